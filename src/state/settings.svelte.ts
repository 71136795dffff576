import { MediaQuery } from 'svelte/reactivity';
import type { ThemeName } from '../scene/theme.ts';
import { Persisted } from './persisted.svelte.ts';
import { PreferredTheme } from './preferredTheme.svelte.ts';

export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** What a reader set for this browser, apart from any project. */
export class Settings {
  readonly #theme = new Persisted<ThemeChoice>('theme', themeChoices, 'system');
  readonly #hint = new Persisted('hint', ['due', 'seen'], 'due');
  readonly #keys = new Persisted('keys', ['on', 'off'], 'on');
  readonly #preferred = new PreferredTheme();
  readonly #forcedColours = new MediaQuery('(forced-colors: active)');
  readonly #lessMotion = new MediaQuery('(prefers-reduced-motion: reduce)');

  get themeChoice(): ThemeChoice {
    return this.#theme.value;
  }

  set themeChoice(choice: ThemeChoice) {
    this.#theme.value = choice;
  }

  /** The theme to draw with once the system was asked. */
  get theme(): ThemeName {
    return this.themeChoice === 'system' ? this.#preferred.name : this.themeChoice;
  }

  /** Whether the system puts its own few colours on every page. */
  get forcedColours(): boolean {
    return this.#forcedColours.current;
  }

  get reducedMotion(): boolean {
    return this.#lessMotion.current;
  }

  /** Whether single characters are commands outside of fields (WCAG 2.1.4 asks for a way to end it). */
  get characterKeys(): boolean {
    return this.#keys.value === 'on';
  }

  set characterKeys(on: boolean) {
    this.#keys.value = on ? 'on' : 'off';
  }

  get hintDue(): boolean {
    return this.#hint.value === 'due';
  }

  dismissHint(): void {
    this.#hint.value = 'seen';
  }

  recallHint(): void {
    this.#hint.value = 'due';
  }
}
