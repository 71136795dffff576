import type { Camera } from '../../model/view.ts';
import type { Stage } from '../../stage/stage.ts';

/** Room left around what is picked, in CSS pixels. */
const margin = 36;

type Shown = Pick<Stage, 'camera' | 'nodeScreenPosition' | 'zoomBy' | 'panBy' | 'settled'>;
type Size = { readonly width: number; readonly height: number };

/**
 * Keeps what was picked clear of a sheet over the lower part of the picture, both ends of a line, and
 * knows where the reader looked from before, for when the sheet has gone.
 */
export class Uncovering {
  #moved: { readonly from: Camera | null; readonly to: Camera | null } | null = null;
  #latest: symbol | undefined;

  /**
   * Moves the picture, and makes it smaller where it must, so that the nodes stand in what is free of it
   * from the top left corner; not at all where they do already.
   */
  async show(stage: Shown, ids: readonly string[], free: Size): Promise<void> {
    const turn = (this.#latest = Symbol());
    const box = boxOf(stage, ids);
    if (!box || liesWithin(box, free)) return;
    const from = this.#isWhereLeft(stage.camera) ? this.#moved!.from : stage.camera;
    const scale = Math.min(
      (free.width - 2 * margin) / (box.right - box.left),
      (free.height - 2 * margin) / (box.bottom - box.top),
    );
    if (scale < 1) {
      stage.zoomBy(Math.max(scale, 0.25));
      await stage.settled();
      if (this.#latest !== turn) return;
    }
    const now = boxOf(stage, ids);
    if (!now) return;
    const isWide = now.left < margin || now.right > free.width - margin;
    stage.panBy(
      isWide ? free.width / 2 - (now.left + now.right) / 2 : 0,
      free.height / 2 - (now.top + now.bottom) / 2,
    );
    this.#moved = { from, to: stage.camera };
  }

  /** Where the reader looked from before it moved the picture; undefined where he moved it since. */
  back(camera: Camera | null): Camera | null | undefined {
    this.#latest = undefined;
    const from = this.#isWhereLeft(camera) ? this.#moved!.from : undefined;
    this.#moved = null;
    return from;
  }

  #isWhereLeft(camera: Camera | null): boolean {
    const to = this.#moved?.to;
    if (!to || !camera) return false;
    return to.x === camera.x && to.y === camera.y && to.zoom === camera.zoom;
  }
}

type Box = { left: number; top: number; right: number; bottom: number };

function boxOf(stage: Shown, ids: readonly string[]): Box | undefined {
  const places = ids.flatMap((id) => stage.nodeScreenPosition(id) ?? []);
  if (places.length === 0) return undefined;
  const [across, down] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return {
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down),
  };
}

function liesWithin({ left, top, right, bottom }: Box, { width, height }: Size): boolean {
  return left >= margin && right <= width - margin && top >= margin && bottom <= height - margin;
}
