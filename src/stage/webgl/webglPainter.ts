import Sigma from 'sigma';
import { AbstractNodeProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import type { Figure } from '../../scene/figure.ts';
import type { Emphasis } from '../emphasis.ts';
import { createLabelCanvas } from '../labels/labelCanvas.ts';
import type { Frame, Painter } from '../painter.ts';
import {
  drawnGraph,
  emphasisedEdge,
  emphasisedNode,
  updateDrawnGraph,
  type DrawnGraph,
  type DrawnLine,
  type DrawnNode,
  type DrawnNodeProgram,
  type DrawnSigma,
} from './drawnGraph.ts';
import { createHullLayer } from '../svg/hullLayer.ts';
import { edgeProgram } from './edgeProgram.ts';
import { blankLook, rgbOf } from './look.ts';
import { nodeProgram } from './nodeProgram.ts';
import { tieProgram } from './tieProgram.ts';

export type ContextEvents = {
  /** The browser took a WebGL context away; nothing more will be drawn by this painter. */
  readonly onLost: () => void;
  /** It gave the context back: a new painter can be made. */
  readonly onRestored: () => void;
};

const drawn = ['edges', 'nodes'] as const;
/** When sigma's start is over, in ms. */
const idleAfter = 1500;
const idle = ['edgeLabels', 'labels', 'hovers', 'hoverNodes'] as const;

/**
 * Draws with sigma into a container, or returns `null` where the browser gives no WebGL. Sigma draws
 * and keeps the graph in step; gestures, picking and labels are the stage's own, because they are
 * the same without WebGL.
 */
export function createWebglPainter(container: HTMLElement, events: ContextEvents): Painter | null {
  const host = document.createElement('div');
  host.style.cssText = 'position: absolute; inset: 0';
  container.prepend(host);
  const look = blankLook();
  let figure: Figure | undefined;
  let emphasis: Emphasis | undefined;
  let graph: DrawnGraph = drawnGraph({ nodes: [], edges: [], memberships: [] }, new Map());
  let ratio = window.devicePixelRatio;

  const settings: Partial<Settings<DrawnNode, DrawnLine>> = {
    allowInvalidContainer: true,
    enableCameraRotation: false,
    renderLabels: false,
    stagePadding: 0,
    zIndex: true,
    // Sigma always loads programs of these names and draws edges in this order: the names are kept
    // so that it compiles no shader in vain.
    nodeProgramClasses: { circle: nodeProgram(look) },
    nodeHoverProgramClasses: { circle: noProgram },
    edgeProgramClasses: { arrow: tieProgram(look), line: edgeProgram(look) },
    nodeReducer: (_id, data) => (emphasis ? emphasisedNode(data, emphasis) : data),
    edgeReducer: (_id, data) => (emphasis ? emphasisedEdge(data, emphasis) : data),
  };
  const sigma = startSigma(graph, host, settings);
  if (!sigma) {
    host.remove();
    return null;
  }
  // One layout unit is one unit of sigma's whatever the graph, so that nothing shifts when it changes.
  sigma.setCustomBBox({ x: [-0.5, 0.5], y: [-0.5, 0.5] });
  sigma.getMouseCaptor().kill();
  sigma.getTouchCaptor().kill();
  sigma.killLayer('mouse');
  const canvases = sigma.getCanvases();
  for (const layer of idle) canvases[layer]?.style.setProperty('display', 'none');
  // Asking the graphics process while it starts would hold up the first picture.
  const giving = setTimeout(() => giveBack(canvases['hoverNodes']), idleAfter);

  const hulls = createHullLayer(host);
  const canvas = createLabelCanvas(host);
  const listeners = new AbortController();
  for (const layer of drawn) {
    canvases[layer]?.addEventListener(
      'webglcontextlost',
      (event) => {
        event.preventDefault();
        // A lost canvas is painted over everything with the browser's sign for it.
        host.style.display = 'none';
        events.onLost();
      },
      { signal: listeners.signal },
    );
    canvases[layer]?.addEventListener('webglcontextrestored', events.onRestored, {
      signal: listeners.signal,
    });
  }

  const place = ({ transform, magnification, size }: Frame) => {
    look.node = magnification.node;
    look.stroke = magnification.stroke;
    sigma.getCamera().setState({
      x: 0.5 + (size.width / 2 - transform.x) / transform.k,
      y: 0.5 - (size.height / 2 - transform.y) / transform.k,
      ratio: Math.min(size.width, size.height) / transform.k,
    });
  };

  return {
    kind: 'webgl',
    paint: (frame) => {
      if (ratio !== window.devicePixelRatio) sigma.resize(true);
      ratio = window.devicePixelRatio;
      place(frame);
      hulls.paint(frame);
      const { theme } = frame.figure;
      look.ground = rgbOf(theme.ground);
      look.ink = rgbOf(theme.ink);
      look.mutedInk = rgbOf(theme.mutedInk);
      const isEmphasised = frame.emphasis !== emphasis;
      emphasis = frame.emphasis;
      const before = figure;
      figure = frame.figure;
      if (before && updateDrawnGraph(graph, before, figure, frame.marks)) {
        if (isEmphasised) sigma.refresh();
        else sigma.refresh({ partialGraph: {}, skipIndexation: true });
        return;
      }
      graph = drawnGraph(figure, frame.marks);
      sigma.setGraph(graph);
    },
    letter: canvas.draw,
    destroy: () => {
      clearTimeout(giving);
      listeners.abort();
      sigma.kill();
      canvas.destroy();
      host.remove();
    },
  };
}

/** Stands for sigma's program of hovered nodes, which the stage does without. */
const noProgram: DrawnNodeProgram = class extends AbstractNodeProgram<DrawnNode, DrawnLine> {
  drawLabel = undefined;
  drawHover = undefined;
  process() {}
  reallocate() {}
  render() {}
  kill() {}
};

/** Sigma takes WebGL for granted and throws in its constructor where there is none. */
function startSigma(
  graph: DrawnGraph,
  host: HTMLElement,
  settings: Partial<Settings<DrawnNode, DrawnLine>>,
): DrawnSigma | null {
  try {
    return new Sigma(graph, host, settings);
  } catch (error) {
    if (hasWebgl()) throw error;
    return null;
  }
}

function hasWebgl(): boolean {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  giveBack(canvas);
  return gl !== null;
}

/** Frees the context of a canvas: a browser has few, and takes the oldest away when they run out. */
function giveBack(canvas: HTMLCanvasElement | undefined): void {
  const gl = canvas?.getContext('webgl2') ?? canvas?.getContext('webgl');
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
}
