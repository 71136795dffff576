import fc from 'fast-check';
import { exampleProject } from './exampleProject.ts';
import { actorKinds, conceptKinds, type Project } from './schema.ts';
import { defaultStances } from './stance.ts';

const letters = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .filter((name) => name.trim() !== '');
const dates = [undefined, '2009', '2010-02', '2010-02-14', '2011-12-31', '2012-01-01'];

/**
 * Small projects of every make, for property tests: random kinds, memberships without circles, any
 * stances, reporters and confidences. Each has passed through nothing and breaks no rule.
 */
export const projects: fc.Arbitrary<Project> = fc
  .record({
    actors: fc.integer({ min: 1, max: 9 }),
    concepts: fc.nat(3),
    documents: fc.integer({ min: 1, max: 4 }),
  })
  .chain((sizes) => {
    const actor = fc.nat(sizes.actors - 1);
    const target = fc.nat(sizes.actors + sizes.concepts - 1);
    const name = (index: number) =>
      index < sizes.actors ? `a${index}` : `c${index - sizes.actors}`;
    const many = <T>(item: fc.Arbitrary<T>, length: number) =>
      fc.array(item, { minLength: length, maxLength: length });
    return fc
      .record({
        actors: many(
          fc.record({
            kind: fc.constantFrom(...actorKinds),
            name: letters,
            aliases: fc.array(letters, { maxLength: 2 }),
            groups: fc.uniqueArray(actor, { maxLength: 3 }),
          }),
          sizes.actors,
        ),
        concepts: many(
          fc.record({ kind: fc.constantFrom(...conceptKinds), name: letters }),
          sizes.concepts,
        ),
        documents: many(fc.constantFrom(...dates), sizes.documents),
        statements: fc.array(
          fc.record(
            {
              document: fc.nat(sizes.documents - 1),
              speaker: actor,
              target,
              stance: fc.constantFrom(...defaultStances().map(({ id }) => id)),
              label: letters,
              summary: letters,
              reportedBy: actor,
              mode: fc.constantFrom('quoted', 'paraphrased', 'ascribed'),
              confidence: fc.constantFrom(0, 0.3, 0.7, 1),
            },
            { requiredKeys: ['document', 'speaker', 'target', 'stance', 'label', 'summary'] },
          ),
          { maxLength: 30 },
        ),
      })
      .map(({ actors, concepts, documents, statements }): Project => ({
        ...exampleProject(),
        actors: actors.map(({ kind, name: called, aliases, groups }, index) => ({
          id: name(index),
          name: called,
          kind,
          aliases,
          memberOf: groups.filter((group) => group > index).map(name),
        })),
        concepts: concepts.map((concept, index) => ({ id: `c${index}`, aliases: [], ...concept })),
        documents: documents.map((date, index) => ({
          id: `d${index}`,
          title: 'A text',
          ...(date !== undefined && { date }),
          authors: [],
        })),
        statements: statements.map(
          ({ document, speaker, target: about, reportedBy, ...rest }, index) => ({
            ...rest,
            id: `s${index}`,
            document: `d${document}`,
            speaker: name(speaker),
            target: name(about),
            ...(reportedBy !== undefined && { reportedBy: name(reportedBy) }),
          }),
        ),
      }));
  });
