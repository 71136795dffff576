import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { schemaFile, schemaText } from '../../.tools/schema.ts';

test('the JSON Schema in graph-data is that of the model (else run `npm run schema`)', async () => {
  expect(await readFile(schemaFile, 'utf8')).toBe(schemaText());
});

test('the JSON Schema names what other programs rely on, and lets unknown fields pass', () => {
  const { $defs, additionalProperties } = JSON.parse(schemaText());
  const relied: Record<string, readonly string[]> = {
    statement: ['id', 'document', 'speaker', 'target', 'stance', 'label', 'summary'],
    actor: ['id', 'name', 'kind'],
    concept: ['id', 'name', 'kind'],
    stance: ['id', 'label', 'polarity'],
    document: ['id', 'title'],
  };
  for (const [name, fields] of Object.entries(relied)) expect($defs[name].required).toEqual(fields);
  expect(Object.keys($defs.statement.properties)).toEqual(
    expect.arrayContaining(['locator', 'reportedBy', 'condition', 'confidence', 'coder']),
  );
  expect([additionalProperties, $defs.statement.additionalProperties]).not.toContain(false);
});
