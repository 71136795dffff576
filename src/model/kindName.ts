import { m } from '../messages/compiled/messages.js';
import type { ActorKind, ConceptKind, DocumentKind } from './schema.ts';

const names: Readonly<Record<ActorKind | ConceptKind, () => string>> = {
  state: m.model_kind_state,
  bloc: m.model_kind_bloc,
  'international-organisation': m.model_kind_international_organisation,
  'government-body': m.model_kind_government_body,
  company: m.model_kind_company,
  'civil-society': m.model_kind_civil_society,
  'research-institution': m.model_kind_research_institution,
  media: m.model_kind_media,
  expert: m.model_kind_expert,
  official: m.model_kind_official,
  commenter: m.model_kind_commenter,
  person: m.model_kind_person,
  organisation: m.model_kind_organisation,
  other: m.model_kind_other,
  proposal: m.model_kind_proposal,
  norm: m.model_kind_norm,
  pledge: m.model_kind_pledge,
  treaty: m.model_kind_treaty,
  policy: m.model_kind_policy,
  idea: m.model_kind_idea,
};

const documentNames: Readonly<Record<DocumentKind, () => string>> = {
  news: m.model_document_news,
  post: m.model_document_post,
  comment: m.model_document_comment,
  speech: m.model_document_speech,
  debate: m.model_document_debate,
  'roll-call': m.model_document_roll_call,
  report: m.model_document_report,
  dataset: m.model_document_dataset,
  other: m.model_document_other,
};

/** What one of a kind of actor or concept is called in the language of the reader. */
export function kindName(kind: ActorKind | ConceptKind): string {
  return names[kind]();
}

/** What a document of a kind is called in the language of the reader. */
export function documentKindName(kind: DocumentKind): string {
  return documentNames[kind]();
}
