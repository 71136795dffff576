import { figureHulls } from './hull.ts';
import { legendScales } from './legendScales.ts';
import type { EncodingDrawing } from './style/encoding.ts';
import { encodedNodes } from './style/nodeEncoding.ts';

/** How all that analyses say of nodes is drawn. */
export const encodingDrawing: EncodingDrawing = {
  nodes: encodedNodes,
  hulls: figureHulls,
  scales: legendScales,
};
