import type { Page } from '@playwright/test';
import { pictureOf } from './workbench.ts';

/** A line of text where it stands, in CSS pixels from the top left corner of the stage. */
export interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** What a stage has drawn. */
export interface Drawing {
  readonly kind: string | undefined;
  readonly nodes: number;
  readonly edges: number;
  readonly memberships: number;
  /** Lines of the names of nodes. */
  readonly names: readonly Written[];
}

interface Sheet {
  readonly meshes: { readonly corners: number; readonly instances: number }[];
  readonly outlined: Set<unknown>;
  readonly names: Written[];
}

/**
 * From the next load on, keeps a record of what the page draws on canvases, which cannot be asked.
 * WebGL draws every node, edge and membership as an instance of a mesh; that of a membership has four
 * corners, that of an edge more. Names have an outline; other text has none.
 */
export async function recordDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sheets = new WeakMap<object, Sheet>();
    const sheetOf = (canvas: object) => sheets.get(canvas) ?? wipe(canvas);
    const wipe = (canvas: object) => {
      const sheet: Sheet = { meshes: [], outlined: new Set(), names: [] };
      sheets.set(canvas, sheet);
      return sheet;
    };
    const note = <Context extends object>(
      { prototype }: { readonly prototype: Context },
      name: keyof Context & string,
      write: (context: Context, args: readonly unknown[]) => void,
    ) => {
      const original = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
      Reflect.set(prototype, name, function (this: Context, ...args: unknown[]) {
        write(this, args);
        return Reflect.apply(original, this, args);
      });
    };
    const [webgl, flat] = [WebGL2RenderingContext, CanvasRenderingContext2D];
    note(webgl, 'clear', ({ canvas }) => wipe(canvas));
    note(webgl, 'drawArraysInstanced', ({ canvas }, [, , corners, instances]) => {
      sheetOf(canvas).meshes.push({ corners: Number(corners), instances: Number(instances) });
    });
    note(flat, 'clearRect', ({ canvas }) => wipe(canvas));
    note(flat, 'strokeText', ({ canvas }, [text]) => sheetOf(canvas).outlined.add(text));
    note(flat, 'fillText', (context, [text, x, y]) => {
      const { outlined, names } = sheetOf(context.canvas);
      if (!outlined.has(text)) return;
      const place = context.getTransform().transformPoint({ x: Number(x), y: Number(y) });
      const ratio = window.devicePixelRatio;
      names.push({ text: String(text), x: place.x / ratio, y: place.y / ratio });
    });
    Reflect.set(window, 'sheetOf', sheetOf);
  });
}

/** What the stage shows, once it stands still; needs {@link recordDrawing} where WebGL draws. */
export async function drawn(page: Page): Promise<Drawing> {
  return pictureOf(page).evaluate((stage: HTMLElement): Drawing => {
    const kind = stage.dataset['stage'];
    const svg = stage.querySelector('svg');
    if (kind === 'svg' && svg) {
      const count = (selector: string) => svg.querySelectorAll(`.picture > ${selector}`).length;
      const { x: left, y: top } = stage.getBoundingClientRect();
      const names = [...svg.querySelectorAll<SVGTSpanElement>('.text tspan')].map((line) => {
        const { a, d, e, f } = line.getScreenCTM() ?? new DOMMatrix();
        const at = (name: string) => Number(line.getAttribute(name));
        const [x, y] = [a * at('x') + e - left, d * at('y') + f - top];
        return { text: line.textContent, x, y };
      });
      return {
        kind,
        nodes: count('.pictogram'),
        edges: count('[class^="stance-"]'),
        memberships: count(':not([class])'),
        names,
      };
    }
    const sheetOf: (canvas: Element) => Sheet = Reflect.get(window, 'sheetOf');
    const sheets = [...stage.querySelectorAll('canvas')].map((canvas) => ({
      layer: canvas.className,
      ...sheetOf(canvas),
    }));
    const instances = (layer: string, isMeant: (corners: number) => boolean) =>
      sheets
        .filter((sheet) => sheet.layer === layer)
        .flatMap(({ meshes }) => meshes)
        .filter(({ corners }) => isMeant(corners))
        .reduce((sum, mesh) => sum + mesh.instances, 0);
    return {
      kind,
      nodes: instances('sigma-nodes', () => true),
      edges: instances('sigma-edges', (corners) => corners > 4),
      memberships: instances('sigma-edges', (corners) => corners === 4),
      names: sheets.flatMap(({ names }) => names),
    };
  });
}
