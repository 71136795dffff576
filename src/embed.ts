import { mount } from 'svelte';
import Embed from './shell/embed/Embed.svelte';
import { layoutByScript } from './shell/embed/layoutByScript.ts';
import { arrangeWith } from './state/arrange.ts';

const target = document.getElementById('embed');
if (!target) throw new Error('the page has no element #embed');
const arrange = arrangeWith(layoutByScript, () => globalThis.stancegraphPositions ?? {});
mount(Embed, { target, props: { address: location.href, arrange } });
