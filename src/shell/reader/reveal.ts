/** Scrolls to the passage of a row, or to its note where it has no passage, unless it is in sight. */
export function reveal(container: HTMLElement, row: number, smooth: boolean): void {
  const marked = container.querySelector(`mark[data-rows~="${row}"]`);
  const found = marked ?? container.querySelector(`[data-rows~="${row}"]`);
  if (!found) return;
  const { top, bottom } = container.getBoundingClientRect();
  const place = found.getBoundingClientRect();
  const margin = 64;
  if (place.top >= top + margin && place.bottom <= bottom - margin) return;
  found.scrollIntoView({ block: 'center', behavior: smooth ? 'smooth' : 'instant' });
}
