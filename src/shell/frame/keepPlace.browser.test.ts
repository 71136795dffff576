import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { keepPlace } from './keepPlace.ts';

let end: () => void;

beforeEach(() => {
  document.body.innerText = '';
  end = keepPlace(document);
});

afterEach(() => end());

/** Two groups of two buttons each; returns them by name. */
function buttons() {
  const made = ['a', 'b', 'c', 'd'].map((name) => {
    const button = document.createElement('button');
    button.textContent = name;
    return button;
  });
  for (const pair of [made.slice(0, 2), made.slice(2)]) {
    const group = document.createElement('div');
    group.append(...pair);
    document.body.append(group);
  }
  return made as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
}

test('where a key makes its control vanish, the nearest one left has the focus', async () => {
  const [, , c, d] = buttons();
  d.addEventListener('click', () => d.remove());
  d.focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'c' })).toHaveFocus();
  c.addEventListener('click', () => c.parentElement!.remove());
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'a' })).toHaveFocus();
});

test('also where it vanishes a moment later, or is switched off', async () => {
  const [, b, , d] = buttons();
  d.addEventListener('click', () => setTimeout(() => d.remove(), 100));
  d.focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'c' })).toHaveFocus();
  b.addEventListener('keydown', () => (b.disabled = true));
  b.focus();
  await userEvent.keyboard('{Delete}');
  await expect.element(page.getByRole('button', { name: 'a' })).toHaveFocus();
});

test('a focus that goes anywhere by itself is left there', async () => {
  const [a, , , d] = buttons();
  d.addEventListener('click', () => {
    d.remove();
    a.focus();
  });
  d.focus();
  await userEvent.keyboard('{Enter}');
  await new Promise((resolve) => setTimeout(resolve, 350));
  expect(document.activeElement).toBe(a);
});
