import { m } from '../../messages/compiled/messages.js';
import type { Stance } from '../../model/schema.ts';

// By id: stances of the vocabulary that a project has when it brings none of its own.
const gives: ReadonlyMap<string, () => string> = new Map([
  ['supports', m.inspector_gives_supports],
  ['conditional', m.inspector_gives_conditional],
  ['neutral', m.inspector_gives_neutral],
  ['ambivalent', m.inspector_gives_ambivalent],
  ['questions', m.inspector_gives_questions],
  ['opposes', m.inspector_gives_opposes],
]);

const gets: ReadonlyMap<string, () => string> = new Map([
  ['supports', m.inspector_gets_supports],
  ['conditional', m.inspector_gets_conditional],
  ['neutral', m.inspector_gets_neutral],
  ['ambivalent', m.inspector_gets_ambivalent],
  ['questions', m.inspector_gets_questions],
  ['opposes', m.inspector_gets_opposes],
]);

/** Heading of a list of those towards whom somebody takes a stance: "Supports". */
export function givesPhrase({ id, label }: Stance): string {
  return gives.get(id)?.() ?? label;
}

/** Heading of a list of those who take a stance towards somebody: "Is supported by". */
export function getsPhrase({ id, label }: Stance): string {
  return gets.get(id)?.() ?? m.inspector_gets_other({ stance: label });
}
