import { mount } from 'svelte';
import { requestLayout } from './layout/client.ts';
import { m } from './messages/compiled/messages.js';
import type { Project } from './model/schema.ts';
import App from './shell/App.svelte';
import { Address } from './state/address.ts';
import { arrangeWith, type Arranger } from './state/arrange.ts';
import { firstView } from './graph/firstView.ts';
import { Notices } from './state/notices.svelte.ts';
import { Linked } from './state/linked.svelte.ts';
import { watchMissingParts } from './state/missingParts.ts';
import { keepOffline } from './state/offline.ts';
import { fetchPositions } from './state/publishedPositions.ts';
import { Settings } from './state/settings.svelte.ts';
import { shippedProject } from './state/shippedProject.ts';
import { Workspace } from './state/workspace.svelte.ts';

const shipped = 'code-of-conduct-2011';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no element #app');

const settings = new Settings();
const notices = new Notices();
const parameters = new URLSearchParams(location.search);
const name = parameters.get('project') ?? shipped;
const isSpeaker = parameters.has('speaker');
const [project, positions] = await Promise.all([shippedProject(name), fetchPositions(name)]);
if (isSpeaker)
  void import('./shell/story/play/Speaker.svelte').then(({ default: Speaker }) =>
    mount(Speaker, { target, props: { settings } }),
  );
else if (project.ok) open(target, project.value);
else {
  const { issues } = project;
  // Not awaited: what is loaded later waits for this module to end.
  void import('./shell/Failure.svelte').then(({ default: Failure }) =>
    mount(Failure, { target, props: { settings, issues, isDefault: name === shipped } }),
  );
}

void keepOffline(({ isEarly, apply }) => {
  if (isEarly) apply();
  else
    notices.add('info', m.shell_update_ready(), {
      action: { label: m.shell_update_now(), run: apply },
    });
});

watchMissingParts(() =>
  notices.add('warning', m.shell_part_missing(), {
    action: { label: m.shell_update_now(), run: () => location.reload() },
  }),
);

function open(target: HTMLElement, project: Project): void {
  const order: Arranger['order'] = async (...given) =>
    (await import('./layout/orderedInput.ts')).orderedInput(...given);
  const arrange = arrangeWith({ compute: requestLayout, order }, () => positions);
  const workspace = new Workspace(project, arrange, name);
  const linked = new Linked();
  const address = new Address(show, (fragment) => (linked.fragment = fragment));
  show(address.read(), true);
  // Under way before the page is built around it.
  void workspace.arrange();
  mount(App, { target, props: { workspace, settings, address, notices, linked } });

  function show(view: ReturnType<Address['read']>, isFirst = false): void {
    // A story that the address is in the middle of ends where the project begins.
    const isNamed = location.hash !== '' && !(isFirst && address.step !== null);
    const shown = view.ok && isNamed ? view.value : firstView(project);
    if (isFirst) workspace.begin(shown);
    else workspace.show(shown);
    if (!view.ok) {
      notices.add('warning', m.shell_fragment_broken(), { issues: view.issues });
    }
  }
}
