import { m } from '../../messages/compiled/messages.js';
import type { Variable } from '../codings.ts';
import { krippendorffAlpha } from '../reliability.ts';
import type { Analysis } from './analysis.ts';
import { decimal, shownNumber, whole } from './wording.ts';

/** What the variables of what several coders coded are called. */
export const variableTitles: Readonly<Record<Variable, () => string>> = {
  stance: m.analysis_variable_stance,
  polarity: m.analysis_variable_polarity,
  confidence: m.analysis_variable_confidence,
  stanceOrNone: m.analysis_variable_stance_or_none,
};

/** How well several coders agree, variable by variable. */
export const reliabilityAnalysis: Analysis = {
  id: 'reliability',
  title: m.analysis_reliability,
  paper: 'K. Krippendorff: Computing Krippendorff’s Alpha-Reliability (2011)',
  cost: 'instant',
  parameters: [],
  findsCamps: false,
  measures: [],
  *steps({ codings = [] }, { seed }) {
    const found = [];
    for (const { variable, measurement, codings: values } of codings) {
      found.push({ variable, ...krippendorffAlpha(values, measurement, { seed }) });
      yield found.length / codings.length;
    }
    const numbers = found.flatMap(({ variable, alpha, interval }) => {
      if (alpha === null) return [];
      const note =
        interval &&
        m.analysis_interval({ low: decimal(interval.low), high: decimal(interval.high) });
      return [shownNumber(variable, 'decimal', variable, alpha, note ?? undefined)];
    });
    const lowest = numbers.reduce((least, { value }) => Math.min(least, value), Infinity);
    return {
      seed,
      reading:
        numbers.length === 0
          ? m.analysis_one_coder()
          : m.analysis_reliability_reading({
              lowest: decimal(lowest),
              // Krippendorff's own thresholds for conclusions, and for tentative ones.
              verdict: lowest >= 0.8 ? 'firm' : lowest >= 0.667 ? 'tentative' : 'none',
            }),
      counted: found
        .map(({ variable, units, values }) =>
          m.analysis_coded({ variable, units, values: whole(values) }),
        )
        .join(' '),
      numbers,
      measures: [],
    };
  },
};
