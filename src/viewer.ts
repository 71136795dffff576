import { mount } from 'svelte';
import { carriedIn } from './shell/viewer/carriedIn.ts';
import Viewer from './shell/viewer/Viewer.svelte';

const target = document.getElementById('embed');
if (!target) throw new Error('the page has no element #embed');
mount(Viewer, { target, props: { carried: carriedIn(document) } });
