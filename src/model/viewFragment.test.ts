import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actorKinds, conceptKinds } from './schema.ts';
import {
  aggregations,
  ascriptions,
  defaultView,
  duplicateRules,
  focusSteps,
  mostFocused,
  layoutNames,
  norms,
  projectionNames,
  rollUpLevels,
  type View,
} from './view.ts';
import { decodeView, encodeView, storeView } from './viewFragment.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/).filter((text) => !(text in {}));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
const date = fc.option(fc.constantFrom('2011', '2011-09', '2011-09-12'));
const views: fc.Arbitrary<View> = fc.record({
  projection: fc.constantFrom(...projectionNames),
  counting: fc.record({
    norm: fc.constantFrom(...norms),
    duplicates: fc.constantFrom(...duplicateRules),
    aggregation: fc.constantFrom(...aggregations),
    leastStatements: fc.integer({ min: 1 }),
    leastWeight: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
    isolates: fc.boolean(),
    dnaCompatible: fc.boolean(),
  }),
  rollUp: fc.constantFrom(...rollUpLevels),
  filters: fc.record({
    hiddenStances: fc.array(id),
    hiddenKinds: fc.array(fc.constantFrom(...actorKinds, ...conceptKinds)),
    hiddenDocuments: fc.array(id),
    from: date,
    to: date,
    text: fc.string({ maxLength: 500, unit: 'binary' }).filter((text) => text.isWellFormed()),
    leastConfidence: fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0),
    ascription: fc.constantFrom(...ascriptions),
  }),
  focus: fc.record({
    ids: fc.array(id, { maxLength: mostFocused }),
    steps: fc.constantFrom(...focusSteps),
  }),
  layout: fc.record({
    name: fc.constantFrom(...layoutNames),
    seed: fc.nat(0xffff_ffff),
    pinned: fc.dictionary(id, fc.tuple(number, number)).map((pinned) => ({ ...pinned })),
  }),
  appearance: fc.record({
    memberships: fc.boolean(),
    edgeLabels: fc.boolean(),
    labelSize: fc.double({ min: 0.5, max: 3, noNaN: true }),
    colourBy: fc.option(fc.constantFrom('camps', 'centrality:pn')),
    sizeBy: fc.option(fc.constantFrom('centrality:net', 'agreement:position')),
    hulls: fc.boolean(),
  }),
  analyses: fc
    .dictionary(
      id,
      fc.dictionary(id, fc.oneof(number, id)).map((values) => ({ ...values })),
    )
    .map((settings) => ({ ...settings })),
  selection: fc.option(
    fc.oneof(
      fc.record({ type: fc.constant('entity' as const), id }),
      fc.record({ type: fc.constant('statement' as const), id }),
      fc.record({ type: fc.constant('edge' as const), source: id, target: id, stance: id }),
    ),
  ),
  reading: fc.option(fc.string(), { nil: null }),
  camera: fc.option(
    fc.record({ x: number, y: number, zoom: fc.double({ min: 0.05, max: 64, noNaN: true }) }),
  ),
});

const fragmentOf = (json: unknown) =>
  `v1.${Buffer.from(deflateSync(strToU8(JSON.stringify(json)))).toString('base64url')}`;

describe('a view in the address', () => {
  test('comes back the same where it was stored without compression, however long', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(decodeView(storeView(view))).toEqual({ ok: true, value: view });
      }),
    );
    const pinned = Object.fromEntries(
      Array.from({ length: 9000 }, (_, i) => [`node-${i}`, [i, i]]),
    );
    const long = { ...defaultView, layout: { name: 'stress', seed: 1, pinned } } as View;
    expect(storeView(long).length).toBeGreaterThan(100_000);
    expect(decodeView(storeView(long))).toEqual({ ok: true, value: long });
  });

  test('comes back as it went', () => {
    fc.assert(
      fc.property(views, (view) => {
        const fragment = encodeView(view);
        expect(fragment).toMatch(/^(v1\.[\w-]+)?$/);
        expect(decodeView(fragment)).toEqual({ ok: true, value: view });
        expect(decodeView(`#${fragment}`)).toEqual({ ok: true, value: view });
      }),
    );
  });

  test('is empty for the default view and short for a small change', () => {
    expect(encodeView(defaultView)).toBe('');
    expect(decodeView('#')).toEqual({ ok: true, value: defaultView });
    const changed = { ...defaultView, rollUp: 'state' as const };
    expect(encodeView(changed).length).toBeLessThan(40);
  });

  test('of an older program lacks fields and gets their defaults', () => {
    const result = decodeView(fragmentOf({ filters: { text: 'lake' } }));
    expect(result).toEqual({
      ok: true,
      value: { ...defaultView, filters: { ...defaultView.filters, text: 'lake' } },
    });
  });
});

test('a view that counts in its own way says only what differs', () => {
  const counting = { ...defaultView.counting, norm: 'average' as const };
  const view = { ...defaultView, projection: 'net' as const, counting };
  expect(decodeView(fragmentOf({ projection: 'net', counting: { norm: 'average' } }))).toEqual({
    ok: true,
    value: view,
  });
  expect(encodeView(view).length).toBeLessThan(80);
});

describe('a damaged address', () => {
  const whole = encodeView({ ...defaultView, rollUp: 'bloc' });
  const broken: Record<string, string> = {
    'is cut off': whole.slice(0, -4),
    'has no content': 'v1.',
    'has letters outside base64': 'v1.äöü!',
    'is not deflated': 'v1.aGVsbG8gd29ybGQ',
    'is no JSON': `v1.${Buffer.from(deflateSync(strToU8('{"rollUp"'))).toString('base64url')}`,
    'is no view': fragmentOf([1, 2, 3]),
    'has a value out of range': fragmentOf({ appearance: { labelSize: 99 } }),
    'has an unknown choice': fragmentOf({ rollUp: 'galaxy' }),
    'asks for less than one statement': fragmentOf({ counting: { leastStatements: 0 } }),
    'asks for half a statement': fragmentOf({ counting: { leastStatements: 1.5 } }),
    'asks for a negative weight': fragmentOf({ counting: { leastWeight: -1 } }),
    'has an unknown norm': fragmentOf({ counting: { norm: 'manhattan' } }),
    'is focused on more than anybody reads': fragmentOf({
      focus: { ids: Array.from({ length: mostFocused + 1 }, (_, at) => `node-${at}`) },
    }),
    'is focused further than two steps': fragmentOf({ focus: { ids: ['norland'], steps: 3 } }),
    'has a date that is none': fragmentOf({ filters: { from: '2011-02-30' } }),
    'is something else': 'section-2',
  };
  test.each(Object.entries(broken))('that %s is said to be damaged', (_, fragment) => {
    const result = decodeView(fragment);
    expect(result).toMatchObject({ ok: false, issues: [{ path: '#', value: fragment }] });
  });

  test('of another version says so', () => {
    const newer = decodeView('v2.abc');
    const damaged = decodeView('nonsense');
    expect(newer.ok || damaged.ok).toBe(false);
    expect(newer).not.toEqual(damaged);
    expect(newer.ok ? '' : newer.issues[0]?.message).toContain('version');
  });

  test('that inflates to gigabytes is refused', { timeout: 60_000 }, () => {
    const bomb = `v1.${Buffer.from(deflateSync(new Uint8Array(30_000_000))).toString('base64url')}`;
    expect(decodeView(bomb).ok).toBe(false);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `v1.${text}`),
        ),
        (text) => {
          expect(typeof decodeView(text).ok).toBe('boolean');
        },
      ),
    );
  });

  test('with one character changed never gives half a view', () => {
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.constantFrom('A', 'z', '-', '_', '9'),
        (at, letter) => {
          const result = decodeView(whole.slice(0, at) + letter + whole.slice(at + 1));
          if (result.ok) expect(Object.keys(result.value)).toEqual(Object.keys(defaultView));
        },
      ),
    );
  });
});
