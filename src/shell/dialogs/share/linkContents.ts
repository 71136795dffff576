import { getLocale } from '../../../messages/compiled/runtime.js';
import { m } from '../../../messages/compiled/messages.js';
import { defaultView, type View } from '../../../model/view.ts';
import { changedParts } from '../../../state/viewChanges.ts';

/** What a link to a view holds beside the name of the project, as a list in words; empty for nothing. */
export function linkContents(view: View): string {
  const changed = changedParts(defaultView, view);
  const has = (part: string) => changed.some((one) => one === part || one.startsWith(`${part}.`));
  const { text } = view.filters;
  const moved = Object.keys(view.layout.pinned).length;
  const parts = [
    changed.some((part) => part.startsWith('filters.') && part !== 'filters.text') &&
      m.dialogs_share_holds_filters(),
    text !== '' && m.dialogs_share_holds_text({ text }),
    has('focus') && m.dialogs_share_holds_focus(),
    has('rollUp') && m.dialogs_share_holds_roll_up(),
    has('selection') && m.dialogs_share_holds_selection(),
    has('reading') && m.dialogs_share_holds_reading(),
    moved > 0 && m.dialogs_share_holds_moved({ count: moved }),
    has('appearance') && m.dialogs_share_holds_appearance(),
    has('layout.name') && m.dialogs_share_holds_layout(),
    has('analyses') && m.dialogs_share_holds_analyses(),
    has('camera') && m.dialogs_share_holds_camera(),
  ].filter((part) => part !== false);
  return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(parts);
}
