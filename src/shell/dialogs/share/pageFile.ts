import { viewPositions } from '../../../layout/viewPositions.ts';
import { m } from '../../../messages/compiled/messages.js';
import type { Project } from '../../../model/schema.ts';
import type { View } from '../../../model/view.ts';
import type { Positions } from '../../../scene/geometry.ts';
import { projectToHtml } from '../../../write/html.ts';

/** What is put into a page. */
export type Pictured = {
  readonly project: Project;
  readonly view: View;
  /** Where everything stands on the screen. */
  readonly places: Positions;
  /** The sentence of the picture. */
  readonly description: string;
  /** Whether the page begins with the story. */
  readonly story: boolean;
};

/**
 * One HTML file with a project and its viewer, which is fetched from beside the page. Rejects with an
 * Error in words where the viewer cannot be had, and with the reason of the signal.
 */
export async function pageFile(
  { project, view, places, description, story }: Pictured,
  signal: AbortSignal,
): Promise<Blob> {
  const template = await viewer(signal);
  const { title, language } = project;
  const positions = viewPositions(project, view, places);
  const html = projectToHtml(
    template,
    { project, view, positions, story },
    { title, description, ...(language !== undefined && { language }) },
  );
  return new Blob([html], { type: 'text/html;charset=utf-8' });
}

async function viewer(signal: AbortSignal): Promise<string> {
  let response: Response;
  try {
    response = await fetch(new URL('viewer.html', document.baseURI), { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw new Error(m.dialogs_page_unreachable(), { cause: error });
  }
  if (!response.ok) throw new Error(m.dialogs_page_unreachable());
  return response.text();
}
