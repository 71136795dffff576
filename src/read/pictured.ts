import {
  isCarriedView,
  parseCarried,
  parseCarriedView,
  type Carried,
  type CarriedView,
} from '../model/carried.ts';
import type { Result } from '../model/issue.ts';
import { maxDepth } from '../model/project.ts';
import { parseJson } from './json/jsonText.ts';

/** What a picture carries: a project and a view of it, or the view alone. */
export type Pictured = Carried | CarriedView;

/** The keyword, or the id, of what a picture carries. */
export const picturedName = 'stancegraph';

/** Most characters and bytes of what a picture may carry. */
export const mostCarried = 200_000_000;

/** The text that a picture carries as what it stands for; whole, or what is wrong with it. */
export function readPictured(text: string): Result<Pictured> {
  // The project lies a level down in what a picture carries.
  const json = parseJson(text, maxDepth + 1);
  if (!json.ok) return json;
  return isCarriedView(json.value) ? parseCarriedView(json.value) : parseCarried(json.value);
}
