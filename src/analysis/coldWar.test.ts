import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildNetwork, edgeKey } from '../graph/network.ts';
import type { Project } from '../model/schema.ts';
import { statementTable, type StatementTable } from '../model/statements.ts';
import { defaultView, type ProjectionName } from '../model/view.ts';
import { readAny } from '../read/any.ts';
import { networkEdges } from './networkEdges.ts';
import { analyseGraph } from './summary.ts';

const folder = path.resolve(
  import.meta.dirname,
  '../../../shared/data/A_un_votes/unvotes_s01-46_1946-1991',
);
const note = existsSync(folder) ? '' : ' (skipped: ../shared/data is absent)';

let project: Project;
let table: StatementTable;

function network(projection: ProjectionName) {
  return buildNetwork(project, table, { ...defaultView, projection });
}

// Roll calls of the General Assembly, 1946 to 1991: who abstains is half way between yes and no.
describe.skipIf(note !== '')(`votes of the cold war${note}`, () => {
  beforeAll(() => {
    const file = (name: string) => {
      return { name, bytes: new Uint8Array(readFileSync(path.join(folder, name))) };
    };
    const votes = file('un_votes.csv.gz');
    const result = readAny(votes.bytes, votes.name, [file('un_roll_calls.csv')]);
    if (!result.ok) throw new Error(result.issues[0]?.message);
    project = result.value;
    table = statementTable(project);
  });

  // Counted from the table itself by another program: roll calls on which both voted, and on how many
  // of them they agree, half of one where only one of both abstained.
  test.each([
    ['united-states', 'united-kingdom', 3649, 2987.5],
    ['united-states', 'russia', 3665, 1223.5],
    ['russia', 'poland', 3650, 3564.5],
  ])('%s and %s both voted %d times and agree in %d of them', (one, other, shared, agreement) => {
    const [agree, disagree] = (['agreement', 'disagreement'] as const).map((stance) => {
      const { graph } = network(stance);
      const key = [edgeKey(one, other, stance), edgeKey(other, one, stance)].find((some) =>
        graph.hasEdge(some),
      );
      return graph.getEdgeAttributes(key);
    });
    expect(agree!.weight).toBe(agreement);
    expect(agree!.weight + disagree!.weight).toBe(shared);
    expect(agree!.count).toBe(2 * shared);
  });

  test.each(['agreement', 'net'] as const)(
    'the United States and Russia stand in different camps by %s, each with its allies',
    (projection) => {
      const edges = networkEdges(network(projection));
      const { camps } = analyseGraph(edges, { seed: 1 });
      const campOf = (id: string) =>
        camps.findIndex((camp) => camp.includes(edges.ids.indexOf(id)));
      const [west, east] = [campOf('united-states'), campOf('russia')];
      expect(west).not.toBe(east);
      for (const id of ['united-kingdom', 'france', 'canada', 'israel'])
        expect([id, campOf(id)]).toEqual([id, west]);
      for (const id of ['poland', 'czechoslovakia', 'hungary', 'bulgaria', 'cuba'])
        expect([id, campOf(id)]).toEqual([id, east]);
    },
  );
});
