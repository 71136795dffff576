import { expect, it } from 'vitest';
import { boxAround, boxOf, grown, overlap, type Box } from '../../scene/geometry.ts';
import { labelBox } from '../../scene/labels.ts';
import { magnificationAt } from '../camera/magnification.ts';
import { enlarged } from '../enlarged.ts';
import { sampleFigure } from '../testing/sampleFigure.ts';
import { labelPlan } from './labelPlan.ts';

const figure = sampleFigure(90, 160);
const everywhere: Box = { left: -1e5, top: -1e5, right: 1e5, bottom: 1e5 };

function planAt(zoom: number, fit: number, sight = everywhere, forced = new Set<string>()) {
  const magnification = magnificationAt(zoom, fit, figure.fontSize);
  return labelPlan(figure, enlarged(figure, magnification), magnification, sight, forced);
}

const placed = (plan: ReturnType<typeof planAt>) => plan.filter(({ label }) => label.placed);

it('takes the labels of the figure where the picture is fitted, as on paper', () => {
  const plan = planAt(1, 1.1);
  expect(plan.map(({ label }) => label.id)).toEqual(figure.labels.map(({ id }) => id));
  for (const [index, { label }] of plan.entries()) {
    const given = figure.labels[index];
    expect(label.placed).toBe(given?.placed);
    expect(label.x).toBeCloseTo((given?.x ?? NaN) * 1.1);
    expect(label.y).toBeCloseTo((given?.y ?? NaN) * 1.1);
    expect(label.size).toBeCloseTo(13 * 1.1);
  }
});

it('shows more labels as room appears, none on another, all of one size', () => {
  const [small, near] = [placed(planAt(1, 0.3)), placed(planAt(4, 0.3))];
  expect(near.length).toBeGreaterThan(small.length);
  const boxes = near.map(({ label }) => labelBox(label));
  for (const [index, box] of boxes.entries())
    for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(0);
  expect(new Set(near.map(({ label }) => label.size))).toEqual(new Set([12]));
});

it('labels only what is in sight', () => {
  const sight: Box = { left: 0, top: 0, right: 1600, bottom: 1200 };
  const plan = planAt(4, 1, sight);
  expect(plan.length).toBeGreaterThan(3);
  expect(plan.length).toBeLessThan(figure.nodes.length / 2);
});

it.each([0.45, 1.1])('keeps names on the page where the whole picture is seen, at %d', (fit) => {
  const magnification = magnificationAt(1, fit, figure.fontSize);
  const large = enlarged(figure, magnification);
  const page = grown(boxOf(large.nodes.map((node) => boxAround(node, node.radius))), 8);
  const off = (asked?: Box) =>
    labelPlan(figure, large, magnification, everywhere, new Set(), asked)
      .filter(({ label }) => label.placed)
      .map(({ label }) => labelBox(label))
      .filter(({ left, right }) => left < page.left || right > page.right);
  expect(off().length).toBeGreaterThan(0);
  expect(off(page)).toEqual([]);
});

it('names the best connected even in a crowd', () => {
  const ids = placed(planAt(1, 0.25)).map(({ label }) => label.id);
  const leading = figure.nodes.filter(({ bold, rank }) => bold && rank < 8).map(({ id }) => id);
  expect(leading.length).toBe(8);
  expect(leading.filter((id) => !ids.includes(id))).toEqual([]);
});

it('names a node that is asked for even in a crowd', () => {
  const crowded = planAt(1, 0.3);
  const missing = crowded.find(({ label }) => !label.placed)?.label.id;
  if (missing === undefined) throw new Error('every label found a place');
  const asked = planAt(1, 0.3, everywhere, new Set([missing]));
  expect(placed(asked).map(({ label }) => label.id)).toContain(missing);
});
