import { m } from '../../messages/compiled/messages.js';

const names: Readonly<Record<string, () => string>> = {
  'filters.hiddenStances': m.shell_step_stances,
  'filters.hiddenKinds': m.shell_step_kinds,
  'filters.hiddenDocuments': m.shell_step_documents,
  'filters.period': m.shell_step_period,
  'filters.text': m.shell_step_text,
  'filters.leastConfidence': m.shell_step_confidence,
  'filters.ascription': m.shell_step_ascription,
  focus: m.shell_step_focus,
  rollUp: m.shell_step_roll_up,
  projection: m.shell_step_projection,
  counting: m.shell_step_projection,
  layout: m.shell_step_layout,
  'layout.name': m.shell_step_layout_name,
  appearance: m.shell_step_appearance,
  'appearance.colourBy': m.shell_step_colour,
  'appearance.sizeBy': m.shell_step_size,
  'appearance.hulls': m.shell_step_hulls,
  analyses: m.shell_step_analyses,
  selection: m.shell_step_selection,
  reading: m.shell_step_reading,
  project: m.shell_step_project,
  views: m.shell_step_views,
  story: m.shell_step_story,
};

/** What a step of the history is called, by the part that it changed. */
export function stepName(part: string): string {
  return (names[part] ?? names[part.split('.')[0]!] ?? m.shell_step_view)();
}
