import wasm from 'highs/runtime?url';
import type { Solver } from './proof.ts';

/**
 * The solver HiGHS as WebAssembly, fetched when it is first asked for: it weighs as much as all else
 * together. Undefined where the browser cannot run or reach it: then bounds stand for a proof.
 * Q. Huangfu, J. Hall: Parallelizing the dual revised simplex method, Math. Prog. Comp. 10 (2018) 119.
 */
export async function loadSolver(): Promise<Solver | undefined> {
  try {
    const { default: load } = await import('highs');
    const highs = await load({ locateFile: () => wasm });
    // A programme without a solution has columns without a value, which no two types share.
    return (programme, options) => highs.solve(programme, options) as ReturnType<Solver>;
  } catch {
    return undefined;
  }
}
