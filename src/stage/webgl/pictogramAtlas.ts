import {
  pictogramGrid,
  pictogramNames,
  pictogramPath,
  pictogramStroke,
  type Pictogram,
} from '../../scene/pictograms.ts';

const cell = 128;
const columns = 8;
const rows = 4;

/** Room around a pictogram in its cell, so that neighbours do not bleed into it when it is small. */
const margin = 10;

const pictograms: readonly Pictogram[] = [...new Set(Object.values(pictogramNames))];

/** Columns and rows of the atlas, and the share of a cell that a pictogram's square takes. */
export const atlasGrid = { columns, rows, share: (cell - 2 * margin) / cell } as const;

/** Number of the cell that holds a pictogram, counted along the rows from the top left. */
export function atlasCell(pictogram: Pictogram): number {
  return pictograms.indexOf(pictogram);
}

/** All pictograms in white on black, one a cell; a canvas whose sides are powers of two. */
function drawPictogramAtlas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = cell * columns;
  canvas.height = cell * rows;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no 2D canvas to draw pictograms on');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.strokeStyle = '#ffffff';
  context.lineWidth = pictogramStroke;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const scale = (cell - 2 * margin) / pictogramGrid;
  for (const [index, pictogram] of pictograms.entries()) {
    const left = (index % columns) * cell + margin;
    const top = Math.floor(index / columns) * cell + margin;
    context.setTransform(scale, 0, 0, scale, left, top);
    context.stroke(new Path2D(pictogramPath(pictogram)));
  }
  return canvas;
}

/** The atlas as a texture of one channel, smooth at every size. */
export function pictogramTexture(gl: WebGLRenderingContext): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(
    gl.TEXTURE_2D,
    0,
    gl.LUMINANCE,
    gl.LUMINANCE,
    gl.UNSIGNED_BYTE,
    drawPictogramAtlas(),
  );
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}
