import { contentsOf, partView, sharedPart, type Contents } from '../../../model/sharedPart.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';

/** What of the open project is given away with a link or a file, as its owner has chosen. */
export class Given {
  readonly #workspace: Workspace;
  notes = $state(false);
  hidden = $state(false);
  texts = $state(true);

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  readonly #rows = $derived.by(() => this.#workspace.network.rows);

  /** The project as it is given away. */
  readonly project = $derived.by(() => {
    const { notes, hidden, texts } = this;
    return sharedPart(this.#workspace.file, this.#rows, { notes, hidden, texts });
  });

  readonly view = $derived.by(() =>
    partView(this.#workspace.view, this.project, this.#workspace.file),
  );

  /** How much is in it. */
  readonly contents: Contents = $derived.by(() => contentsOf(this.project));

  /** How much there is in all, and how much of that is hidden now. */
  readonly whole: Contents = $derived.by(() => contentsOf(this.#workspace.file));
  readonly hiddenStatements = $derived.by(() => this.whole.statements - this.#rows.length);
}
