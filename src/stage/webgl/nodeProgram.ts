import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { DrawnLine, DrawnNode, DrawnNodeProgram, DrawnSigma } from './drawnGraph.ts';
import { shapeCode } from './glsl.ts';
import type { Look } from './look.ts';
import { nodeFragmentSource, nodeVertexSource } from './nodeShader.ts';
import { atlasCell, pictogramTexture } from './pictogramAtlas.ts';

const uniforms = [
  'u_matrix',
  'u_half',
  'u_node',
  'u_stroke',
  'u_pixelRatio',
  'u_ground',
  'u_ink',
  'u_mutedInk',
  'u_atlas',
] as const;

/** The program that draws nodes: shape, rim, pictogram and rings as exact distances. */
export function nodeProgram(look: Look): DrawnNodeProgram {
  return class extends NodeProgram<(typeof uniforms)[number], DrawnNode, DrawnLine> {
    readonly #texture: WebGLTexture;

    constructor(
      gl: WebGLRenderingContext,
      _picking: WebGLFramebuffer | null,
      renderer: DrawnSigma,
    ) {
      super(gl, null, renderer);
      this.#texture = pictogramTexture(gl);
    }

    override kill() {
      this.normalProgram.gl.deleteTexture(this.#texture);
      super.kill();
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: nodeVertexSource,
        FRAGMENT_SHADER_SOURCE: nodeFragmentSource,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_centre', size: 2, type: FLOAT },
          { name: 'a_form', size: 3, type: FLOAT },
          { name: 'a_state', size: 3, type: FLOAT },
          { name: 'a_fill', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_rim', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_sign', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(
      _index: number,
      start: number,
      { x, y, node, dim, ring }: NodeDisplayData & DrawnNode,
    ) {
      this.array.set(
        [
          x,
          y,
          node.radius,
          shapeCode[node.shape],
          node.strokeWidth,
          atlasCell(node.pictogram),
          dim,
          ring,
          floatColor(node.fill),
          floatColor(node.stroke),
          floatColor(node.ink),
        ],
        start,
      );
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
      gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix);
      gl.uniform2f(uniformLocations['u_half'] ?? null, params.width / 2, params.height / 2);
      gl.uniform1f(uniformLocations['u_node'] ?? null, look.node);
      gl.uniform1f(uniformLocations['u_stroke'] ?? null, look.stroke);
      gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, params.pixelRatio);
      gl.uniform3f(uniformLocations['u_ground'] ?? null, ...look.ground);
      gl.uniform3f(uniformLocations['u_ink'] ?? null, ...look.ink);
      gl.uniform3f(uniformLocations['u_mutedInk'] ?? null, ...look.mutedInk);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.#texture);
      gl.uniform1i(uniformLocations['u_atlas'] ?? null, 0);
    }
  };
}
