import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Result } from '../model/issue.ts';
import { defaultView, type View } from '../model/view.ts';
import { encodeView } from '../model/viewFragment.ts';
import { Address } from './address.ts';

const start = location.pathname + location.search;
const hiding = (...hiddenStances: string[]): View => ({
  ...defaultView,
  filters: { ...defaultView.filters, hiddenStances },
});
const saying = (text: string): View => ({
  ...defaultView,
  filters: { ...defaultView.filters, text },
});
const looking = (view: View, x: number): View => ({ ...view, camera: { x, y: 0, zoom: 2 } });
const shown = () => location.hash.slice(1);

let arrivals: Result<View>[];
let address: Address;

beforeEach(() => {
  history.replaceState(null, '', start);
  arrivals = [];
  address = new Address((view) => arrivals.push(view));
  address.read();
});

afterEach(() => {
  address.destroy();
  vi.useRealTimers();
  history.replaceState(null, '', start);
});

async function back(): Promise<void> {
  const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await arrived;
}

test('the default view leaves the address bare', () => {
  address.follow(hiding('opposes'));
  expect(shown()).toBe(encodeView(hiding('opposes')));
  address.follow(defaultView);
  expect(location.href.endsWith(start)).toBe(true);
});

test('a change of what is shown is an entry to go back to', async () => {
  address.follow(hiding('opposes'));
  address.follow(hiding('opposes', 'questions'));
  await back();
  expect(arrivals).toEqual([{ ok: true, value: hiding('opposes') }]);
  await back();
  expect(arrivals[1]).toEqual({ ok: true, value: defaultView });
});

test('moving the camera rewrites the entry once it has come to rest, and makes none', async () => {
  address.follow(hiding('opposes'));
  const entries = history.length;
  vi.useFakeTimers();
  address.follow(looking(hiding('opposes'), 1));
  address.follow(looking(hiding('opposes'), 2));
  expect(shown()).toBe(encodeView(hiding('opposes')));
  vi.runAllTimers();
  vi.useRealTimers();
  expect(shown()).toBe(encodeView(looking(hiding('opposes'), 2)));
  expect(history.length).toBe(entries);
  await back();
  expect(arrivals).toEqual([{ ok: true, value: defaultView }]);
});

test('where the camera stood is kept with the entry that is left', async () => {
  address.follow(hiding('opposes'));
  address.follow(looking(hiding('opposes'), 3));
  address.follow(looking(hiding('questions'), 3));
  await back();
  expect(arrivals).toEqual([{ ok: true, value: looking(hiding('opposes'), 3) }]);
});

test('a typed word is one entry', async () => {
  address.follow(saying('s'));
  address.follow(saying('so'));
  address.follow(saying('sov'));
  address.follow(looking(saying('sov'), 1));
  address.follow(hiding('opposes'));
  await back();
  expect(arrivals[0]).toMatchObject({ ok: true, value: { filters: { text: 'sov' } } });
  await back();
  expect(arrivals[1]).toEqual({ ok: true, value: defaultView });
});

test('a damaged fragment is reported with what is wrong, and gives way to the view shown', () => {
  history.replaceState(null, '', '#v1.damaged');
  const read = address.read();
  expect(read).toMatchObject({ ok: false, issues: [{ path: '#', value: 'v1.damaged' }] });
  address.follow(defaultView);
  expect(shown()).toBe('');
});

test('a fragment put in by hand is reported', async () => {
  const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  location.hash = encodeView(saying('sea'));
  await arrived;
  expect(arrivals).toEqual([{ ok: true, value: saying('sea') }]);
});

test('an address that is no longer looked after stays as it is', async () => {
  address.follow(hiding('opposes'));
  address.destroy();
  await back();
  expect(arrivals).toEqual([]);
});

test('time that is played is one entry, however far apart its steps are', () => {
  vi.useFakeTimers();
  const within = (from: string, to: string): View => ({
    ...defaultView,
    filters: { ...defaultView.filters, from, to },
  });
  address.follow(within('2011-09-14', '2011-09-15'));
  expect(shown()).toBe(encodeView(within('2011-09-14', '2011-09-15')));
  const entries = history.length;
  vi.advanceTimersByTime(2400);
  address.follow(within('2011-09-15', '2011-09-16'));
  vi.advanceTimersByTime(2400);
  expect(history.length).toBe(entries);
  expect(shown()).toBe(encodeView(within('2011-09-15', '2011-09-16')));
});

test('the step that is told is kept beside the view, and makes no entry', () => {
  const entries = history.length;
  expect(address.step).toBeNull();
  address.follow(hiding('opposes'));
  address.keepStep(2);
  expect(new URLSearchParams(location.search).get('step')).toBe('3');
  expect(address.step).toBe(2);
  expect(shown()).toBe(encodeView(hiding('opposes')));
  expect(history.length).toBe(entries + 1);
  address.keepStep(null);
  expect(location.href.endsWith(`${start}#${encodeView(hiding('opposes'))}`)).toBe(true);
});

test.each(['0', '-1', '1.5', 'x', '', '99999'])('%j is no step of a story', (step) => {
  history.replaceState(null, '', `${start}${start.includes('?') ? '&' : '?'}step=${step}`);
  expect(address.step).toBeNull();
});
