import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { exampleProject } from '../../model/exampleProject.ts';
import type { Project } from '../../model/schema.ts';
import '../theme/tokens.css';
import '../theme/base.css';
import '../theme/controls.css';
import Provide from '../testing/Provide.svelte';
import { testWorkbench } from '../testing/testWorkbench.ts';
import type { Every } from './every.ts';
import Timeline from './Timeline.svelte';

/** Eight days with a statement each; Norland turns against the accord on the fourth. */
function datedProject(days = 8): Project {
  const project = exampleProject();
  const ids = Array.from({ length: days }, (_, day) => `2011-09-${14 + day}`);
  return {
    ...project,
    documents: ids.map((date) => ({ id: date, title: date, date, authors: [] })),
    statements: ids.map((id, day) => ({
      ...project.statements.at(-1)!,
      id,
      document: id,
      speaker: 'norland',
      target: 'accord',
      stance: day < 3 ? 'supports' : 'opposes',
    })),
  };
}

let { workspace, panels } = testWorkbench().workbench;
/** What is done again and again, and how far apart. */
let clock: { readonly pace: number; readonly run: () => void } | null;

const every: Every = (pace, run) => {
  clock = { pace, run };
  return () => (clock = null);
};

function show(project: Project = datedProject()) {
  const { workbench } = testWorkbench(project);
  ({ workspace, panels } = workbench);
  return render(Provide, { workbench, component: Timeline, given: { every } });
}

const first = page.getByRole('slider', { name: 'First day shown' });
const last = page.getByRole('slider', { name: 'Last day shown' });
const days = () => workspace.network.rows.length;
const period = () => [workspace.view.filters.from, workspace.view.filters.to];

beforeEach(() => {
  localStorage.clear();
  clock = null;
});

describe('the brush', () => {
  test('narrows the statements by the keyboard, a day at a time', async () => {
    show();
    first.element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(period()).toEqual(['2011-09-16', null]);
    expect(days()).toBe(6);
    await expect.element(first).toHaveAttribute('aria-valuetext', '16 September 2011');
    last.element().focus();
    await userEvent.keyboard('{Home}');
    expect(period()).toEqual(['2011-09-16', '2011-09-16']);
    expect(days()).toBe(1);
    await userEvent.keyboard('{End}');
    first.element().focus();
    await userEvent.keyboard('{Home}');
    expect(period()).toEqual([null, null]);
  });

  test('follows the pointer: a click picks a day, a drag of the window moves it', async () => {
    show();
    const strip = page.getByRole('group', { name: 'Period shown' });
    const { width, height } = strip.element().getBoundingClientRect();
    await strip.click({ position: { x: width * (2.5 / 8), y: height / 2 } });
    expect(period()).toEqual(['2011-09-16', '2011-09-16']);
    const held = strip.element().querySelector('[data-grip=window]')!;
    const at = held.getBoundingClientRect();
    const press = (type: string, x: number) =>
      held.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          clientX: x,
          clientY: at.top + 5,
          pointerId: 1,
          button: 0,
        }),
      );
    // Only a pointer that is really there can be captured.
    (strip.element() as HTMLElement).setPointerCapture = () => {};
    press('pointerdown', at.left + at.width / 2);
    press('pointermove', at.left + at.width / 2 + (width * 3) / 8);
    press('pointerup', at.left + at.width / 2 + (width * 3) / 8);
    expect(period()).toEqual(['2011-09-19', '2011-09-19']);
    press('pointermove', at.left);
    expect(period()).toEqual(['2011-09-19', '2011-09-19']);
  });

  test('shows a period from elsewhere, and all of it again', async () => {
    show();
    workspace.filter({ from: '2011-09-15', to: '2011-09-16' });
    await expect.element(page.getByText('15 Sept 2011 – 16 Sept 2011')).toBeVisible();
    await expect.element(page.getByText('2 statements', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Show all of it' }).click();
    expect(period()).toEqual([null, null]);
  });

  test('is one step of the history, and moves no node', async () => {
    show();
    const before = workspace.positions;
    first.element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    last.element().focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(workspace.positions).toBe(before);
    workspace.undo();
    expect(period()).toEqual([null, null]);
    expect(workspace.history.undoable).toBeNull();
  });
});

describe('playing', () => {
  test('moves a window by a step at a time and stops at the end', async () => {
    show();
    await page.getByRole('combobox', { name: 'Window' }).selectOptions('2 days');
    await page.getByRole('combobox', { name: 'Step' }).selectOptions('5 days');
    await page.getByRole('button', { name: 'Play' }).click();
    expect(period()).toEqual([null, '2011-09-15']);
    await expect.poll(() => clock?.pace).toBe(1200);
    clock!.run();
    expect(period()).toEqual(['2011-09-19', '2011-09-20']);
    expect(days()).toBe(2);
    clock!.run();
    expect(period()).toEqual(['2011-09-20', null]);
    await expect.poll(() => clock).toBeNull();
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible();
  });

  test('goes at the pace that was chosen, and is paused by the button and by a brush', async () => {
    show();
    await page.getByRole('combobox', { name: 'Speed' }).selectOptions('fast');
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => clock?.pace).toBe(500);
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect.poll(() => clock).toBeNull();
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => clock).not.toBeNull();
    last.element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => clock).toBeNull();
    expect(period()).toEqual([null, '2011-09-15']);
  });

  test('ends with the strip', async () => {
    const { unmount } = await show();
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => clock).not.toBeNull();
    await unmount();
    expect(clock).toBeNull();
  });
});

describe('changes of stance', () => {
  test('are listed, and picked by a click', async () => {
    show();
    await page.getByText('Changes of stance (1)').click();
    await page.getByRole('button', { name: /Norland on Lake Accord/ }).click();
    expect(workspace.view.selection).toEqual({ type: 'statement', id: '2011-09-17' });
  });

  test('outside of the period stay listed', async () => {
    show();
    workspace.filter({ from: '2011-09-20' });
    await expect.element(page.getByText('Changes of stance (1)')).toBeVisible();
    workspace.filter({ hiddenStances: ['opposes'] });
    await expect.element(page.getByText(/Nobody changes sides/)).toBeVisible();
  });
});

test('a project of one date, or of none, says so instead', async () => {
  const { unmount } = await show(datedProject(1));
  await expect.element(page.getByText(/fall on one time: 14 Sept 2011/)).toBeVisible();
  await expect.element(first).not.toBeInTheDocument();
  await unmount();
  const project = datedProject(2);
  show({
    ...project,
    documents: project.documents.map(({ id, title, authors }) => ({ id, title, authors })),
  });
  await expect.element(page.getByText(/No document of this project has a date/)).toBeVisible();
});

test('is closed by its button', async () => {
  show();
  panels.timeline = true;
  await page.getByRole('button', { name: 'Close the time line' }).click();
  expect(panels.timeline).toBe(false);
});

test('is usable at 320 pixels', async () => {
  await page.viewport(320, 640);
  show();
  const strip = document.querySelector<HTMLElement>('#timeline')!;
  await expect.poll(() => strip.querySelectorAll('svg rect').length).toBeGreaterThan(7);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  for (const target of strip.querySelectorAll('button, select, [role=slider]')) {
    const { width, height, left, right } = target.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(320);
  }
  await page.viewport(1280, 800);
});
