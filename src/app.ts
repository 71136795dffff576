import { mount } from 'svelte';
import Placeholder from './shell/Placeholder.svelte';
import { keepOffline } from './state/offline.ts';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no element #app');
mount(Placeholder, { target });
void keepOffline(({ isEarly, apply }) => {
  if (isEarly) apply();
});
