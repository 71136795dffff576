import type { Project, Statement } from '../model/schema.ts';
import { stancesOf } from '../model/stance.ts';
import type { AnalysisInput } from './panel/analysis.ts';

/** Statements on one passage by different coders, at most one of each. */
type Unit = Map<string, Statement>;

/**
 * What the coders of a project coded, variable by variable, before anything was reconciled; undefined
 * where it has fewer than two. Statements of one document, speaker and target are of one unit where
 * their passages overlap, the longest common passage first; a statement without a passage meets any. `title` is
 * what a variable is called. Whether a passage holds a statement at all counts as a value for those
 * who coded something in its document.
 */
export function codingsOf(
  project: Project,
  title: (variable: Variable) => string,
): AnalysisInput['codings'] {
  const { statements } = project;
  const coders = [...new Set(statements.flatMap(({ coder }) => coder ?? []))].sort();
  if (coders.length < 2) return undefined;
  const units = unitsOf(statements);
  const polarity = new Map(stancesOf(project).map((stance) => [stance.id, stance.polarity]));
  const seen = new Set(statements.map(({ coder, document }) => `${coder}\u0000${document}`));
  const shared = units.filter((unit) => unit.size > 1);
  const values = <Value>(of: readonly Unit[], value: (unit: Unit, coder: string) => Value) =>
    coders.map((coder) => of.map((unit) => value(unit, coder)));
  return [
    {
      variable: title('stance'),
      measurement: 'nominal',
      codings: values(shared, (unit, coder) => unit.get(coder)?.stance),
    },
    {
      variable: title('polarity'),
      measurement: 'interval',
      codings: values(shared, (unit, coder) => polarity.get(unit.get(coder)?.stance ?? '')),
    },
    {
      variable: title('confidence'),
      measurement: 'ordinal',
      codings: values(shared, (unit, coder) => unit.get(coder)?.confidence),
    },
    {
      variable: title('stanceOrNone'),
      measurement: 'nominal',
      codings: values(units, (unit, coder) => {
        const [first] = unit.values();
        const own = unit.get(coder)?.stance;
        return own ?? (seen.has(`${coder}\u0000${first!.document}`) ? '' : undefined);
      }),
    },
  ];
}

/** What every coder decides. */
export type Variable = 'stance' | 'polarity' | 'confidence' | 'stanceOrNone';

function unitsOf(statements: readonly Statement[]): readonly Unit[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.coder === undefined) continue;
    const key = JSON.stringify([statement.document, statement.speaker, statement.target]);
    const own = groups.get(key);
    if (own) own.push(statement);
    else groups.set(key, [statement]);
  }
  return [...groups.values()].flatMap(matched);
}

/** Joins statements of different coders, those with most in common first. */
function matched(statements: readonly Statement[]): readonly Unit[] {
  const unitOf = new Map(
    statements.map((statement): [Statement, Unit] => [
      statement,
      new Map([[statement.coder!, statement]]),
    ]),
  );
  const pairs = statements.flatMap((one, i) =>
    statements.slice(i + 1).flatMap((other, j) => {
      const common = commonLength(one, other);
      return one.coder !== other.coder && common > 0 ? [{ one, other, common, i, j }] : [];
    }),
  );
  pairs.sort((a, b) => b.common - a.common || a.i - b.i || a.j - b.j);
  for (const { one, other } of pairs) {
    const [unit, more] = [unitOf.get(one)!, unitOf.get(other)!];
    if (unit === more || [...more.keys()].some((coder) => unit.has(coder))) continue;
    for (const [coder, statement] of more) {
      unit.set(coder, statement);
      unitOf.set(statement, unit);
    }
  }
  return [...new Set(unitOf.values())];
}

/** Code points that two passages share; one where a statement names no passage. */
function commonLength({ locator: one }: Statement, { locator: other }: Statement): number {
  if (!one || !other) return 1;
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}
