import type { Painter } from './painter.ts';
import { createSvgPainter } from './svg/svgPainter.ts';
import { createWebglPainter } from './webgl/webglPainter.ts';

export type RecoveringPainter = Painter & {
  /** Tries to draw with WebGL again, after the browser took its contexts away. */
  readonly revive: () => void;
};

/**
 * Draws with WebGL where there is some, else with SVG. When the browser takes a WebGL context away,
 * as it does on a page of many, SVG stands in until the context comes back or `revive` is called.
 */
export function createRecoveringPainter(
  container: HTMLElement,
  onChange: () => void,
): RecoveringPainter {
  let lost: Painter | null = null;
  let painter = startWebgl() ?? createSvgPainter(container);

  function startWebgl(): Painter | null {
    const started: Painter | null = createWebglPainter(container, {
      onLost: () => {
        if (painter !== started) return;
        lost = started;
        painter = createSvgPainter(container);
        onChange();
      },
      onRestored: () => {
        if (lost === started) revive();
      },
    });
    return started;
  }

  function revive(): void {
    if (!lost) return;
    lost.destroy();
    lost = null;
    const started = startWebgl();
    if (!started) return;
    painter.destroy();
    painter = started;
    onChange();
  }

  return {
    get kind() {
      return painter.kind;
    },
    paint: (frame) => painter.paint(frame),
    letter: (picture) => painter.letter(picture),
    revive,
    destroy: () => {
      lost?.destroy();
      painter.destroy();
    },
  };
}
