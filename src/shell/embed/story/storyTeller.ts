import { mount, unmount } from 'svelte';
import FramedStory from './FramedStory.svelte';
import type { TellStory } from './told.ts';

export const tellStory: TellStory = (target, props) => {
  const story = mount(FramedStory, { target, props });
  return () => void unmount(story);
};
