const gap = 6;
const margin = 8;

/** Places a popover under the element that opened it, within the window. */
export function placeBelow(panel: HTMLElement, anchor: HTMLElement): void {
  const { left, right, bottom } = anchor.getBoundingClientRect();
  const width = panel.offsetWidth;
  const widest = document.documentElement.clientWidth - margin - width;
  // Right edges meet where the button stands in the right half of the window.
  const wanted = left > document.documentElement.clientWidth / 2 ? right - width : left;
  panel.style.left = `${Math.max(margin, Math.min(wanted, widest))}px`;
  panel.style.top = `${bottom + gap}px`;
  panel.style.maxHeight = `${innerHeight - bottom - gap - margin}px`;
}
