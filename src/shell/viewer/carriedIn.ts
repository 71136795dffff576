import { m } from '../../messages/compiled/messages.js';
import { parseCarried, type Carried } from '../../model/carried.ts';
import { failure, type Result } from '../../model/issue.ts';

/** The project, view and positions that lie in a page, or what is wrong with them. Never throws. */
export function carriedIn(page: Document): Result<Carried> {
  const text = page.getElementById('stancegraph-data')?.textContent?.trim() ?? '';
  if (text === '') return failure(m.viewer_empty());
  try {
    return parseCarried(JSON.parse(text));
  } catch {
    return failure(m.viewer_damaged());
  }
}
