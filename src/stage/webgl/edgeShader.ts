import { strokeEnd } from '../../scene/edgePath.ts';
import { arrowWidth, hollowRim, markRadius } from '../../scene/paper/edgeShapes.ts';
import { coverageSource, float, markCode, rimSource } from './glsl.ts';

/** Stretches that a curve is cut into; the fragment shader makes up for the corners between them. */
export const stretches = 18;

/** What a corner of an edge's mesh belongs to. */
export const meshPart = { line: 0, head: 1, mark: 2 } as const;

/**
 * Places one corner of the ribbon under a curve, or of the square under its arrowhead or its mark. The curve runs
 * from centre to centre; both ends are found where it crosses the rims, as in `edgePath`.
 * Lengths are CSS pixels from the middle of the picture, y upwards.
 */
export const edgeVertexSource = /* glsl */ `
precision highp float;
attribute vec3 a_mesh;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_control;
attribute vec4 a_rims;
attribute vec4 a_line;
attribute vec4 a_dash;
attribute vec2 a_mark;
attribute vec4 a_colour;
uniform mat3 u_matrix;
uniform vec2 u_half;
uniform float u_node;
uniform float u_stroke;
varying vec4 v_startControl;
varying vec4 v_endPoint;
varying vec4 v_along;
varying vec4 v_style;
varying vec4 v_dash;
varying vec4 v_colour;
varying vec4 v_mark;
${rimSource}
vec2 pixels(vec2 place) {
  return (u_matrix * vec3(place, 1.0)).xy * u_half;
}

vec2 blossom(vec2 p, vec2 c, vec2 q, float s, float t) {
  return (1.0 - s) * (1.0 - t) * p + (s + t - 2.0 * s * t) * c + s * t * q;
}

vec2 slope(vec2 p, vec2 c, vec2 q, float t) {
  return 2.0 * ((1.0 - t) * (c - p) + t * (q - c));
}

// Where the curve leaves the node around its end at parameter "inside"; false position with
// Illinois' halving.
float leaving(vec2 p, vec2 c, vec2 q, float inside, float radius, float shape) {
  vec2 centre = inside < 0.5 ? p : q;
  float a = inside;
  float fa = rimDistance(vec2(0.0), radius, shape);
  float b = 0.5;
  float fb = rimDistance(blossom(p, c, q, b, b) - centre, radius, shape);
  if (fb <= 0.0) {
    b = 1.0 - inside;
    fb = rimDistance(blossom(p, c, q, b, b) - centre, radius, shape);
  }
  if (fb <= 0.0) return b;
  float kept = 0.0;
  float t = a;
  for (int step = 0; step < 9; step++) {
    t = (a * fb - b * fa) / (fb - fa);
    float f = rimDistance(blossom(p, c, q, t, t) - centre, radius, shape);
    if (f < 0.0) {
      a = t;
      fa = f;
      if (kept < -0.5) fb *= 0.5;
      kept = -1.0;
    } else {
      b = t;
      fb = f;
      if (kept > 0.5) fa *= 0.5;
      kept = 1.0;
    }
  }
  return t;
}

// The parameter at a straight distance from the end of the curve.
float before(vec2 p, vec2 c, vec2 q, float wanted) {
  float near = 1.0;
  float far = 0.0;
  for (int step = 0; step < 12; step++) {
    float t = (near + far) * 0.5;
    if (distance(blossom(p, c, q, t, t), q) < wanted) near = t;
    else far = t;
  }
  return (near + far) * 0.5;
}

// Length of the curve up to a parameter, by Gauss and Legendre's rule of five points.
float lengthTo(vec2 p, vec2 c, vec2 q, float t) {
  float h = t * 0.5;
  float sum = 0.5688888889 * length(slope(p, c, q, h));
  sum += 0.4786286705 * (length(slope(p, c, q, h * 0.4615306899)) + length(slope(p, c, q, h * 1.5384693101)));
  sum += 0.2369268851 * (length(slope(p, c, q, h * 0.0938201541)) + length(slope(p, c, q, h * 1.9061798459)));
  return sum * h;
}

void main() {
  vec2 p = pixels(a_source);
  vec2 c = pixels(a_control);
  vec2 q = pixels(a_target);
  float from = leaving(p, c, q, 0.0, a_rims.x * u_node, a_rims.y);
  float to = leaving(p, c, q, 1.0, a_rims.z * u_node, a_rims.w);
  vec2 start = blossom(p, c, q, from, from);
  vec2 bend = blossom(p, c, q, from, to);
  vec2 tip = blossom(p, c, q, to, to);
  float half_width = a_line.x * u_stroke * 0.5;
  float head = a_line.y * u_stroke;
  float stop = head > 0.0 ? before(start, bend, tip, head * ${float(strokeEnd)}) : 1.0;
  float neck = head > 0.0 ? before(start, bend, tip, head) : 1.0;
  vec2 cut = blossom(start, bend, tip, 0.0, stop);
  vec2 end = blossom(start, bend, tip, stop, stop);
  vec2 base = blossom(start, bend, tip, neck, neck);
  float whole = lengthTo(start, cut, end, 1.0);
  float sag = length(start - 2.0 * cut + end) / ${(4 * stretches ** 2).toFixed(1)};
  float radius = abs(a_mark.y - ${float(markCode.o)}) < 0.5 ? ${float(markRadius('o'))} : ${float(markRadius('+'))};
  vec2 centre = blossom(start, cut, end, max(a_mark.x, 0.0), max(a_mark.x, 0.0));
  v_mark = vec4(centre, a_mark.x < 0.0 ? 0.0 : radius * u_stroke, a_mark.y);
  if (a_mesh.z < 0.5 && a_mark.x >= 0.0) {
    float half_gap = radius * u_stroke / max(lengthTo(start, bend, tip, 1.0), 2.0 * radius * u_stroke);
    v_mark = vec4(lengthTo(start, cut, end, max(a_mark.x - half_gap, 0.0)), lengthTo(start, cut, end, min(a_mark.x + half_gap, 1.0)), 1.0, 0.0);
  }
  vec2 place;
  if (a_mesh.z > 1.5) {
    vec2 corner = vec2(a_mesh.x * 2.0 - 1.0, a_mesh.y) * (v_mark.z + 2.0);
    place = centre + corner;
    v_along = vec4(corner, 0.0, ${float(meshPart.mark)});
  } else if (a_mesh.z > 0.5) {
    vec2 ahead = distance(tip, base) > 1e-4 ? normalize(tip - base) : normalize(tip - p);
    vec2 corner = vec2(mix(-head - 3.0, 3.0, a_mesh.x), a_mesh.y * (head * ${float(arrowWidth / 2)} + 3.0));
    place = tip + ahead * corner.x + vec2(-ahead.y, ahead.x) * corner.y;
    v_along = vec4(corner, head, ${float(meshPart.head)});
  } else {
    float t = a_mesh.x;
    vec2 ahead = normalize(slope(start, cut, end, t) + vec2(1e-6, 0.0));
    place = blossom(start, cut, end, t, t);
    place += vec2(-ahead.y, ahead.x) * a_mesh.y * (half_width + 1.0 + sag);
    place += ahead * (t < 0.001 ? -1.0 : t > 0.999 ? 1.0 : 0.0);
    v_along = vec4(t, lengthTo(start, cut, end, t), whole, 0.0);
  }
  v_startControl = vec4(start, cut);
  v_endPoint = vec4(end, place);
  v_style = vec4(half_width, a_line.z, a_line.w, sag);
  v_dash = a_dash * u_stroke;
  v_colour = a_colour;
  gl_Position = from >= to || distance(start, tip) < 0.5 || (a_mesh.z > 1.5 && a_mark.x < 0.0)
    ? vec4(2.0, 2.0, 2.0, 1.0)
    : vec4(place / u_half, 0.0, 1.0);
}
`;

/** Colours a pixel of a curve, with its dashes along the length of the arc, of an arrowhead or a mark. */
export const edgeFragmentSource = /* glsl */ `
precision highp float;
uniform vec3 u_ground;
uniform float u_pixelRatio;
uniform float u_stroke;
varying vec4 v_startControl;
varying vec4 v_endPoint;
varying vec4 v_along;
varying vec4 v_style;
varying vec4 v_dash;
varying vec4 v_colour;
varying vec4 v_mark;
${coverageSource}
// Share of a pixel at "place" along the curve that lies between two places.
float between(float place, float low, float high) {
  return covered(place - low, u_pixelRatio) + covered(high - place, u_pixelRatio) - 1.0;
}

float dashed(float place) {
  if (v_dash.x <= 0.0) return 1.0;
  float period = dot(v_dash, vec4(1.0));
  float at = mod(place, period);
  float second = v_dash.x + v_dash.y;
  float share = max(between(at, 0.0, v_dash.x), between(at - period, 0.0, v_dash.x));
  if (v_dash.z > 0.0) share = max(share, between(at, second, second + v_dash.z));
  return clamp(share, 0.0, 1.0);
}

vec2 curveAt(float t) {
  return (1.0 - t) * (1.0 - t) * v_startControl.xy + 2.0 * t * (1.0 - t) * v_startControl.zw + t * t * v_endPoint.xy;
}

vec2 slopeAt(float t) {
  return 2.0 * ((1.0 - t) * (v_startControl.zw - v_startControl.xy) + t * (v_endPoint.xy - v_startControl.zw));
}

float stroke() {
  vec2 point = v_endPoint.zw;
  float t = v_along.x;
  float place = v_along.y;
  // The ribbon is made of straight stretches; where they stray from the curve, the nearest point on
  // it is sought again.
  vec2 off = curveAt(t) - point;
  vec2 ahead = slopeAt(t);
  if (v_style.w > 0.1)
    for (int step = 0; step < 2; step++) {
      float speed = max(dot(ahead, ahead), 1e-6);
      float back = dot(off, ahead) / speed;
      t -= back;
      place -= back * sqrt(speed);
      off = curveAt(t) - point;
      ahead = slopeAt(t);
    }
  float aside = abs(off.x * ahead.y - off.y * ahead.x) / max(length(ahead), 1e-3);
  float across = covered(v_style.x - aside, u_pixelRatio) - covered(-v_style.x - aside, u_pixelRatio);
  if (v_mark.z < 0.5) return across * max(between(place, 0.0, v_along.z), 0.0) * dashed(place);
  // The mark interrupts the line, and dashes begin anew after it, as they do on paper.
  float before = max(between(place, 0.0, v_mark.x), 0.0) * dashed(place);
  float after = max(between(place, v_mark.y, v_along.z), 0.0) * dashed(place - v_mark.y);
  return across * max(before, after);
}

// Signed distance from the rim of an arrowhead with its tip at the origin, pointing to the right.
float headDistance(vec2 point, float size) {
  vec2 mirrored = vec2(point.x, abs(point.y));
  vec2 wing = vec2(-size, size * ${float(arrowWidth / 2)});
  vec2 side = mirrored - wing * clamp(dot(mirrored, wing) / dot(wing, wing), 0.0, 1.0);
  vec2 rear = mirrored - vec2(-size, min(mirrored.y, wing.y));
  float inside = min(-mirrored.x * ${float(arrowWidth / 2)} - mirrored.y, mirrored.x + size);
  float away = sqrt(min(dot(side, side), dot(rear, rear)));
  return inside > 0.0 ? -away : away;
}

// Share of a pixel that a bar covers, of half lengths "reach", in units of the layout.
float bar(vec2 point, vec2 middle, vec2 reach) {
  vec2 inside = reach - abs(point - middle);
  return covered(inside.x * u_stroke, u_pixelRatio) * covered(inside.y * u_stroke, u_pixelRatio);
}

// The sign of a stance: its strokes in x, its disc or ring in y.
vec2 markCover(vec2 corner, float radius, float code) {
  float away = length(corner);
  bool full = code < ${float(markCode['-'] + 0.5)};
  float weight = full ? 0.75 : 0.6;
  float rim = full
    ? covered(radius - away, u_pixelRatio)
    : covered(0.6 * u_stroke - abs(away - radius), u_pixelRatio);
  vec2 point = vec2(corner.x, -corner.y) / u_stroke;
  if (code < ${float(markCode.o + 0.5)} && !full) return vec2(0.0, rim);
  if (code > ${float(markCode['+-'] - 0.5)}) {
    float plus = max(bar(point, vec2(0.0, -1.0), vec2(2.0, weight)), bar(point, vec2(0.0, -1.0), vec2(weight, 2.0)));
    return vec2(max(plus, bar(point, vec2(0.0, 2.6), vec2(2.0, weight))), rim);
  }
  float sign = bar(point, vec2(0.0), vec2(2.5, weight));
  bool plus = code < ${float(markCode['+'] + 0.5)} || abs(code - ${float(markCode['(+)'])}) < 0.5;
  if (plus) sign = max(sign, bar(point, vec2(0.0), vec2(weight, 2.5)));
  return vec2(sign, rim);
}

void main() {
  vec3 colour = mix(v_colour.rgb, u_ground, v_style.z);
  if (v_along.w < 0.5) {
    float share = stroke();
    if (share <= 0.0) discard;
    gl_FragColor = vec4(colour * share, share);
    return;
  }
  if (v_along.w > 1.5) {
    vec2 share = markCover(v_along.xy, v_mark.z, v_mark.w);
    bool full = v_mark.w < ${float(markCode['-'] + 0.5)};
    float whole = full ? share.y : max(share.x, share.y);
    if (whole <= 0.0) discard;
    gl_FragColor = vec4((full ? mix(colour, u_ground, share.x) : colour) * whole, whole);
    return;
  }
  float rim = headDistance(v_along.xy, v_along.z);
  float share = covered(-rim, u_pixelRatio);
  if (share <= 0.0) discard;
  float hollow = v_style.y * covered(-rim - ${float(hollowRim)} * u_stroke, u_pixelRatio);
  gl_FragColor = vec4(mix(colour, u_ground, hollow) * share, share);
}
`;
