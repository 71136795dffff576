import { pictogramSide } from '../../scene/paper/nodeShapes.ts';
import { coverageSource, float, rimSource } from './glsl.ts';
import { ringMargin, ringPlaces } from '../rings.ts';
import { atlasGrid } from './pictogramAtlas.ts';

/** Places one corner of the square that holds a node and its rings, in CSS pixels, y upwards. */
export const nodeVertexSource = /* glsl */ `
precision highp float;
attribute vec2 a_corner;
attribute vec2 a_centre;
attribute vec3 a_form;
attribute vec3 a_state;
attribute vec4 a_fill;
attribute vec4 a_rim;
attribute vec4 a_sign;
uniform mat3 u_matrix;
uniform vec2 u_half;
uniform float u_node;
uniform float u_stroke;
varying vec2 v_point;
varying vec3 v_form;
varying vec3 v_state;
varying vec3 v_fill;
varying vec3 v_rim;
varying vec3 v_sign;

void main() {
  float radius = a_form.x * u_node;
  float stroke = a_form.z * u_stroke;
  v_point = a_corner * (radius * 1.2 + stroke + (a_state.z > 0.5 ? 12.0 : 2.0));
  v_form = vec3(radius, a_form.y, stroke);
  v_state = a_state;
  v_fill = a_fill.rgb;
  v_rim = a_rim.rgb;
  v_sign = a_sign.rgb;
  vec2 centre = (u_matrix * vec3(a_centre, 1.0)).xy * u_half;
  gl_Position = vec4((centre + v_point) / u_half, 0.0, 1.0);
}
`;

/** Colours a pixel of a node: rings outermost, then the rim, the fill and the pictogram. */
export const nodeFragmentSource = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
uniform vec3 u_ground;
uniform vec3 u_ink;
uniform vec3 u_mutedInk;
uniform sampler2D u_atlas;
varying vec2 v_point;
varying vec3 v_form;
varying vec3 v_state;
varying vec3 v_fill;
varying vec3 v_rim;
varying vec3 v_sign;
${rimSource}
${coverageSource}
float texel(vec2 place) {
  vec2 cell = vec2(mod(v_state.x + 0.5, ${atlasGrid.columns.toFixed(1)}) - 0.5, floor((v_state.x + 0.5) / ${atlasGrid.columns.toFixed(1)}));
  vec2 within = 0.5 + vec2(place.x, -place.y) * ${(atlasGrid.share / 2).toFixed(6)};
  return texture2D(u_atlas, (cell + within) / vec2(${atlasGrid.columns.toFixed(1)}, ${atlasGrid.rows.toFixed(1)}), -1.0).r;
}

// Four samples a pixel, one mipmap sharper: as crisp as a drawn path.
float inked(vec2 point, float half_side) {
  vec2 place = point / half_side;
  float fine = 0.25 / (u_pixelRatio * half_side);
  vec2 a = vec2(fine * 0.5, fine * 1.5);
  float sum = texel(place + a) + texel(place - a);
  sum += texel(place + vec2(a.y, -a.x)) + texel(place - vec2(a.y, -a.x));
  return max(abs(place.x), abs(place.y)) < 1.08 ? sum * 0.25 : 0.0;
}

void over(inout vec4 below, vec3 colour, float share) {
  below = vec4(colour * share, share) + below * (1.0 - share);
}

float band(float rim, float from, float to) {
  return covered(to - rim, u_pixelRatio) - covered(from - rim, u_pixelRatio);
}

void main() {
  float rim = rimDistance(v_point, v_form.x, v_form.y);
  float outer = v_form.z * 0.5;
  float ring = v_state.z;
  vec4 colour = vec4(0.0);
  if (ring > 0.5) {
    bool focused = ring > 3.5;
    bool selected = mod(ring, 4.0) > 1.5;
    float reach = (focused ? ${float(ringPlaces.focused.to)} : selected ? ${float(ringPlaces.selected.to)} : ${float(ringPlaces.hovered.to)}) + ${float(ringMargin)};
    over(colour, u_ground, covered(outer + reach - rim, u_pixelRatio));
    if (selected) over(colour, u_ink, band(rim, outer + ${float(ringPlaces.selected.from)}, outer + ${float(ringPlaces.selected.to)}));
    else if (mod(ring, 2.0) > 0.5) over(colour, u_mutedInk, band(rim, outer + ${float(ringPlaces.hovered.from)}, outer + ${float(ringPlaces.hovered.to)}));
    if (focused) over(colour, u_ink, band(rim, outer + ${float(ringPlaces.focused.from)}, outer + ${float(ringPlaces.focused.to)}));
  }
  over(colour, mix(v_rim, u_ground, v_state.y), covered(outer - rim, u_pixelRatio));
  over(colour, mix(v_fill, u_ground, v_state.y), covered(-outer - rim, u_pixelRatio));
  float share = 0.5 * (v_form.y < 0.5 ? ${float(pictogramSide.disc)} : v_form.y < 1.5 ? ${float(pictogramSide.diamond)} : ${float(pictogramSide.square)});
  over(colour, mix(v_sign, u_ground, v_state.y), inked(v_point, v_form.x * share));
  if (colour.a <= 0.0) discard;
  gl_FragColor = colour;
}
`;
