import { cornerRadius, halfSide } from '../../scene/nodeShape.ts';

/** A number as GLSL writes it. */
export const float = (value: number): string => value.toFixed(8);

/** Numbers that stand for a shape in a shader's attribute. */
export const shapeCode = { disc: 0, diamond: 1, square: 2 } as const;

/** Numbers that stand for a mark; full stances come first. */
export const markCode = { '+': 0, '-': 1, o: 2, '(+)': 3, '(-)': 4, '+-': 5 } as const;

/** Whether a pixel is covered up to an edge, at a signed distance from it in CSS pixels. */
export const coverageSource = /* glsl */ `
float covered(float inside, float pixelRatio) {
  return clamp(inside * pixelRatio + 0.5, 0.0, 1.0);
}
`;

/** The twin of `distanceToRim`: signed distance from a node's rim, negative inside. */
export const rimSource = /* glsl */ `
float rimDistance(vec2 point, float radius, float shape) {
  if (shape < 0.5) return length(point) - radius;
  float corner = radius * (shape < 1.5 ? ${float(cornerRadius.diamond)} : ${float(cornerRadius.square)});
  float side = radius * ${float(halfSide)} - corner;
  vec2 turned = shape < 1.5
    ? vec2(point.x + point.y, point.y - point.x) * ${float(Math.SQRT1_2)}
    : point;
  vec2 outside = abs(turned) - side;
  return length(max(outside, 0.0)) + min(max(outside.x, outside.y), 0.0) - corner;
}
`;
