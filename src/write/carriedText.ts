import { carriedJson, carriedViewJson } from '../model/carried.ts';
import type { Project } from '../model/schema.ts';
import type { View } from '../model/view.ts';

/**
 * The text that a picture carries, to be read by `readPictured`: its view and which project it is of, or the
 * project as well, as exactly as in its own file.
 */
export function carriedText(project: Project, view: View, withProject: boolean): string {
  return JSON.stringify(
    withProject
      ? carriedJson({ project, view, positions: {} })
      : carriedViewJson({ view, of: project }),
  );
}
