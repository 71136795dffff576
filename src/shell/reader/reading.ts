import { checkLocator, type LocatorState, type Original } from '../../model/locator.ts';
import type { Document, Statement } from '../../model/schema.ts';
import { paragraphAt, paragraphsOf } from './paragraphs.ts';
import { segmentsOf, type Segment } from './segments.ts';

/** A passage of the original as marked in it, in UTF-16 units. */
export type Mark = { readonly start: number; readonly end: number; readonly row: number };

/** A block of a document with the statements whose passages begin in it. */
export type Block = {
  /** Words of the digest or of the original, cut where marks begin and end. */
  readonly segments: readonly (Pick<Segment<Mark>, 'covering'> & { readonly text: string })[];
  /** Rows in the order of their passages. */
  readonly rows: readonly number[];
  readonly continued: boolean;
};

/** A document laid out for reading. */
export type Reading = {
  readonly blocks: readonly Block[];
  /** Rows that stand nowhere in the text: without a locator, or with one that does not hold. */
  readonly unplaced: readonly number[];
};

/** Where the passages of a document stand in an original. */
export type Verification = {
  readonly verified: readonly number[];
  /** Rows whose passage is another in this original, or lies outside of it. */
  readonly failed: readonly { readonly row: number; readonly state: LocatorState }[];
  /** Rows without a locator. */
  readonly unlocated: readonly number[];
};

type Statements = readonly Statement[];

/** Checks the locator of each of the rows against the original. */
export function verificationOf(
  original: Original,
  statements: Statements,
  rows: readonly number[],
): Verification {
  const verified: number[] = [];
  const failed: { row: number; state: LocatorState }[] = [];
  const unlocated: number[] = [];
  for (const row of rows) {
    const locator = statements[row]?.locator;
    if (!locator) unlocated.push(row);
    else {
      const state = checkLocator(original, locator);
      if (state === 'verified') verified.push(row);
      else failed.push({ row, state });
    }
  }
  return { verified, failed, unlocated };
}

/** The original's part that is the document, with the passages of `marked` rows marked in it. */
export function originalReading(
  original: Original,
  { extent }: Pick<Document, 'extent'>,
  statements: Statements,
  marked: readonly number[],
): readonly Block[] {
  const { indices, text, length } = original;
  const at = (point: number) => indices[Math.min(point, length)]!;
  const whole = { start: at(extent?.start ?? 0), end: at(extent?.end ?? length) };
  const marks = marked
    .flatMap((row): Mark[] => {
      const locator = statements[row]?.locator;
      return locator ? [{ row, start: at(locator.start), end: at(locator.end) }] : [];
    })
    .sort(byPlace);
  const paragraphs = paragraphsOf(text, whole);
  const starting = paragraphs.map((): Mark[] => []);
  const touching = paragraphs.map((): Mark[] => []);
  for (const mark of marks) {
    const first = paragraphAt(paragraphs, mark.start);
    starting[first]?.push(mark);
    for (let index = first; index < paragraphs.length; index++) {
      if (paragraphs[index]!.start >= mark.end) break;
      touching[index]!.push(mark);
    }
  }
  return paragraphs.map(({ start, end, continued }, index) => ({
    continued,
    rows: starting[index]!.map(({ row }) => row),
    segments: segmentsOf(start, end, touching[index]!).map((segment) => ({
      text: text.slice(segment.start, segment.end),
      covering: segment.covering,
    })),
  }));
}

/** The digest, each paragraph with the rows whose passages begin in the stretch that it stands for. */
export function digestReading(
  { digest = [] }: Pick<Document, 'digest'>,
  statements: Statements,
  rows: readonly number[],
): Reading {
  const placed = digest.map((): Mark[] => []);
  const unplaced: number[] = [];
  const order = [...digest.entries()].sort(([, a], [, b]) => a.start - b.start);
  const stretches = order.map(([, paragraph]) => paragraph);
  for (const row of rows) {
    const locator = statements[row]?.locator;
    const index = locator && order[paragraphAt(stretches, locator.start)]?.[0];
    if (!locator || index === undefined) unplaced.push(row);
    else placed[index]!.push({ row, start: locator.start, end: locator.end });
  }
  const blocks = digest.map(({ text }, index) => ({
    continued: false,
    rows: placed[index]!.sort(byPlace).map(({ row }) => row),
    segments: [{ text, covering: [] }],
  }));
  return { blocks, unplaced: inOrder(unplaced, statements) };
}

/** Rows in the order of their passages in the document; those without a locator last. */
export function inOrder(rows: readonly number[], statements: Statements): readonly number[] {
  const start = (row: number) => statements[row]?.locator?.start ?? Infinity;
  return [...rows].sort((a, b) => (start(a) === start(b) ? a - b : start(a) - start(b)));
}

function byPlace(a: Mark, b: Mark): number {
  return a.start - b.start || a.end - b.end || a.row - b.row;
}
