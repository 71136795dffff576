import type { GestureOptions } from './gestures/gestures.ts';
import { createRecoveringPainter } from './recoveringPainter.ts';
import type { Stage, StageCallbacks } from './contract.ts';
import { stageWith } from './stageWith.ts';

export type { Stage, StageCallbacks } from './contract.ts';

/**
 * Shows figures in an element, to look around in and to pick from: with WebGL, or with SVG where
 * there is none. Draws only when something has changed. The element has the attribute `data-settled`
 * while the picture, labels included, stands still, and `data-stage` with the kind of drawing.
 */
export function createStage(
  container: HTMLElement,
  callbacks: StageCallbacks = {},
  options: GestureOptions = { wheelZoom: 'always' },
): Stage {
  return stageWith(createRecoveringPainter, container, callbacks, options);
}
