import { parseProject } from '../../model/project.ts';
import { defaultView } from '../../model/view.ts';
import { themes } from '../../scene/theme.ts';
import { sceneToSvg } from '../../write/svg.ts';
import { pictureOf } from './picture.ts';

/** What pages that show a link show of it. */
const size = { width: 1200, height: 630 };

/**
 * The still picture of a project, given as parsed JSON, to stand in for the one to explore. Throws an
 * Error that lists what is wrong with the project.
 */
export function previewOf(json: unknown): string {
  const project = parseProject(json);
  if (!project.ok)
    throw new Error(project.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  const { title } = project.value;
  const options = { ...size, title, theme: themes.light, legend: true };
  return sceneToSvg(pictureOf(project.value, defaultView, options).scene);
}
