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
  ])('%j', async (args, sentence) => {
    const { code, out, error } = await called('.', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(sentence);
    expect(error).toMatch(/^See: stancegraph help/m);
  });
});
