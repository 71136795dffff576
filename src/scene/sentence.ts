import type { Network } from '../graph/network.ts';
import { m } from '../messages/compiled/messages.js';
import type { StatementTable } from '../model/statements.ts';
import { isFiltered, type RollUpLevel, type View } from '../model/view.ts';
import { contestedDebate, type Debate, type Side } from './words/debate.ts';
import { focusNames, focusScope, focusText, type FocusScope } from './words/focusText.ts';
import { isolated, listed } from './words/listed.ts';
import { pairsText } from './words/pairs.ts';

/** What narrows a picture and should be said with it. */
export type Scope = {
  readonly rollUp?: RollUpLevel;
  /** Whether filters hide statements. */
  readonly filtered?: boolean;
  /** Whom the picture is focused on, where it does not show all. */
  readonly focus?: FocusScope | undefined;
};

/** What a view narrows a picture of a project to. */
export function scopeOf(table: StatementTable, view: View): Scope {
  return { rollUp: view.rollUp, filtered: isFiltered(view), focus: focusScope(table, view) };
}

/** What the words need of a project. */
export type Vocabulary = Pick<StatementTable, 'length'>;

/**
 * The picture in one sentence: who stands where on what is contested most, or how many pairs of
 * actors agree and disagree. The words serve as caption, alt text and status message. Counts are of
 * distinct speakers.
 */
export function describeNetwork(
  network: Network,
  vocabulary: Vocabulary,
  { rollUp = 'person', filtered = false, focus }: Scope = {},
): string {
  if (network.graph.size === 0) return nothingDrawn(network, vocabulary, focus);
  const { sides, leaders } = clausesOf(network, !filtered && !focus);
  const sentence =
    leaders === undefined
      ? m.scene_sentence_whole({ sides })
      : m.scene_sentence_whole_led({ sides, leaders });
  if (focus) return focused(sentence, focus, rollUp, filtered);
  if (filtered) return m.scene_sentence_rolled_up_filtered({ level: rollUp, sentence });
  return m.scene_sentence_rolled_up({ level: rollUp, sentence });
}

function focused(
  sentence: string,
  focus: FocusScope,
  level: RollUpLevel,
  filtered: boolean,
): string {
  const where = focusText(focus);
  if (filtered) return m.scene_focus_filtered({ level, where, sentence });
  if (level === 'person')
    return m.scene_focus_start({ steps: focus.steps, who: focusNames(focus), sentence });
  const inside = m.scene_focus_inside({ where, sentence });
  return m.scene_sentence_rolled_up({ level, sentence: inside });
}

/** @param isWhole whether nothing is left out, so that it can be said what nobody does */
function clausesOf(
  network: Network,
  isWhole: boolean,
): {
  readonly sides: string;
  readonly leaders?: string | undefined;
} {
  const { projection, aggregation } = network.counted;
  if (projection !== 'stances' && projection !== 'positions') return pairsText(network);
  const debate = contestedDebate(network)!;
  if (projection === 'positions' && aggregation === 'ignore') return { sides: mentionsOf(debate) };
  return { sides: sidesOf(debate, isWhole), leaders: leadersOf(debate) };
}

/**
 * The picture in a paragraph, for those who do not see it: how large it is, who is drawn for a
 * membership alone, the sentence of {@link describeNetwork}, statements by stance, what is ascribed, and whom most is said by or about.
 */
export function describeAtLength(network: Network, vocabulary: Vocabulary, scope?: Scope): string {
  const { graph, stances: named, counted } = network;
  const isDerived = counted.projection !== 'stances';
  const ofPairs = isDerived && counted.projection !== 'positions';
  const sentence = describeNetwork(network, vocabulary, scope);
  if (graph.size === 0) return sentence;
  const drawn = graph.filterNodes((_, { contextOnly }) => !contextOnly);
  const context = graph.order - drawn.length;
  const actors = drawn.filter((id) => graph.getNodeAttribute(id, 'type') === 'actor').length;
  const counts = new Map<string, number>();
  graph.forEachEdge((_, { stance, count }) =>
    counts.set(stance, (counts.get(stance) ?? 0) + (isDerived ? 1 : count)),
  );
  const ascribed = graph.filterEdges((_, attributes) => attributes.ascribed === 'all').length;
  const debate = ofPairs ? undefined : contestedDebate(network);
  const takenSides = debate && debate.supporters.speakers.length + debate.opponents.speakers.length;
  const undecided = takenSides ? debate.undecided.length : 0;
  const stances = named.flatMap(({ id, label }) => {
    const count = counts.get(id);
    return count ? [m.scene_description_stance({ stance: label, count })] : [];
  });
  const size = {
    actors: m.scene_description_actors({ count: actors }),
    concepts: m.scene_description_concepts({ count: drawn.length - actors }),
    edges: (isDerived ? m.scene_description_ties : m.scene_description_edges)({
      count: graph.size,
    }),
    statements: m.scene_description_statements({ count: counted.rows }),
  };
  const list = stances.join(', ');
  return [
    ofPairs ? m.scene_description_size_pairs(size) : m.scene_description_size(size),
    ...(context > 0 ? [m.scene_description_context({ count: context })] : []),
    sentence,
    ...(undecided > 0 ? [m.scene_description_undecided({ count: undecided })] : []),
    isDerived ? m.scene_description_ties_by_kind({ list }) : m.scene_description_stances({ list }),
    ...(ascribed > 0 && !ofPairs ? [m.scene_description_ascribed({ count: ascribed })] : []),
    m.scene_description_busiest({ list: listed(busiest(network)) }),
  ].join(' ');
}

function nothingDrawn(
  { rows, counted }: Network,
  { length }: Vocabulary,
  focus: FocusScope | undefined,
): string {
  if (length === 0) return m.scene_sentence_no_statements();
  if (focus) return m.scene_focus_nothing({ who: focusNames(focus) });
  if (rows.length === 0) return m.scene_sentence_nothing_passes();
  if (counted.projection === 'stances') return m.scene_sentence_all_within();
  if (counted.rows === 0)
    return counted.belowLeast.rows > 0
      ? m.scene_sentence_too_few()
      : m.scene_sentence_no_concepts();
  return counted.leastWeight > 0 ? m.scene_sentence_no_weight() : m.scene_sentence_no_pairs();
}

/** Who speaks of what most speak of, where sides are not told apart. */
function mentionsOf({ name, undecided }: Debate): string {
  const target = m.scene_sentence_quoted({ name: isolated(name) });
  return m.scene_sentence_mentions({ count: undecided.length, who: whoOf(undecided), target });
}

function sidesOf(
  { name, type, supporters, opponents, undecided, isSupported, isOpposed }: Debate,
  isWhole: boolean,
): string {
  const target =
    type === 'concept' ? m.scene_sentence_quoted({ name: isolated(name) }) : isolated(name);
  const [pro, contra] = [supporters.speakers.length, opponents.speakers.length];
  if (pro + contra === 0)
    return m.scene_sentence_no_side({ count: undecided.length, who: whoOf(undecided), target });
  const against = (who: string, what: string) =>
    m.scene_sentence_against({ count: contra, manner: mannerOf(opponents), who, target: what });
  if (pro === 0) {
    const only = toldOf(against(whoOf(opponents.speakers), target), opponents);
    return isWhole && !isSupported ? m.scene_sentence_nobody_for({ first: only }) : only;
  }
  const support = m.scene_sentence_for({
    count: pro,
    manner: mannerOf(supporters),
    who: whoOf(supporters.speakers),
    target,
    some: supporters.partial,
    how: supporters.areConditional ? 'conditional' : 'partial',
  });
  const first = toldOf(support, supporters);
  if (contra === 0)
    return isWhole && !isOpposed ? m.scene_sentence_nobody_against({ first }) : first;
  const it = m.scene_sentence_it();
  return isNamed(opponents.speakers)
    ? m.scene_sentence_sides_named({
        first,
        second: toldOf(against(listed(opponents.speakers), it), opponents),
      })
    : m.scene_sentence_sides({
        first,
        second: toldOf(against(m.scene_sentence_number({ count: contra }), it), opponents),
      });
}

/** A clause on a side, with how many take it only by what others say of them. */
function toldOf(clause: string, { ascribed, speakers }: Side): string {
  if (ascribed === 0) return clause;
  return ascribed === speakers.length
    ? m.scene_sentence_all_ascribed({ clause })
    : m.scene_sentence_some_ascribed({ clause, count: ascribed });
}

/** One or two speakers are called by their names, more are counted. */
function whoOf(speakers: readonly string[]): string {
  return isNamed(speakers) ? listed(speakers) : m.scene_sentence_actors({ count: speakers.length });
}

function isNamed(speakers: readonly string[]): boolean {
  return speakers.length <= 2;
}

function mannerOf({ full, partial }: Side): string {
  return full ? (partial > 0 ? 'both' : 'full') : 'partial';
}

/** Who says most on each side; only of sides that are counted, not named. */
function leadersOf({ supporters, opponents }: Debate): string | undefined {
  const leaders = (side: Side) => (isNamed(side.speakers) ? [] : side.leaders);
  const [pro, contra] = [leaders(supporters), leaders(opponents)];
  const supporter = m.scene_sentence_supporter({ count: pro.length, who: listed(pro) });
  const opponent = m.scene_sentence_opponent({ count: contra.length, who: listed(contra) });
  if (pro.length > 0 && contra.length > 0) return m.scene_sentence_leaders({ supporter, opponent });
  return pro.length > 0 ? supporter : contra.length > 0 ? opponent : undefined;
}

function busiest({ graph }: Network): readonly string[] {
  const nodes = graph.mapNodes((id, { name, given, received }) => ({
    id,
    name,
    count: given + received,
  }));
  nodes.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  return nodes.slice(0, 3).map(({ name }) => name);
}
