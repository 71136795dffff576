// Writes graph-data/stance.schema.json, the JSON Schema of project files. Run as `npm run schema`.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { entrySchemas, projectSchema } from '../src/model/schema.ts';

export const schemaFile = fileURLToPath(
  new URL('../graph-data/stance.schema.json', import.meta.url),
);

/** The JSON Schema (2020-12) of a project file, as the text of `graph-data/stance.schema.json`. */
export function schemaText(): string {
  const { stances, documents, actors, concepts, statements, views } = entrySchemas;
  const schema = toJsonSchema(projectSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions: {
      stance: stances,
      document: documents,
      actor: actors,
      concept: concepts,
      statement: statements,
      view: views,
    },
    overrideAction: ({ valibotAction, jsonSchema }) => {
      // Checks in code say what they want in the description; a pattern is one with or without flags.
      if (valibotAction.type === 'check') return jsonSchema;
      if (valibotAction.type === 'regex' && 'requirement' in valibotAction)
        return { ...jsonSchema, pattern: (valibotAction.requirement as RegExp).source };
      return undefined;
    },
  });
  return `${JSON.stringify({ title: 'Stancegraph project', ...schema }, null, 2)}\n`;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  await writeFile(schemaFile, schemaText());
