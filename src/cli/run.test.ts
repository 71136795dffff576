import { describe, expect, test } from 'vitest';
import { called } from './commandLine.ts';

describe('wrong usage gives exit 2, a sentence and where to look', () => {
  test.each<[string[], string]>([
    [[], 'Which command?'],
    [['frobnicate', 'lake.stance.json'], 'no command frobnicate'],
    [['validate'], 'needs a project file'],
    [['validate', 'lake.stance.json', 'second.json'], 'second.json'],
    [['validate', 'lake.stance.json', '--colour'], 'no option --colour'],
    [['validate', 'lake.stance.json', '--json=yes'], '--json takes no value'],
    [['validate', 'lake.stance.json', '--originals'], '--originals needs a value'],
    [['export', 'lake.stance.json'], 'needs the option --table'],
    [['export', 'lake.stance.json', '--table', 'people'], 'statements, nodes, edges'],
    [['export', 'lake.stance.json', '--table', '--json'], '--table needs a value'],
    [['export', 'lake.stance.json', '-x'], 'no option -x'],
    [['analyse'], 'analyse needs a project file'],
    [['analyse', 'lake.stance.json', '--projection', 'both'], 'stances, positions, agreement'],
    [['analyse', 'lake.stance.json', '--norm', 'mean'], 'none, average, jaccard'],
    [['analyse', 'lake.stance.json', '--norm', 'average'], 'stances has no norm average'],
    [
      [
        'export',
        'lake.stance.json',
        '--table',
        'edges',
        '--projection=positions',
        '--norm=jaccard',
      ],
      'positions has no norm jaccard. It knows: none, activity, prominence',
    ],
    [['analyse', 'lake.stance.json', '--duplicates', 'day'], 'all, document, week'],
    [
      ['analyse', 'lake.stance.json', '--duplicates', 'week'],
      '--duplicates week needs --projection',
    ],
    [['analyse', 'lake.stance.json', '--roll-up', 'club'], 'person, organisation, state, bloc'],
    [['analyse', 'lake.stance.json', '--from', '2011-02-30'], '2011-02-30 is no date for --from'],
    [['render', 'lake.stance.json', '-o', 'a.svg', '--to', 'May'], 'May is no date for --to'],
    [['analyse', 'lake.stance.json', '--from', '2012', '--to', '2011'], 'from 2012 to 2011'],
    [['analyse', 'lake.stance.json', '--seed', '-1'], '--seed needs a value'],
    [['analyse', 'lake.stance.json', '--seed', '4294967296'], 'no seed'],
    [['analyse', 'lake.stance.json', '--seed', '1.5'], 'no seed'],
    [['analyse', 'lake.stance.json', '--dna-compatible=yes'], '--dna-compatible takes no value'],
    [['export', 'lake.stance.json', '--table', 'matrix'], 'stances is no matrix'],
  ])('%j', async (args, sentence) => {
    const { code, out, error } = await called('.', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(sentence);
    expect(error).toMatch(/^See: stancegraph help/m);
  });
});
