import type { ThemeName } from '../scene/theme.ts';

/** The theme that suits the reader's system, for as long as the page lives. */
export class PreferredTheme {
  readonly #moreContrast = matchMedia('(prefers-contrast: more)');
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  #name: ThemeName = $state('light');

  constructor() {
    const follow = () => {
      this.#name = this.#moreContrast.matches ? 'contrast' : this.#dark.matches ? 'dark' : 'light';
    };
    for (const query of [this.#moreContrast, this.#dark]) query.addEventListener('change', follow);
    follow();
  }

  get name(): ThemeName {
    return this.#name;
  }
}
