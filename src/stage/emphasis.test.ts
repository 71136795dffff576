import { describe, expect, it } from 'vitest';
import { edgeHeight, emphasisOf, noAttention, selectionOf, shows, thingOf } from './emphasis.ts';
import { figureOf } from './testing/sampleFigure.ts';

const figure = figureOf(
  [
    { id: 'a', x: 0, y: 0, kind: 'state' },
    { id: 'b', x: 100, y: 0, kind: 'proposal' },
    { id: 'c', x: 300, y: 300, kind: 'norm' },
    { id: 'bloc', x: 0, y: 300, kind: 'bloc' },
  ],
  [
    { source: 'a', target: 'b', stance: 'supports' },
    { source: 'c', target: 'b', stance: 'opposes', count: 4 },
  ],
  [['a', 'bloc']],
);

describe('emphasis', () => {
  it('leaves everything lit while nothing has attention', () => {
    expect(emphasisOf(figure, noAttention).lit).toBeNull();
  });

  it('lights a node with its edges, neighbours and groups', () => {
    const { lit, hovered } = emphasisOf(figure, {
      ...noAttention,
      hovered: { type: 'node', id: 'a' },
    });
    expect([...(lit?.nodes ?? [])].sort()).toEqual(['a', 'b', 'bloc']);
    expect([...(lit?.edges ?? [])]).toEqual(['a>b:supports']);
    expect(hovered).toBe('a');
  });

  it('keeps the lines of what is selected or spoken of apart, whatever is pointed at', () => {
    const hovered = { type: 'edge', id: 'c>b:opposes' } as const;
    const selected = { type: 'node', id: 'a' } as const;
    expect(emphasisOf(figure, { ...noAttention, hovered }).resting).toBeNull();
    const { resting } = emphasisOf(figure, { ...noAttention, hovered, selected });
    expect([...(resting ?? [])]).toEqual(['a>b:supports']);
    const spotlit = [selected];
    expect(emphasisOf(figure, { ...noAttention, hovered, spotlit }).resting).toEqual(resting);
    expect(emphasisOf(figure, { ...noAttention, selected: hovered, spotlit }).resting).toBeNull();
  });

  it('lights an edge with its two ends and raises it', () => {
    const hovered = { type: 'edge', id: 'c>b:opposes' } as const;
    const { lit, raised } = emphasisOf(figure, { ...noAttention, hovered });
    expect([...(lit?.nodes ?? [])].sort()).toEqual(['b', 'c']);
    expect([...raised]).toEqual(['c>b:opposes']);
  });

  it('lights all links of a chain that is pointed at elsewhere, whatever is selected', () => {
    const highlighted = ['a>b:supports', 'c>b:opposes'].map((id) => ({
      type: 'edge' as const,
      id,
    }));
    const selected = { type: 'node', id: 'bloc' } as const;
    const { lit, raised } = emphasisOf(figure, { ...noAttention, highlighted, selected });
    expect([...(lit?.nodes ?? [])].sort()).toEqual(['a', 'b', 'c']);
    expect([...raised].sort()).toEqual(['a>b:supports', 'c>b:opposes']);
    const hovered = { type: 'node', id: 'bloc' } as const;
    expect(emphasisOf(figure, { ...noAttention, highlighted, hovered }).lit?.nodes.has('c')).toBe(
      false,
    );
  });

  it('follows the pointer before the selection, and dims less around a selection', () => {
    const selected = { type: 'node', id: 'c' } as const;
    const calm = emphasisOf(figure, { ...noAttention, selected });
    const hovering = emphasisOf(figure, {
      ...noAttention,
      selected,
      hovered: { type: 'node', id: 'a' },
    });
    expect(calm.lit?.nodes.has('c')).toBe(true);
    expect(hovering.lit?.nodes.has('c')).toBe(false);
    expect(hovering.selected).toBe('c');
    expect(calm.dim).toBeLessThan(hovering.dim);
  });

  it('lights what is spoken of until something else has attention', () => {
    const spotlit = figure.edges.map(({ id }) => ({ type: 'edge', id }) as const);
    const spoken = emphasisOf(figure, { ...noAttention, spotlit: spotlit.slice(1) });
    expect([...(spoken.lit?.nodes ?? [])].sort()).toEqual(['b', 'c']);
    expect([...(spoken.lit?.edges ?? [])]).toEqual(['c>b:opposes']);
    expect(spoken.raised.size).toBe(0);
    const both = emphasisOf(figure, { ...noAttention, spotlit });
    expect([...(both.lit?.edges ?? [])]).toEqual(['a>b:supports', 'c>b:opposes']);
    const selected = { type: 'node', id: 'a' } as const;
    const picked = emphasisOf(figure, { ...noAttention, spotlit, selected });
    expect([...(picked.lit?.edges ?? [])]).toEqual(['a>b:supports']);
  });

  it('draws thin lines over thick ones, lit ones over others and raised ones on top', () => {
    const [thin, thick] = figure.edges;
    if (!thin || !thick) throw new Error('the sample has two edges');
    const calm = emphasisOf(figure, noAttention);
    expect(edgeHeight(thin, calm)).toBeGreaterThan(edgeHeight(thick, calm));
    const node = emphasisOf(figure, { ...noAttention, hovered: { type: 'node', id: 'c' } });
    expect(edgeHeight(thick, node)).toBeGreaterThan(edgeHeight(thin, node));
    const edge = emphasisOf(figure, { ...noAttention, selected: { type: 'edge', id: thick.id } });
    expect(edgeHeight(thick, edge)).toBeGreaterThan(edgeHeight(thick, node));
  });
});

describe('a selection', () => {
  it('names what was picked, and is found again in the figure', () => {
    const edge = { type: 'edge', source: 'c', target: 'b', stance: 'opposes' } as const;
    expect(selectionOf({ type: 'edge', id: 'c>b:opposes' }, figure)).toEqual(edge);
    expect(thingOf(edge, figure)).toEqual({ type: 'edge', id: 'c>b:opposes' });
    expect(thingOf({ type: 'entity', id: 'a' }, figure)).toEqual({ type: 'node', id: 'a' });
    expect(selectionOf({ type: 'node', id: 'a' }, figure)).toEqual({ type: 'entity', id: 'a' });
  });

  it('is nothing where the figure does not show it', () => {
    expect(thingOf({ type: 'entity', id: 'gone' }, figure)).toBeNull();
    expect(
      thingOf({ type: 'edge', source: 'a', target: 'b', stance: 'opposes' }, figure),
    ).toBeNull();
    expect(thingOf({ type: 'statement', id: 's1' }, figure)).toBeNull();
    expect(selectionOf({ type: 'edge', id: 'gone' }, figure)).toBeNull();
    expect(shows(figure, { type: 'node', id: 'gone' })).toBe(false);
    expect(shows(figure, { type: 'edge', id: 'c>b:opposes' })).toBe(true);
  });
});
