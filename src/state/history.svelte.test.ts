import fc from 'fast-check';
import { expect, test } from 'vitest';
import { History } from './history.svelte.ts';

test('undoes and redoes in order, by name', () => {
  const history = new History<string>();
  history.record('first', 'a');
  history.record('second', 'b');
  expect(history.undoable).toBe('second');
  expect(history.undo('c')).toBe('b');
  expect([history.undoable, history.redoable]).toEqual(['first', 'second']);
  expect(history.undo('b')).toBe('a');
  expect(history.undo('a')).toBeNull();
  expect(history.redo('a')).toBe('b');
  expect(history.redo('b')).toBe('c');
  expect(history.redo('c')).toBeNull();
});

test('takes a run as one change, until something else happens', () => {
  const history = new History<string>();
  history.record('type', '', 'text');
  history.record('type', 's', 'text');
  history.record('pick', 'so');
  history.record('type', 'so!', 'text');
  expect(history.undo('so!v')).toBe('so!');
  history.record('type', 'so!', 'text');
  expect(history.undo('so!x')).toBe('so!');
  expect(history.undo('so!')).toBe('so');
  expect(history.undo('so')).toBe('');
  expect(history.undoable).toBeNull();
});

test('a change after an undo ends what could be redone', () => {
  const history = new History<number>();
  history.record('one', 0);
  history.undo(1);
  history.record('two', 0);
  expect(history.redoable).toBeNull();
  expect(history.undo(2)).toBe(0);
});

test('any walk of changes, undos and redos ends where a list of states says', () => {
  const acts = fc.array(fc.constantFrom('change', 'undo', 'redo'), { maxLength: 60 });
  fc.assert(
    fc.property(acts, (walk) => {
      const history = new History<number>();
      const states = [0];
      let at = 0;
      let now = 0;
      for (const [index, act] of walk.entries()) {
        if (act === 'change') {
          history.record(`${index}`, now);
          states.splice(++at, Infinity, (now = index + 1));
        } else {
          now = (act === 'undo' ? history.undo(now) : history.redo(now)) ?? now;
          at = Math.min(states.length - 1, Math.max(0, at + (act === 'undo' ? -1 : 1)));
        }
        expect(now).toBe(states[at]);
      }
    }),
  );
});
