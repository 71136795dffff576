import { exampleProject } from '../../model/exampleProject.ts';
import type { Project } from '../../model/schema.ts';
import { Address } from '../../state/address.ts';
import { Notices } from '../../state/notices.svelte.ts';
import { Panels } from '../../state/panels.svelte.ts';
import { Settings } from '../../state/settings.svelte.ts';
import type { Arrange } from '../../state/placement.svelte.ts';
import { StoryPlayer } from '../../state/storyPlayer.svelte.ts';
import { Workspace } from '../../state/workspace.svelte.ts';
import type { DialogName, Workbench } from '../context.ts';

/** Places nodes in rows of three, far enough apart for their names. */
const inRows: Arrange = (network) =>
  Promise.resolve(
    new Map(
      network.graph
        .nodes()
        .map((id, index) => [id, { x: (index % 3) * 160, y: Math.floor(index / 3) * 110 }]),
    ),
  );

/** A workbench over a project, and the names of the dialogs it was asked to open. */
export function testWorkbench(project: Project = exampleProject()): {
  readonly workbench: Workbench;
  readonly opened: readonly DialogName[];
} {
  const opened: DialogName[] = [];
  const notices = new Notices();
  const workspace = new Workspace(project, inRows);
  const workbench: Workbench = {
    workspace,
    player: new StoryPlayer(workspace),
    settings: new Settings(),
    address: new Address(() => {}),
    panels: new Panels(),
    notices,
    picture: null,
    announce: (text) => notices.announce(text),
    open: (name) => opened.push(name),
    receive: () => Promise.resolve(),
  };
  return { workbench, opened };
}
