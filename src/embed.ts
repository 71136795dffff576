import { mount } from 'svelte';
import Placeholder from './shell/Placeholder.svelte';

const target = document.getElementById('embed');
if (!target) throw new Error('the page has no element #embed');
mount(Placeholder, { target });
