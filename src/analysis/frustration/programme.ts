import { forEachTriangle } from '../balance/triangles.ts';
import type { SimpleGraph } from '../symmetrise.ts';

/** Beyond this many, further triangles are left out: they only speed a solver up. */
const mostTriangles = 20_000;

/**
 * The integer programme, in CPLEX's LP format, whose optimum is the frustration of a graph for two
 * camps: x_i is the camp of node i, f_e whether edge e is frustrated, and an unbalanced triangle holds
 * a frustrated edge. Its answer is read by {@link campsOfSolution}.
 * The XOR model with fixed node and triangle inequalities of S. Aref, A. J. Mason, M. C. Wilson: A
 * modeling and computational study of the frustration index in signed networks, Networks 75 (2020) 95.
 */
export function frustrationProgramme(graph: SimpleGraph): string {
  const { n, a, b, weight, offset } = graph;
  const objective = Array.from(weight, (amount, e) => `${Math.abs(amount)} f${e}`);
  const rules: string[] = [];
  for (let e = 0; e < a.length; e++) {
    const [x, y, f] = [`x${a[e]}`, `x${b[e]}`, `f${e}`];
    if (weight[e]! > 0) rules.push(`${f} - ${x} + ${y} >= 0`, `${f} + ${x} - ${y} >= 0`);
    else rules.push(`${f} - ${x} - ${y} >= -1`, `${f} + ${x} + ${y} >= 1`);
  }
  let triangles = 0;
  forEachTriangle(graph, (_, [p, q, r]) => {
    if (weight[p]! * weight[q]! * weight[r]! > 0 || ++triangles > mostTriangles) return;
    rules.push(`f${p} + f${q} + f${r} >= 1`);
  });
  let busiest = 0;
  for (let node = 1; node < n; node++)
    if (offset[node + 1]! - offset[node]! > offset[busiest + 1]! - offset[busiest]!) busiest = node;
  const camps = Array.from({ length: n }, (_, node) => `x${node}`);
  return [
    'Minimize',
    ...lines(objective, ' + '),
    'Subject To',
    ...rules,
    'Bounds',
    `x${busiest} = 1`,
    ...Array.from(a, (_, e) => `0 <= f${e} <= 1`),
    'Binary',
    ...lines(camps, ' '),
    'End',
    '',
  ].join('\n');
}

/** Camp of each node from the values of a solution's variables; undefined where some are no numbers. */
export function campsOfSolution(
  n: number,
  columns: Readonly<Record<string, { readonly Primal?: number } | undefined>>,
): Uint32Array | undefined {
  const values = Array.from({ length: n }, (_, node) => columns[`x${node}`]?.Primal ?? NaN);
  return values.some(Number.isNaN) ? undefined : Uint32Array.from(values, Math.round);
}

/** Joins terms into lines that any reader of the format takes: some stop at 255 characters. */
function lines(terms: readonly string[], glue: string): string[] {
  return Array.from({ length: Math.ceil(terms.length / 8) }, (_, line) => {
    const part = terms.slice(8 * line, 8 * line + 8).join(glue);
    return line === 0 ? part : glue.trim() ? `${glue.trim()} ${part}` : part;
  });
}
