import { describe, expect, test } from 'vitest';
import { defaultView } from '../model/view.ts';
import { buildFigure } from './figure.ts';
import { legendOf } from './legend.ts';
import { networkOf } from './sampleNetwork.ts';
import { composeScene } from './scene.ts';
import { campColour } from './style/campStyle.ts';
import { encodingDrawing } from './encodingDrawing.ts';
import { noEncoding, type Encoding } from './style/encoding.ts';
import { themes } from './theme.ts';

const theme = themes.light;

const network = networkOf(
  {
    norland: ['Norland', 'state'],
    sudland: ['Sudland', 'state'],
    westland: ['Westland', 'state'],
    league: ['Lake League', 'bloc'],
    accord: ['Lake Accord', 'treaty'],
  },
  [
    { from: 'norland', to: 'accord', stance: 'supports', count: 4 },
    { from: 'sudland', to: 'accord', stance: 'opposes' },
    { from: 'westland', to: 'sudland', stance: 'supports' },
  ],
  [{ member: 'norland', group: 'league' }],
);

const positions = new Map(
  ['norland', 'sudland', 'westland', 'league', 'accord'].map((id, at) => [
    id,
    { x: 160 * at, y: 90 * (at % 2) },
  ]),
);

const camps = {
  kind: 'camps',
  title: 'Camps',
  camps: new Map([
    ['norland', 0],
    ['accord', 0],
    ['sudland', 1],
  ]),
} as const;

const numbers = {
  kind: 'numbers',
  title: 'Net support',
  values: new Map([
    ['norland', -2],
    ['sudland', 0],
    ['accord', 6],
  ]),
  shown: (value: number) => `${value}!`,
} as const;

function drawn(encoding: Partial<Encoding>) {
  const given = { ...noEncoding, drawing: encodingDrawing, ...encoding };
  const figure = buildFigure(network, positions, defaultView, { theme, encoding: given });
  const legend = legendOf(network, figure);
  const node = (id: string) => figure.nodes.find((one) => one.id === id)!;
  const { shapes } = composeScene(figure, { width: 900, height: 600, legend });
  return { figure, legend, node, shapes };
}

const plain = drawn({});

test('without an analysis nothing is shown of one', () => {
  expect(plain.figure.hulls).toEqual([]);
  expect(plain.legend.scales).toEqual([]);
  expect(plain.shapes.some(({ role }) => role === 'hull')).toBe(false);
});

describe('fill by camp', () => {
  const { figure, legend, node, shapes } = drawn({ colour: camps });

  test('shows in the fill of actors and the rim of concepts; shape and pictogram stay', () => {
    expect(node('norland').fill).toBe(campColour(0, theme));
    expect(node('sudland').fill).toBe(campColour(1, theme));
    expect(node('accord').stroke).toBe(campColour(0, theme));
    for (const { id, shape, pictogram, radius } of figure.nodes)
      expect(plain.node(id)).toMatchObject({ shape, pictogram, radius });
  });

  test('greys who is in no camp and leaves context as it is', () => {
    expect(node('westland').fill).toBe(theme.contextFill);
    expect(node('league')).toEqual(plain.node('league'));
  });

  test('says the number of the camp behind the name', () => {
    const label = (id: string) => figure.labels.find((one) => one.id === id)!.lines.join(' ');
    expect(label('norland')).toBe('Norland\u00a0·\u00a01');
    expect(label('sudland')).toBe('Sudland\u00a0·\u00a02');
    expect(label('westland')).toBe('Westland');
    expect(node('norland').name).toBe('Norland');
  });

  test('is explained, with the nodes of each camp, and the paper says the same', () => {
    expect(legend.scales).toHaveLength(1);
    const [{ heading, entries }] = legend.scales as [(typeof legend.scales)[number]];
    expect(heading).toBe('Colour: Camps');
    expect(entries.map(({ label, count }) => [label, count])).toEqual([
      ['Camp 1', 2],
      ['Camp 2', 1],
      ['In no camp', 1],
    ]);
    const words = shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : []));
    expect(words).toEqual(expect.arrayContaining(['Colour: Camps', 'Camp 1', 'In no camp']));
    const fills = shapes.flatMap((s) => (s.type === 'path' && s.role === 'node' ? [s.fill] : []));
    expect(fills).toContain(campColour(1, theme));
  });
});

describe('fill and size by number', () => {
  const { node, legend } = drawn({ colour: numbers, size: numbers });

  test('grow with the number, on all shapes alike', () => {
    const [low, zero, high] = ['norland', 'sudland', 'accord'].map(node);
    expect(low!.radius).toBeLessThan(zero!.radius);
    expect(zero!.radius).toBeLessThan(high!.radius);
    expect(new Set([low!.fill, zero!.fill, high!.fill]).size).toBe(3);
    expect(node('westland').radius).toBe(low!.radius);
  });

  test('are explained by their ends and 0 between them', () => {
    const labels = legend.scales.map(({ heading, entries }) => [
      heading,
      ...entries.map(({ label }) => label),
    ]);
    expect(labels).toEqual([
      ['Colour: Net support', '6!', '0!', '-2!', 'Not measured'],
      ['Size: Net support', '6!', '-2!'],
    ]);
  });

  test('measured for nobody, leave everybody grey and of the usual size', () => {
    const none = { ...numbers, values: new Map<string, number>() };
    const without = drawn({ colour: none, size: none });
    expect(without.node('norland').fill).toBe(theme.contextFill);
    expect(without.node('norland').radius).toBe(plain.node('norland').radius);
    expect(without.legend.scales.map(({ entries }) => entries.map(({ label }) => label))).toEqual([
      ['Not measured'],
    ]);
  });
});

describe('areas of camps', () => {
  const { figure, legend, shapes } = drawn({ hulls: camps });

  test('stand behind everything, around camps of two and more', () => {
    expect(figure.hulls.map(({ camp, members }) => [camp, members])).toEqual([
      [0, ['norland', 'accord']],
    ]);
    const roles = shapes.map(({ role }) => role).filter((role) => role !== 'ground');
    expect(roles[0]).toBe('hull');
    expect(roles.lastIndexOf('hull')).toBeLessThan(roles.indexOf('membership'));
  });

  test('let shine through, have a title, and are inside the bounds', () => {
    const hull = shapes.find(({ role }) => role === 'hull')!;
    expect(hull).toMatchObject({ title: 'Camp 1', class: 'camp-1', fill: campColour(0, theme) });
    expect(hull.type === 'path' && hull.fillOpacity).toBeLessThan(0.3);
    const [{ corners, radius }] = figure.hulls as [(typeof figure.hulls)[number]];
    for (const { x, y } of corners) {
      expect(x - radius).toBeGreaterThanOrEqual(figure.bounds.left);
      expect(y + radius).toBeLessThanOrEqual(figure.bounds.bottom);
    }
  });

  test('are explained, unless the colours already do so', () => {
    expect(legend.scales.map(({ heading }) => heading)).toEqual(['Areas: Camps']);
    expect(drawn({ hulls: camps, colour: camps }).legend.scales.map(({ id }) => id)).toEqual([
      'colour',
    ]);
  });
});

test('a legend lists the largest of many camps and sums up the others', () => {
  const ids = Array.from({ length: 24 }, (_, at) => `n${at}`);
  const crowd = networkOf(
    Object.fromEntries(ids.map((id) => [id, [id, 'state'] as const])),
    ids.map((id, at) => ({ from: id, to: ids[at ^ 1]!, stance: 'supports' })),
  );
  const places = new Map(ids.map((id, at) => [id, { x: 60 * at, y: 0 }]));
  const each = new Map(ids.map((id, at) => [id, at >> 1]));
  const figure = buildFigure(crowd, places, defaultView, {
    theme,
    encoding: { ...noEncoding, drawing: encodingDrawing, colour: { ...camps, camps: each } },
  });
  const [scale] = legendOf(crowd, figure).scales;
  expect(scale!.entries).toHaveLength(7);
  expect(scale!.entries.at(-1)).toMatchObject({ label: '6 further camps', count: 12 });
  // What the legend shows of them is how they are drawn.
  const fills = new Set(
    figure.nodes.filter(({ id }) => each.get(id)! >= 6).map(({ fill }) => fill),
  );
  const { sample } = scale!.entries.at(-1)!;
  expect(sample.type === 'node' && [sample.style.fill]).toEqual([...fills]);
});
