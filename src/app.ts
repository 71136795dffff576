import { mount } from 'svelte';
import Placeholder from './shell/Placeholder.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no element #app');
mount(Placeholder, { target });
