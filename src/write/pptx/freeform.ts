import type { Point } from '../../scene/geometry.ts';
import { emu } from './units.ts';

/** A step of an outline, in units of the paper. */
type Step =
  | { readonly type: 'move' | 'line'; readonly points: readonly [Point] }
  | { readonly type: 'quad'; readonly points: readonly [Point, Point] }
  | { readonly type: 'cubic'; readonly points: readonly [Point, Point, Point] }
  | { readonly type: 'close'; readonly points: readonly [] };

/** An outline of its own, and the box that it lies in, in units of the paper. */
export type Freeform = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The element `a:custGeom`. */
  readonly geometry: string;
};

/**
 * SVG path data of absolute M, L, Q, C, A and Z as DrawingML; arcs, of circles only, become cubic curves.
 * Throws on other path data.
 */
export function freeform(d: string, { isFilled }: { readonly isFilled: boolean }): Freeform {
  const steps = stepsOf(d);
  const points = steps.flatMap(({ points: all }) => [...all]);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const point = ({ x, y }: Point) => `<a:pt x="${emu(x - left)}" y="${emu(y - top)}"/>`;
  const body = steps
    .map(({ type, points: all }) =>
      type === 'close'
        ? '<a:close/>'
        : `<a:${tags[type]}>${all.map(point).join('')}</a:${tags[type]}>`,
    )
    .join('');
  const fill = isFilled ? '' : ' fill="none"';
  return {
    left,
    top,
    width,
    height,
    geometry:
      '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>' +
      `<a:pathLst><a:path w="${emu(width)}" h="${emu(height)}"${fill}>${body}</a:path></a:pathLst>` +
      '</a:custGeom>',
  };
}

const tags = { move: 'moveTo', line: 'lnTo', quad: 'quadBezTo', cubic: 'cubicBezTo' } as const;

function stepsOf(d: string): readonly Step[] {
  const steps: Step[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const [, letter = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = [...rest.matchAll(/-?\d*\.?\d+(?:e-?\d+)?/g)].map(Number);
    const point = (i: number): Point => ({ x: numbers[i]!, y: numbers[i + 1]! });
    if (letter === 'Z') steps.push({ type: 'close', points: [] });
    else if (letter === 'A') {
      for (let i = 0; i + 6 < numbers.length; i += 7) {
        const to = point(i + 5);
        steps.push(...arc(at, to, numbers[i]!, numbers[i + 3] === 1, numbers[i + 4] === 1));
        at = to;
      }
    } else {
      const kind = kinds[letter];
      if (!kind) throw new RangeError(`${letter} is no step that outlines are made of`);
      for (let i = 0; i + 2 * kind.count <= numbers.length; i += 2 * kind.count) {
        const points = Array.from({ length: kind.count }, (_, k) => point(i + 2 * k));
        // More pairs after a move are lines.
        const type = kind.type === 'move' && i > 0 ? 'line' : kind.type;
        steps.push({ type, points } as unknown as Step);
        at = points.at(-1)!;
      }
    }
  }
  return steps;
}

const kinds: Readonly<Record<string, { readonly type: Step['type']; readonly count: number }>> = {
  M: { type: 'move', count: 1 },
  L: { type: 'line', count: 1 },
  Q: { type: 'quad', count: 2 },
  C: { type: 'cubic', count: 3 },
};

/** An arc of a circle as cubic curves of a quarter turn at most. */
function arc(
  from: Point,
  to: Point,
  radius: number,
  isLong: boolean,
  isClockwise: boolean,
): Step[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const chord = Math.hypot(dx, dy);
  if (chord === 0) return [];
  const reach = Math.max(radius, chord / 2);
  const off = Math.sqrt(Math.max(0, reach ** 2 - (chord / 2) ** 2));
  const side = isLong === isClockwise ? 1 : -1;
  const centre = {
    x: (from.x + to.x) / 2 + (side * off * dy) / chord,
    y: (from.y + to.y) / 2 - (side * off * dx) / chord,
  };
  const start = Math.atan2(from.y - centre.y, from.x - centre.x);
  let sweep = Math.atan2(to.y - centre.y, to.x - centre.x) - start;
  if (isClockwise && sweep <= 0) sweep += 2 * Math.PI;
  if (!isClockwise && sweep >= 0) sweep -= 2 * Math.PI;
  const parts = Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9);
  const turn = sweep / parts;
  const pull = (4 / 3) * Math.tan(turn / 4) * reach;
  return Array.from({ length: parts }, (_, part): Step => {
    const [a, b] = [start + part * turn, start + (part + 1) * turn];
    const onCircle = (angle: number) => ({
      x: centre.x + reach * Math.cos(angle),
      y: centre.y + reach * Math.sin(angle),
    });
    const [p, q] = [onCircle(a), part === parts - 1 ? to : onCircle(b)];
    return {
      type: 'cubic',
      points: [
        { x: p.x - pull * Math.sin(a), y: p.y + pull * Math.cos(a) },
        { x: q.x + pull * Math.sin(b), y: q.y - pull * Math.cos(b) },
        q,
      ],
    };
  });
}
