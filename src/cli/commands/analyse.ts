import { networkEdges } from '../../analysis/networkEdges.ts';
import { proveFrustration, type Solver } from '../../analysis/frustration/proof.ts';
import type { SignedEdges } from '../../analysis/signedEdges.ts';
import { analyseGraph, type Summary } from '../../analysis/summary.ts';
import { symmetrise } from '../../analysis/symmetrise.ts';
import { viewedNetwork } from '../../graph/focus/focusedNetwork.ts';
import type { Network } from '../../graph/network.ts';
import { viewBasis } from '../../graph/viewBasis.ts';
import { m } from '../../messages/compiled/messages.js';
import { statementTable } from '../../model/statements.ts';
import { describeNetwork, scopeOf } from '../../scene/sentence.ts';
import { analysisText, notesOf } from './analysisText.ts';
import {
  exit,
  type Command,
  type ExitCode,
  type Terminal,
  type Values,
} from '../options/command.ts';
import { readOptionsFrom, tableOptions } from '../options/tableOptions.ts';
import { openProject } from '../files.ts';
import { printJson, reportIssues } from '../report.ts';
import { checkFocus } from '../options/pictureOptions.ts';
import { viewFrom, viewOptions } from '../options/viewOptions.ts';

/** How long a proof of frustration may take that bounds and trying do not give. */
const secondsForProof = 10;

/** Larger graphs are left to the bounds: the solver is asked about no more ties than these. */
const mostTiesToProve = 20_000;

/**
 * `analyse FILE [--json]`: the signed graph of a view in figures, directions left out of account. Its
 * nodes are those with an edge; memberships are none.
 */
export const analyse: Command = {
  name: 'analyse',
  about: m.cli_analyse,
  options: { json: { about: m.cli_option_json }, ...tableOptions, ...viewOptions },
  run: runAnalyse,
};

async function runAnalyse(file: string, values: Values, terminal: Terminal): Promise<ExitCode> {
  const view = viewFrom(values);
  const reading = readOptionsFrom(values);
  const project = await openProject(file, reading);
  if (!project.ok) {
    reportIssues(file, project.issues, terminal);
    return exit.issues;
  }
  checkFocus(values, view, project.value);
  const table = statementTable(project.value);
  const network = viewedNetwork(project.value, table, {
    ...view,
    appearance: { memberships: false },
  });
  const edges = networkEdges(network);
  const summary = await provenSummary(edges, view.layout.seed);
  const camps = summary.camps.map((camp) => camp.map((node) => edges.ids[node]!));
  const analysis = {
    ...summary,
    camps,
    mixedPairs: mixedPairs(network, summary),
    notes:
      network.graph.order === 0
        ? [describeNetwork(network, table, scopeOf(table, view))]
        : notesOf(summary),
  };
  if (values.has('json')) {
    const basis = viewBasis(network, view);
    printJson({ ...analysis, ...undefinedFigures(summary), basis }, terminal);
  } else {
    const nameOf = (id: string) => network.graph.getNodeAttribute(id, 'name');
    const named = { ...analysis, camps: camps.map((camp) => camp.map(nameOf)) };
    const sized = project.value.statements.filter(({ weight }) => (weight ?? 1) !== 1).length;
    const without = { leftOut: network.counted.leftOut, self: network.selfRows.length, sized };
    terminal.out(analysisText(file, named, without));
  }
  return exit.done;
}

async function provenSummary(edges: SignedEdges, seed: number): Promise<Summary> {
  const summary = analyseGraph(edges, { seed });
  const { graph } = symmetrise(edges, summary.counted.rule);
  if (summary.frustration.proven || graph.a.length > mostTiesToProve) return summary;
  const { default: loadHighs } = await import('highs');
  const highs = await loadHighs();
  const { value, proven, lowerBound, score } = proveFrustration(graph, {
    seed,
    seconds: secondsForProof,
    // A programme without a solution has columns without a value, which no two types share.
    solver: (programme, options) => highs.solve(programme, options) as ReturnType<Solver>,
  });
  return { ...summary, frustration: { value, proven, lowerBound, score } };
}

/**
 * Pairs with evidence of both: they support and oppose each other, are for and against, or agree on
 * something and disagree on something.
 */
function mixedPairs({ graph, counted }: Network, summary: Summary): number {
  // A vocabulary may call a stance so, too.
  if (counted.projection === 'stances') return summary.counted.mixed;
  return graph.reduceEdges((count, _key, { stance }) => count + (stance === 'mixed' ? 1 : 0), 0);
}

/** Figures that have no value, of which a summary says what the sum over nothing is. */
function undefinedFigures({ edges, modularity }: Summary): { readonly modularity: number | null } {
  return { modularity: edges.positive + edges.negative === 0 ? null : modularity };
}
