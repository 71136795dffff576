import type { Project } from '../model/schema.ts';
import { keptIn, withKept, type Kept } from './kept.ts';

/** How an opened project stands: what an undo brings back of it. */
export type ProjectStanding = {
  /** The project as it was opened. */
  readonly project: Project;
  /** Name under which it is published beside the page; `null` for one from a file. */
  readonly published: string | null;
  readonly kept: Kept;
};

/** The project that is open, with the views and the story that people keep in it. */
export class OpenedProject {
  #standing = $state.raw() as ProjectStanding;
  /** What the file holds that was saved last. */
  #saved: Kept | undefined;

  constructor(project: Project, published: string | null) {
    this.open(project, published);
  }

  /** How it stands; setting it brings back how it stood. */
  get standing(): ProjectStanding {
    return this.#standing;
  }

  set standing(standing: ProjectStanding) {
    this.#standing = standing;
  }

  /** The project as it is to be saved. */
  get file(): Project {
    return withKept(this.#standing.project, this.#standing.kept);
  }

  /** Whether views or story hold what no file does. */
  get isUnsaved(): boolean {
    const { project, kept } = this.#standing;
    const files = [keptIn(project), this.#saved];
    return !files.some((file) => file?.views === kept.views && file.steps === kept.steps);
  }

  /** Notes that the project has been saved as it is now. */
  noteSaved(): void {
    this.#saved = this.#standing.kept;
  }

  /** Puts another project in its place. */
  open(project: Project, published: string | null): void {
    this.#standing = { project, published, kept: keptIn(project) };
  }

  /** Keeps other views, or another story. */
  keep(part: Partial<Kept>): void {
    this.#standing = { ...this.#standing, kept: { ...this.#standing.kept, ...part } };
  }
}
