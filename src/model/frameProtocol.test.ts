import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  frameMessageOf,
  marked,
  pageMessageOf,
  type FrameMessage,
  type PageMessage,
} from './frameProtocol.ts';

const fromFrame: readonly FrameMessage[] = [
  { type: 'loaded' },
  { type: 'ready', title: 'The lake', sentence: 'Two support it.', steps: 0 },
  { type: 'viewChanged', view: '' },
  { type: 'viewChanged', view: 'v1.q1Zy-_' },
  { type: 'selection', selection: null },
  { type: 'selection', selection: { type: 'entity', id: 'norland' } },
  { type: 'selection', selection: { type: 'statement', id: 's1' } },
  { type: 'selection', selection: { type: 'edge', source: 'a', target: 'b', stance: 'supports' } },
  { type: 'stepChanged', step: 0, steps: 1 },
  { type: 'error', messages: ['No such project'] },
  { type: 'key', key: 'ArrowRight' },
  { type: 'height', height: 560.5 },
];
const fromPage: readonly PageMessage[] = [{ type: 'hello' }, { type: 'goToStep', step: 3 }];

test('each side understands what the other says, and not itself', () => {
  for (const message of fromFrame) {
    expect(frameMessageOf(structuredClone(marked(message)))).toEqual(message);
    expect(pageMessageOf(marked(message))).toBeNull();
  }
  for (const message of fromPage) {
    expect(pageMessageOf(structuredClone(marked(message)))).toEqual(message);
    expect(frameMessageOf(marked(message))).toBeNull();
  }
});

test('what else is in a message is dropped', () => {
  const message = { ...marked({ type: 'goToStep', step: 1 }), extra: '<b>' };
  expect(pageMessageOf(message)).toEqual({ type: 'goToStep', step: 1 });
});

test.each([
  { type: 'height', height: 1e9 },
  { type: 'height', height: NaN },
  { type: 'height', height: '500' },
  { type: 'viewChanged', view: 'javascript:alert(1)' },
  { type: 'viewChanged', view: 'v1."><script>' },
  { type: 'selection', selection: { type: 'entity' } },
  { type: 'selection', selection: 'norland' },
  { type: 'stepChanged', step: 2, steps: 2 },
  { type: 'ready', title: 1, sentence: '', steps: 0 },
  { type: 'error', messages: 'all' },
  { type: 'key', key: 'Enter' },
  { type: 'goToStep', step: -1 },
  { type: 'goToStep', step: 1.5 },
  { type: 'toString' },
])('%j is no message', (message) => {
  const data = { ...message, stancegraph: 1 };
  expect([frameMessageOf(data), pageMessageOf(data)]).toEqual([null, null]);
});

test('nothing that other scripts post is taken for a message, and nothing of it throws', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect([frameMessageOf(data), pageMessageOf(data)]).toEqual([null, null]);
    }),
  );
});
