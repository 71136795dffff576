import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { DrawnLine, DrawnLineProgram, DrawnNode, DrawnSigma, DrawnTie } from './drawnGraph.ts';
import { coverageSource } from './glsl.ts';
import type { Look } from './look.ts';

const uniforms = ['u_matrix', 'u_half', 'u_stroke', 'u_pixelRatio', 'u_ground'] as const;

const vertexSource = /* glsl */ `
precision highp float;
attribute vec2 a_mesh;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_line;
attribute vec4 a_colour;
uniform mat3 u_matrix;
uniform vec2 u_half;
uniform float u_stroke;
varying vec3 v_line;
varying vec4 v_colour;

void main() {
  vec2 source = (u_matrix * vec3(a_source, 1.0)).xy * u_half;
  vec2 target = (u_matrix * vec3(a_target, 1.0)).xy * u_half;
  vec2 ahead = normalize(target - source + vec2(1e-6, 0.0));
  float half_width = a_line.x * u_stroke * 0.5;
  float aside = a_mesh.y * (half_width + 1.0);
  v_line = vec3(aside, half_width, a_line.y);
  v_colour = a_colour;
  vec2 place = mix(source, target, a_mesh.x) + vec2(-ahead.y, ahead.x) * aside;
  gl_Position = vec4(place / u_half, 0.0, 1.0);
}
`;

const fragmentSource = /* glsl */ `
precision highp float;
uniform vec3 u_ground;
uniform float u_pixelRatio;
varying vec3 v_line;
varying vec4 v_colour;
${coverageSource}
void main() {
  float aside = abs(v_line.x);
  float share = covered(v_line.y - aside, u_pixelRatio) - covered(-v_line.y - aside, u_pixelRatio);
  if (share <= 0.0) discard;
  gl_FragColor = vec4(mix(v_colour.rgb, u_ground, v_line.z) * share, share);
}
`;

/** The program that draws memberships: straight lines from centre to centre, underneath the nodes. */
export function tieProgram(look: Look): DrawnLineProgram {
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
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: vertexSource,
        FRAGMENT_SHADER_SOURCE: fragmentSource,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_line', size: 2, type: FLOAT },
          { name: 'a_colour', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_mesh', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [0, -1],
          [0, 1],
          [1, -1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(
      _index: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      { tie, dim }: EdgeDisplayData & DrawnTie,
    ) {
      this.array.set(
        [source.x, source.y, target.x, target.y, tie.width, dim, floatColor(tie.colour)],
        start,
      );
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
      gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix);
      gl.uniform2f(uniformLocations['u_half'] ?? null, params.width / 2, params.height / 2);
      gl.uniform1f(uniformLocations['u_stroke'] ?? null, look.stroke);
      gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, params.pixelRatio);
      gl.uniform3f(uniformLocations['u_ground'] ?? null, ...look.ground);
    }
  };
}
