import type { Project, SavedView, StoryStep } from '../model/schema.ts';

/** What people keep in a project beside its coding: it changes nothing of what is drawn. */
export type Kept = {
  readonly views: readonly SavedView[];
  readonly steps: readonly StoryStep[];
};

/** The same list wherever a project has none. */
const none: readonly never[] = [];

/** What is kept in a project as it is. */
export function keptIn({ views, story }: Project): Kept {
  return { views: views ?? none, steps: story?.steps ?? none };
}

/** The project with other things kept: itself where they are its own. */
export function withKept(project: Project, { views, steps }: Kept): Project {
  const own = keptIn(project);
  if (views === own.views && steps === own.steps) return project;
  const { views: before, story, ...rest } = project;
  return {
    ...rest,
    ...((views.length > 0 || before) && { views: [...views] }),
    ...((steps.length > 0 || story) && { story: { ...story, steps: [...steps] } }),
  };
}
