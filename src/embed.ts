import { mount } from 'svelte';
import Embed from './shell/embed/Embed.svelte';
import { arrangeHere } from './state/arrangeHere.ts';

const target = document.getElementById('embed');
if (!target) throw new Error('the page has no element #embed');
mount(Embed, { target, props: { address: location.href, arrange: arrangeHere } });
