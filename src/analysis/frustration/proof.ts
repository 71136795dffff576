import type { SimpleGraph } from '../symmetrise.ts';
import {
  frustrationByBlock,
  type Frustration,
  type FrustrationOptions,
  type Solution,
} from './frustration.ts';
import { campsOfSolution, frustrationProgramme } from './programme.ts';
import { frustrationOf } from './tabu.ts';

/** A solver of integer programmes in LP format: `solve` of the package highs once it is loaded. */
export type Solver = (
  programme: string,
  options: { readonly time_limit: number; readonly mip_rel_gap: number },
) => {
  readonly Status: string;
  readonly Columns: Readonly<Record<string, { readonly Primal?: number } | undefined>>;
};

export type ProofOptions = Omit<FrustrationOptions, 'camps'> & {
  readonly solver: Solver;
  /** Time that the solver may take over all blocks together; what it does not prove stays a gap. */
  readonly seconds: number;
  /** Milliseconds of a clock that only runs forward; `performance.now` where left out. */
  readonly now?: () => number;
};

/**
 * The frustration index for two camps, proven by an integer programme where neither bound nor trying
 * proves it; see {@link frustrationProgramme}. Blocks the thread while it solves: call it in a worker.
 */
export function proveFrustration(
  graph: SimpleGraph,
  { solver, seconds, now = () => performance.now(), ...options }: ProofOptions,
): Frustration {
  const end = now() + 1000 * seconds;
  return frustrationByBlock(graph, options, (block, found): Solution => {
    const left = (end - now()) / 1000;
    if (found.proven || left <= 0) return found;
    const answer = solver(frustrationProgramme(block), { time_limit: left, mip_rel_gap: 0 });
    const camp = campsOfSolution(block.n, answer.Columns);
    const frustration = camp ? frustrationOf(block, camp) : Infinity;
    const best = camp && frustration < found.frustration ? { ...found, camp, frustration } : found;
    if (answer.Status !== 'Optimal') return best;
    return { ...best, proven: true, lowerBound: best.frustration };
  });
}
