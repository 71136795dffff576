import type { ThemeName } from '../../../scene/theme.ts';
import { ownPaper, papers, type Paper, type PaperName } from './paper.ts';

/** How a picture is wanted. Kept from one snapshot to the next for as long as the page lives. */
class Choices {
  size: PaperName | 'custom' = $state('slide');
  width = $state(2400);
  height = $state(1600);
  theme: ThemeName | 'screen' = $state('screen');
  transparent = $state(false);
  /** Factor on the size of the labels on the screen. */
  labelSize = $state(1);
  legend = $state(true);
  source = $state(true);
  filters = $state(true);
  /** `null` stands for the title of the project, and for the sentence on the picture. */
  title: string | null = $state(null);
  caption: string | null = $state(null);
  #project = '';

  get paper(): Paper {
    return this.size === 'custom' ? ownPaper(this.width, this.height) : papers[this.size];
  }

  /** Forgets words that were written for another project. */
  startOn(project: string): void {
    if (project !== this.#project) this.title = this.caption = null;
    this.#project = project;
  }
}

export const choices = new Choices();
