import type { ThemeName } from '../../../scene/theme.ts';
import {
  ownPaper,
  papers,
  sheetPaper,
  type Paper,
  type PaperName,
  type SheetName,
} from '../../paper/paper.ts';

/** How a picture is wanted. Kept from one snapshot to the next for as long as the page lives. */
class Choices {
  size: PaperName = $state('slide');
  /** Which sheet landscape and portrait are of. */
  sheet: SheetName = $state('a4');
  width = $state(2400);
  height = $state(1600);
  theme: ThemeName | 'screen' = $state('screen');
  transparent = $state(false);
  /** Factor on the size of the labels on the screen. */
  labelSize = $state(1);
  /** Factor on the width of lines. */
  strokes = $state(1);
  /** Whether only what is selected is drawn, with what touches it. */
  cropped = $state(false);
  /** Whether the file carries the project, so that it can be opened again. */
  withProject = $state(false);
  legend = $state(true);
  source = $state(true);
  filters = $state(true);
  /** `null` stands for the title of the project, and for the sentence on the picture. */
  title: string | null = $state(null);
  caption: string | null = $state(null);
  #project = '';

  get paper(): Paper {
    return this.paperOf(this.size);
  }

  paperOf(size: PaperName): Paper {
    if (size === 'custom') return ownPaper(this.width, this.height);
    if (size === 'landscape' || size === 'portrait')
      return sheetPaper(this.sheet, size === 'portrait');
    return papers[size];
  }

  /** Sets the sides of a paper of one's own to what there can be. */
  bringInside(): void {
    const { width, height } = ownPaper(this.width, this.height);
    [this.width, this.height] = [width, height];
  }

  /** Forgets words that were written for another project. */
  startOn(project: string): void {
    if (project !== this.#project) this.title = this.caption = null;
    this.#project = project;
  }
}

export const choices = new Choices();
