import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { pictureShapes } from '../../scene/paper/pictureShapes.ts';
import { composeScene } from '../../scene/scene.ts';
import { paintScene } from '../../write/canvas.ts';
import { sampleFigure } from '../testing/sampleFigure.ts';
import { colourOf, difference, layerShot, unlikeness } from '../testing/screen.ts';
import {
  along,
  canvasOf,
  createContainer,
  figure,
  ground,
  negative,
  positive,
  setDensity,
  settledShot,
  start,
  steps,
  withoutWebgl,
} from '../testing/trial.ts';

let container: HTMLElement;

beforeEach(async () => {
  container = await createContainer();
});

describe('drawing with WebGL', () => {
  it('really starts', () => {
    const stage = start(container);
    expect(stage.kind).toBe('webgl');
    expect(container.dataset['stage']).toBe('webgl');
    expect(canvasOf(container, 'edges').getContext('webgl2')).not.toBeNull();
  });

  it('draws a solid line without a gap, but for its mark', async () => {
    const stage = start(container);
    const shot = await settledShot(container, stage);
    const { at } = along(stage, 'a>b:supports');
    const colours = steps(0.04, 0.96, 120).map((t) => shot.at(at(t)));
    const gaps = colours.filter((colour) => difference(colour, ground) < 40);
    expect(gaps.length).toBeLessThan(4);
    expect(colours.filter((colour) => difference(colour, positive) < 12).length).toBeGreaterThan(
      100,
    );
  });

  it('draws dashes of the length that the scene asks for, and the ground between them', async () => {
    const stage = start(container);
    const shot = await settledShot(container, stage);
    const { at, k, edge, path } = along(stage, 'c>d:questions');
    const [stroke = NaN, gap = NaN] = edge.dash;
    const places = steps(0, 0.4, 600);
    const painted = places.map((t) => difference(shot.at(at(t)), negative) < 100);
    const starts = painted.filter((is, index) => is && painted[index - 1] === false).length;
    const expected = (0.4 * (path.end.x - path.start.x)) / (stroke + gap);
    expect(starts).toBeGreaterThanOrEqual(Math.floor(expected) - 1);
    expect(starts).toBeLessThanOrEqual(Math.ceil(expected));
    expect(painted.filter(Boolean).length / painted.length).toBeCloseTo(stroke / (stroke + gap), 1);
    const middleOfGap = (stroke + gap / 2) / (path.end.x - path.start.x);
    expect(difference(shot.at(at(middleOfGap)), ground)).toBeLessThan(6);
    expect(k).toBeGreaterThan(1);
  });

  it('ends lines at the real rims of disc, diamond and square', async () => {
    const stage = start(container);
    const shot = await settledShot(container, stage);
    for (const id of ['b>a:opposes', 'a>b:supports', 'c>d:questions']) {
      const { inHead, tip, edge } = along(stage, id);
      expect(difference(shot.at(inHead(2)), colourOf(edge.colour))).toBeLessThan(90);
      const beyond = inHead(-3);
      expect(difference(shot.at(beyond), colourOf(edge.colour))).toBeGreaterThan(60);
      expect(Math.hypot(beyond.x - tip.x, beyond.y - tip.y)).toBeGreaterThan(2);
    }
  });

  it('fills the arrowhead of own words and leaves that of ascribed ones hollow', async () => {
    const stage = start(container);
    const shot = await settledShot(container, stage);
    const own = along(stage, 'a>b:supports');
    const ascribed = along(stage, 'd>b:supports');
    expect(difference(shot.at(own.inHead(own.edge.arrowSize * 0.65)), positive)).toBeLessThan(6);
    expect(
      difference(shot.at(ascribed.inHead(ascribed.edge.arrowSize * 0.65)), ground),
    ).toBeLessThan(6);
    const rim = ascribed.inHead(ascribed.edge.arrowSize - 0.7);
    expect(difference(shot.at(rim), positive)).toBeLessThan(40);
  });

  it('keeps edges of opposite directions apart', async () => {
    const stage = start(container);
    const shot = await settledShot(container, stage);
    const [there, back] = [
      along(stage, 'a>b:supports').at(0.3),
      along(stage, 'b>a:opposes').at(0.7),
    ];
    expect(difference(shot.at(there), positive)).toBeLessThan(12);
    expect(difference(shot.at(back), negative)).toBeLessThan(12);
    const between = { x: (there.x + back.x) / 2, y: (there.y + back.y) / 2 };
    expect(difference(shot.at(between), ground)).toBeLessThan(4);
  });

  it('fills discs, diamonds and squares with their colours, pictogram and all', async () => {
    const stage = start(container);
    const shot = await settledShot(container, stage);
    for (const { id, fill, ink, radius } of figure.nodes) {
      const centre = stage.nodeScreenPosition(id) ?? { x: NaN, y: NaN };
      const { k } = along(stage, 'a>b:supports');
      const off = radius * k * 0.72;
      expect(difference(shot.at({ x: centre.x, y: centre.y + off }), colourOf(fill))).toBeLessThan(
        6,
      );
      const side = radius * k * 0.5;
      const inked = steps(-side, side, 60).flatMap((dx) =>
        steps(-side, side, 60).filter((dy) => {
          const colour = shot.at({ x: centre.x + dx, y: centre.y + dy });
          return difference(colour, colourOf(ink)) < 50;
        }),
      );
      expect(inked.length / 3600).toBeGreaterThan(0.1);
      expect(inked.length / 3600).toBeLessThan(0.6);
    }
  });

  it('draws the same picture as SVG does', async () => {
    const stage = start(container, {}, sampleFigure(40, 60));
    const webgl = await settledShot(container, stage);
    stage.destroy();
    withoutWebgl();
    const fallback = start(container, {}, sampleFigure(40, 60));
    expect(fallback.kind).toBe('svg');
    const svg = await settledShot(container, fallback);
    const { mean, far } = unlikeness(webgl.data, svg.data);
    expect(mean).toBeLessThan(4);
    expect(far).toBeLessThan(0.004);
  });

  it('shows what an export shows', async () => {
    // Few enough for labels to be legible as they are: smaller ones the screen would place anew.
    const crowd = sampleFigure(20, 24);
    const stage = start(container, {}, crowd);
    const screen = await settledShot(container, stage);
    const [first] = crowd.nodes;
    const place = stage.nodeScreenPosition(first?.id ?? '');
    const second = stage.nodeScreenPosition(crowd.nodes[1]?.id ?? '');
    if (!first || !place || !second) throw new Error('the sample is empty');
    const scale = (second.x - place.x) / ((crowd.nodes[1]?.x ?? NaN) - first.x);
    const to = { scale, x: place.x - scale * first.x, y: place.y - scale * first.y };
    const halo = crowd.theme.ground;
    const scene = composeScene(crowd, { width: 700, height: 560 });
    const shapes = pictureShapes(crowd, to, { halo, marks: true, captions: false });
    const paper = new OffscreenCanvas(700, 560).getContext('2d');
    if (!paper) throw new Error('no 2D canvas to paint on');
    paper.fillStyle = halo;
    paper.fillRect(0, 0, 700, 560);
    paintScene({ ...scene, shapes }, paper);
    const exported = paper.getImageData(0, 0, 700, 560);
    const { mean, far } = unlikeness(screen.data, exported);
    expect(mean).toBeLessThan(4);
    expect(far).toBeLessThan(0.004);
  });

  it('is sharp on a screen of double density, and takes up a change of density', async () => {
    const stage = start(container);
    await stage.settled();
    await setDensity(2);
    onTestFinished(() => setDensity(0));
    // A pretended change of density is only noticed with one of size.
    container.style.bottom = '1px';
    await vi.waitFor(
      () => expect(canvasOf(container, 'edges').width).toBe(2 * container.clientWidth),
      8000,
    );
    await stage.settled();
    stage.update(figure);
    const shot = await layerShot(canvasOf(container, 'edges'));
    expect(shot.scale).toBe(2);
    const { at, edge, k } = along(stage, 'c>d:questions');
    const middle = at(3 / 378);
    const column = steps(-8, 8, 33).map((dy) => shot.at({ x: middle.x, y: middle.y + dy }));
    const full = column.filter((colour) => difference(colour, negative) < 8).length / 2;
    const empty = [0, 0, 0] as const;
    const partly = column.filter(
      (colour) => difference(colour, negative) >= 8 && difference(colour, empty) >= 8,
    );
    expect(full).toBeGreaterThan(edge.width * k - 1.1);
    expect(partly.length).toBeLessThanOrEqual(2);
  });
});
