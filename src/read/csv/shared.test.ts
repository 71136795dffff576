import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../model/schema.ts';
import { readAny } from '../any.ts';
import { companionNames } from '../companions.ts';

const data = path.resolve(import.meta.dirname, '../../../../shared/data');
const reason = existsSync(data) ? '' : ' (skipped: ../shared/data is absent)';

function read(file: string) {
  const [folder, name] = [path.dirname(path.join(data, file)), path.basename(file)];
  const offered = (one: string) => {
    return { name: one, bytes: new Uint8Array(readFileSync(path.join(folder, one))) };
  };
  const companions = companionNames(name, readdirSync(folder)).map(offered);
  return readAny(offered(name).bytes, name, companions);
}

function countsOf({ actors, concepts, documents, statements }: Project) {
  const of = (stance: string) => statements.filter((one) => one.stance === stance).length;
  return {
    size: [actors.length, concepts.length, documents.length, statements.length],
    stances: [of('supports'), of('neutral'), of('opposes')],
  };
}

describe.skipIf(reason !== '')(`published tables${reason}`, () => {
  // Actors, concepts, documents, statements; then for, neither, against: as ORIGIN.txt counts them.
  test.each([
    ['B_signed/tribes_signnet/tribes_edges.csv', [16, 0, 1, 58], [29, 0, 29]],
    ['B_signed/highlandtribes_ndsvu/highlandtribes.csv', [16, 0, 1, 58], [29, 0, 29]],
    ['B_signed/bankwiring_networkdata/wiring_edges.csv', [14, 0, 1, 32], [13, 0, 19]],
    ['B_signed/cow_1946-1975_signnet/cow_1946-49_edges.csv', [64, 0, 1, 362], [320, 0, 42]],
    ['B_signed/bitcoinalpha_ndsvu/bitcoinalpha.csv', [3783, 0, 1, 24186], [22650, 0, 1536]],
    ['B_signed/sampson_networkdata/sampson_LK1_edges.csv', [18, 0, 1, 55], [55, 0, 0]],
    ['A_un_votes/unvotes_infosec_2005-2019/un_votes.csv', [193, 10, 10, 1771], [1518, 115, 138]],
    [
      'A_un_votes/unvotes_s01-46_1946-1991/un_votes.csv.gz',
      [176, 3713, 3713, 449_609],
      [353_066, 59_489, 37_054],
    ],
    ['C_policy/dna_v3_sample/statements_flat.csv', [14, 6, 7, 40], [29, 0, 11]],
    [
      'C_policy/senate_cosponsorship_115/cosponsor_edges.csv',
      [110, 3874, 1, 26_392],
      [26_392, 0, 0],
    ],
  ])('%s has as many of each as it is said to have', (file, size, stances) => {
    const result = read(file);
    expect(result.ok ? countsOf(result.value) : result.issues).toEqual({ size, stances });
  });

  test.each([
    'A_un_votes/unvotes_infosec_2005-2019/un_roll_calls.csv',
    'B_signed/cow_1946-1975_signnet/reference_counts.csv',
    'B_signed/tribes_signnet/tribes_nodes.csv',
    'C_policy/ep_coal_debate_2010_en_de/de.csv',
  ])('%s holds no statements and is refused in one sentence', (file) => {
    const result = read(file);
    expect(result.ok ? [] : result.issues).toHaveLength(1);
  });
});
