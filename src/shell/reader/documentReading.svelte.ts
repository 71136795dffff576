import type { Document } from '../../model/schema.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import type { Evidence } from '../evidence/evidence.svelte.ts';
import { digestReading, inOrder, originalReading, verificationOf } from './reading.ts';

/** One document being read: its text as far as it is at hand, and where the statements stand in it. */
export class DocumentReading {
  readonly #workspace: Workspace;
  readonly #evidence: Evidence;
  readonly #document: () => Document;

  /** Which text the reader asked for; without a wish, the original where it is at hand. */
  wanted: 'digest' | 'original' | null = $state(null);
  /** Whether statements are shown that the filters hide. */
  all = $state(false);
  /** Rows under the pointer, in the text or beside it. */
  hovered: readonly number[] = $state.raw([]);

  constructor(workspace: Workspace, evidence: Evidence, document: () => Document) {
    this.#workspace = workspace;
    this.#evidence = evidence;
    this.#document = document;
  }

  /** The statements as the picture counts them. */
  get counted(): Evidence['counted'] {
    return this.#evidence.counted;
  }

  /** How each stance is drawn, by its index. */
  get styles(): Evidence['styles'] {
    return this.#evidence.styles;
  }

  pick(row: number): void {
    this.#workspace.select({ type: 'statement', id: this.counted.statements[row]!.id });
  }

  /** All rows of the document. */
  readonly #rows = $derived.by(() => {
    const { table } = this.counted;
    const index = table.documents.indexOf(this.#document());
    return Array.from(table.document.keys()).filter((row) => table.document[row] === index);
  });

  readonly #selection = $derived.by(() => this.#workspace.view.selection);

  /** Row of the statement that is picked, if it is of this document. */
  readonly picked = $derived.by(() => {
    const selection = this.#selection;
    if (selection?.type !== 'statement') return undefined;
    const { statements } = this.counted;
    return this.#rows.find((row) => statements[row]!.id === selection.id);
  });

  readonly #shown = $derived.by(() => {
    const { shown } = this.counted;
    return this.#rows.filter((row) => this.all || shown[row] || row === this.picked);
  });

  /** How many statements the filters hide. */
  readonly hidden = $derived.by(() => this.#rows.length - this.#shown.length);

  readonly original = $derived.by(() => this.#workspace.originals.of(this.#document()));

  readonly text: 'digest' | 'original' = $derived.by(() => {
    if (!this.original) return 'digest';
    return this.#document().digest?.length ? (this.wanted ?? 'original') : 'original';
  });

  /** What of all passages holds in the original, once that is at hand. */
  readonly verification = $derived.by(
    () => this.original && verificationOf(this.original, this.counted.statements, this.#rows),
  );

  readonly #reading = $derived.by(() => {
    const { statements } = this.counted;
    const shown = this.#shown;
    if (this.text === 'digest' || !this.original || !this.verification)
      return digestReading(this.#document(), statements, shown);
    const verified = new Set(this.verification.verified);
    const marked = shown.filter((row) => verified.has(row));
    const unplaced = inOrder(
      shown.filter((row) => !verified.has(row)),
      statements,
    );
    return {
      blocks: originalReading(this.original, this.#document(), statements, marked),
      unplaced,
    };
  });

  readonly blocks = $derived(this.#reading.blocks);
  readonly unplaced = $derived(this.#reading.unplaced);
  /** Shown rows from the first passage to the last. */
  readonly order = $derived.by(() => inOrder(this.#shown, this.counted.statements));
}
