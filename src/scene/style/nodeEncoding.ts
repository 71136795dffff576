import type { FigureNode } from '../figureParts.ts';
import type { Theme } from '../theme.ts';
import { inCamp } from './campStyle.ts';
import { rangeOf, type Encoding } from './encoding.ts';
import { colourScale, inColour, leftOut, radiusFor } from './numberStyle.ts';

/** Nodes in the fill and size that an encoding gives them; what only gives context stays as it is. */
export function encodedNodes(
  nodes: readonly FigureNode[],
  encoding: Encoding,
  theme: Theme,
): readonly FigureNode[] {
  const { colour, size, hulls } = encoding;
  if (!colour && !size && !hulls) return nodes;
  const ids = nodes.map(({ id }) => id);
  const colours = colour?.kind === 'numbers' ? rangeOf(colour, ids) : undefined;
  const scale = colours && colourScale(colours, theme);
  const sizes = size && rangeOf(size, ids);
  const numbered = colour?.kind === 'camps' ? colour : hulls;

  const coloured = (node: FigureNode): FigureNode => {
    if (colour?.kind === 'camps') {
      const camp = colour.camps.get(node.id);
      return {
        ...node,
        ...(camp === undefined ? leftOut(node, theme) : inCamp(node, camp, theme)),
      };
    }
    if (colour) {
      const value = colour.values.get(node.id);
      const fill = value === undefined ? undefined : scale?.colourOf(value);
      return {
        ...node,
        ...(fill === undefined ? leftOut(node, theme) : inColour(node, fill, theme)),
      };
    }
    return node;
  };
  return nodes.map((node) => {
    if (node.contextOnly) return node;
    const camp = numbered?.camps.get(node.id);
    return {
      ...coloured(node),
      ...(size && sizes && { radius: radiusFor(size.values.get(node.id), sizes) }),
      ...(camp !== undefined && { camp: camp + 1 }),
    };
  });
}
