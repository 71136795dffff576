import type { Issue } from '../model/issue.ts';

/** Something a reader has to be told, shown until dismissed. */
export type Notice = {
  readonly id: number;
  readonly tone: 'info' | 'warning' | 'error';
  readonly text: string;
  /** What exactly is wrong, where there is a list. */
  readonly issues: readonly Issue[];
  /** What the reader can do about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** Messages to the reader: notices that stay on the screen, and words for screen readers only. */
export class Notices {
  #shown: readonly Notice[] = $state.raw([]);
  #announcement = $state.raw({ text: '', turn: 0 });
  #next = 0;

  get shown(): readonly Notice[] {
    return this.#shown;
  }

  /** What a live region says now; `turn` changes even where the same words are said again. */
  get announcement(): { readonly text: string; readonly turn: number } {
    return this.#announcement;
  }

  announce(text: string): void {
    this.#announcement = { text, turn: this.#announcement.turn + 1 };
  }

  /** Shows a notice; one with the same text replaces the earlier one. */
  add(
    tone: Notice['tone'],
    text: string,
    { issues = [], action }: Partial<Pick<Notice, 'issues' | 'action'>> = {},
  ): void {
    const id = this.#next++;
    const others = this.#shown.filter((notice) => notice.text !== text);
    this.#shown = [...others, { id, tone, text, issues, ...(action && { action }) }];
  }

  dismiss(id: number): void {
    this.#shown = this.#shown.filter((notice) => notice.id !== id);
  }
}
