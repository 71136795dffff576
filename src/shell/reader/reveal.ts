/** Room kept free above and below what is scrolled to, in CSS pixels. */
const margin = 64;

/** How often a far jump is corrected: heights on the way are estimates until they are laid out. */
const mostCorrections = 12;

/** What of a statement is to be seen in a document: its words, or what was noted of them. */
export type Sought = 'passage' | 'note';

/**
 * Scrolls to the passage of a row or to its note, or to the one that it has, unless it is in sight. Only
 * a near one is scrolled to smoothly.
 */
export async function reveal(
  container: HTMLElement,
  row: number,
  sought: Sought,
  smooth: boolean,
): Promise<void> {
  const name = sought === 'passage' ? 'mark' : 'li';
  const find = () =>
    container.querySelector(`${name}[data-rows~="${row}"]`) ??
    container.querySelector(`[data-rows~="${row}"]`);
  const away = distance(container, find());
  if (away === 0) return;
  if (smooth && away < 2 * container.clientHeight) {
    const arrived = endOfScroll(container);
    find()?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    // Whoever scrolls on the way goes elsewhere.
    if (!(await arrived)) return;
  }
  for (let turn = 0; turn < mostCorrections && distance(container, find()) > 0; turn++) {
    find()?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise(requestAnimationFrame);
  }
}

/** Resolves when a movement is at rest, or could be long since, with whether nobody has interfered. */
function endOfScroll(container: HTMLElement): Promise<boolean> {
  return new Promise((resolve) => {
    const listeners = new AbortController();
    const end = (isOwn: boolean) => {
      listeners.abort();
      resolve(isOwn);
    };
    const once = { once: true, signal: listeners.signal };
    container.addEventListener('scrollend', () => end(true), once);
    for (const kind of ['wheel', 'pointerdown', 'keydown'])
      container.addEventListener(kind, () => end(false), { ...once, passive: true });
    setTimeout(() => end(true), 1200);
  });
}

/** How far an element is out of the sight of its container, in CSS pixels; 0 for one within it. */
function distance(container: HTMLElement, element: Element | null): number {
  if (!element) return 0;
  const outer = container.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const above = outer.top + margin - inner.top;
  const below = inner.bottom - (outer.bottom - margin);
  return Math.max(0, above, Math.min(below, inner.top - outer.top - margin));
}
