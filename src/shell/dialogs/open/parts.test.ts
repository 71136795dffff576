import { describe, expect, test } from 'vitest';
import { partsOf } from './parts.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));

describe('files taken together', () => {
  test('are a project file before all else', () => {
    const parts = partsOf(named('a.csv', 'lake.stance.JSON', 'b.txt'));
    expect(parts).toEqual({
      project: { name: 'lake.stance.JSON' },
      companions: [],
      texts: [{ name: 'b.txt' }],
    });
    expect(partsOf(named('lake.stance.json.gz')).project?.name).toBe('lake.stance.json.gz');
  });

  test('are a table and those that describe it, in whatever order they come', () => {
    const files = named('un_roll_calls.csv', 'un_roll_call_issues.csv', 'un_votes.csv.gz');
    for (const some of [files, files.toReversed()]) {
      const { project, companions } = partsOf(some);
      expect(companions).toHaveLength(2);
      expect(companions).not.toContain(project);
    }
    expect(partsOf(named('tribes_nodes.csv', 'tribes_edges.csv'))).toEqual({
      project: { name: 'tribes_edges.csv' },
      companions: [{ name: 'tribes_nodes.csv' }],
      texts: [],
    });
  });

  test('are texts where there is neither, and nothing where there is none of them', () => {
    expect(partsOf(named('a.txt', 'b.pdf'))).toEqual({
      companions: [],
      texts: [{ name: 'a.txt' }],
    });
    expect(partsOf([])).toEqual({ companions: [], texts: [] });
  });
});
