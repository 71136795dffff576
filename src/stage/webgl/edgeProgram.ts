import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { edgeFragmentSource, edgeVertexSource, meshPart, stretches } from './edgeShader.ts';
import { markCode, shapeCode } from './glsl.ts';
import type { Look } from './look.ts';
import type {
  DrawnEdge,
  DrawnLine,
  DrawnLineProgram,
  DrawnNode,
  DrawnSigma,
} from './drawnGraph.ts';

const uniforms = ['u_matrix', 'u_half', 'u_node', 'u_stroke', 'u_pixelRatio', 'u_ground'] as const;

/**
 * The program that draws stance edges: curve, dashes and arrowhead in one pass, trimmed at the rims
 * whatever the zoom. It does not pick: `picking.ts` finds edges by the same geometry.
 */
export function edgeProgram(look: Look): DrawnLineProgram {
  return class extends EdgeProgram<(typeof uniforms)[number], DrawnNode, DrawnLine> {
    constructor(
      gl: WebGLRenderingContext,
      _picking: WebGLFramebuffer | null,
      renderer: DrawnSigma,
    ) {
      super(gl, null, renderer);
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: mesh.length,
        VERTEX_SHADER_SOURCE: edgeVertexSource,
        FRAGMENT_SHADER_SOURCE: edgeFragmentSource,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_control', size: 2, type: FLOAT },
          { name: 'a_rims', size: 4, type: FLOAT },
          { name: 'a_line', size: 4, type: FLOAT },
          { name: 'a_dash', size: 4, type: FLOAT },
          { name: 'a_mark', size: 2, type: FLOAT },
          { name: 'a_colour', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_mesh', size: 3, type: FLOAT }],
        CONSTANT_DATA: mesh,
      };
    }

    processVisibleItem(
      _index: number,
      start: number,
      source: NodeDisplayData & DrawnNode,
      target: NodeDisplayData & DrawnNode,
      data: EdgeDisplayData & DrawnEdge,
    ) {
      const { edge, markAt, raised, dim } = data;
      const [stroke = 0, gap = 0, stroke2 = 0, gap2 = 0] = edge.dash;
      this.array.set(
        [
          source.x,
          source.y,
          target.x,
          target.y,
          edge.control.x + 0.5,
          0.5 - edge.control.y,
          source.node.radius,
          shapeCode[source.node.shape],
          target.node.radius,
          shapeCode[target.node.shape],
          edge.width * (raised ? 1.5 : 1),
          edge.arrowSize * (raised ? 1.15 : 1),
          edge.arrow === 'hollow' ? 1 : 0,
          dim,
          stroke,
          gap,
          stroke2,
          gap2,
          markAt ?? -1,
          markCode[edge.mark],
          floatColor(edge.colour),
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
    }
  };
}

/** Place along, side and part of every corner: a ribbon along the curve, squares for head and mark. */
const mesh: number[][] = [
  ...Array.from({ length: stretches + 1 }, (_, stretch) => stretch / stretches).flatMap((along) => [
    [along, -1, meshPart.line],
    [along, 1, meshPart.line],
  ]),
  [1, 1, meshPart.line],
  ...square(meshPart.head),
  ...square(meshPart.mark),
];

/** Four corners of a strip, the outer two twice, so that nothing is drawn on the way there and on. */
function square(part: number): number[][] {
  return [
    [0, -1, part],
    [0, -1, part],
    [0, 1, part],
    [1, -1, part],
    [1, 1, part],
    [1, 1, part],
  ];
}
