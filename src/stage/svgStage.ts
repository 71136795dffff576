import type { GestureOptions } from './gestures/gestures.ts';
import type { Stage, StageCallbacks } from './contract.ts';
import { stageWith } from './stageWith.ts';
import { createSvgPainter } from './svg/svgPainter.ts';

/**
 * The same stage drawn with SVG only, for pages that hold many pictures: it takes none of the few
 * WebGL contexts of a browser, prints sharp, and loads a third less. Slower for thousands of edges.
 */
export function createSvgStage(
  container: HTMLElement,
  callbacks: StageCallbacks = {},
  options: GestureOptions = { wheelZoom: 'always' },
): Stage {
  return stageWith(createSvgPainter, container, callbacks, options);
}
