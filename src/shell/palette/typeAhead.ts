let typed: string | null = null;

/** Keeps what is typed from now on, instead of it going to the page, until {@link takeTyped}. */
export function keepTyped(): void {
  if (typed === null) addEventListener('keydown', keep, { capture: true });
  typed = '';
}

/** What was typed since {@link keepTyped}; from now on keys go to the page. */
export function takeTyped(): string {
  const taken = typed ?? '';
  removeEventListener('keydown', keep, { capture: true });
  typed = null;
  return taken;
}

function keep(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing) return;
  if (key === 'Backspace') typed = (typed ?? '').slice(0, -1);
  else if ([...key].length === 1) typed = (typed ?? '') + key;
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
