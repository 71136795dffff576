import { campMembers } from '../camps/campMembers.ts';
import type { Analysis, AnalysisResult } from '../panel/analysis.ts';
import { shownValue } from '../panel/wording.ts';
import { nodeValues, type NodeValue } from './nodeValues.ts';

/** The part of a view's appearance that shows analyses. */
export type EncodedAppearance = {
  readonly colourBy: string | null;
  readonly sizeBy: string | null;
  readonly hulls: boolean;
};

/** What of some analyses an appearance shows; names that none of them knows show nothing. */
export type Wanted = {
  readonly colour: NodeValue | undefined;
  readonly size: NodeValue | undefined;
  /** What finds the camps of the areas: what the colours show, where that is camps. */
  readonly hulls: NodeValue | undefined;
  /** The analyses to run for it, each once. */
  readonly analyses: readonly Analysis[];
};

const usualCamps = 'camps';

export function wantedOf(
  { colourBy, sizeBy, hulls }: EncodedAppearance,
  analyses: readonly Analysis[],
): Wanted {
  const known = new Map(nodeValues(analyses).map((value) => [value.name, value]));
  const colour = known.get(colourBy ?? '');
  const sized = known.get(sizeBy ?? '');
  const size = sized?.measure && sized;
  const areas = hulls ? (colour && !colour.measure ? colour : known.get(usualCamps)) : undefined;
  const needed = new Set([colour, size, areas].flatMap((value) => value?.analysis ?? []));
  return { colour, size, hulls: areas, analyses: [...needed] };
}

/**
 * What a picture shows of the results of analyses, by id of the node, as the scene wants it. Camps of
 * two and more are numbered from the largest, as in the panel; who is alone is in none.
 * @param results by id of the analysis
 * @param ids id of each node of their input
 */
export function encodingOf(
  { colour, size, hulls }: Wanted,
  results: ReadonlyMap<string, AnalysisResult>,
  ids: readonly string[],
) {
  const campsOf = ({ analysis }: NodeValue) => {
    const { camps } = campMembers(results.get(analysis.id)?.groups ?? []);
    const byId = camps.flatMap((nodes, camp) =>
      nodes.map((node): [string, number] => [ids[node]!, camp]),
    );
    return { kind: 'camps' as const, title: analysis.title(), camps: new Map(byId) };
  };
  const numbersOf = ({ analysis, measure }: NodeValue) => {
    const found = results.get(analysis.id)?.measures.find(({ id }) => id === measure?.id);
    const values = Array.from(found?.nodes ?? [], (node, at): [string, number] => [
      ids[node]!,
      found!.values[at]!,
    ]);
    return {
      kind: 'numbers' as const,
      title: measure?.title() ?? '',
      values: new Map(values.filter(([, value]) => Number.isFinite(value))),
      shown: (value: number) => shownValue(measure?.form ?? 'decimal', value),
    };
  };
  return {
    colour: colour ? (colour.measure ? numbersOf(colour) : campsOf(colour)) : null,
    size: size ? numbersOf(size) : null,
    hulls: hulls ? campsOf(hulls) : null,
  };
}
