import { m } from '../../messages/compiled/messages.js';
import type { Stance } from '../../model/schema.ts';
import type { DefaultStance } from '../../model/stance.ts';

type Phrases = Readonly<Record<DefaultStance, () => string>>;

const gives: Phrases = {
  supports: m.inspector_gives_supports,
  conditional: m.inspector_gives_conditional,
  neutral: m.inspector_gives_neutral,
  ambivalent: m.inspector_gives_ambivalent,
  questions: m.inspector_gives_questions,
  opposes: m.inspector_gives_opposes,
};

const gets: Phrases = {
  supports: m.inspector_gets_supports,
  conditional: m.inspector_gets_conditional,
  neutral: m.inspector_gets_neutral,
  ambivalent: m.inspector_gets_ambivalent,
  questions: m.inspector_gets_questions,
  opposes: m.inspector_gets_opposes,
};

/** Heading of a list of those towards whom somebody takes a stance: "Supports". */
export function givesPhrase({ id, label }: Stance): string {
  return isDefault(id) ? gives[id]() : label;
}

/** Heading of a list of those who take a stance towards somebody: "Is supported by". */
export function getsPhrase({ id, label }: Stance): string {
  return isDefault(id) ? gets[id]() : m.inspector_gets_other({ stance: label });
}

function isDefault(id: string): id is DefaultStance {
  return Object.hasOwn(gives, id);
}
