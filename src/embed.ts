import { mount } from 'svelte';
import Embed from './shell/embed/Embed.svelte';
import { arranger } from './shell/embed/later.ts';
import { arrangeWith } from './state/arrange.ts';

const target = document.getElementById('embed');
if (!target) throw new Error('the page has no element #embed');
const arrange = arrangeWith(arranger, () => globalThis.stancegraphPositions ?? {});
mount(Embed, { target, props: { address: location.href, arrange } });
