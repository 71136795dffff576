// A script of its own: few embedded pictures tell a story.
import { tellStory } from './storyTeller.ts';

globalThis.stancegraphStory = tellStory;
