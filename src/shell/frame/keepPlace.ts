/** What takes keys for itself, such as undo in a field, is no place to come to by chance. */
const homes = 'button:not(:disabled), a[href], summary, [tabindex="0"]';
const controls = `${homes}, input:not(:disabled), select, textarea`;

/** When what a key did is over, in ms: at once, after a frame or two, after a part was loaded. */
const looks = [0, 50, 300];

/**
 * Keeps the keyboard's place in a document: where a key makes the control vanish that it was pressed on,
 * and nothing else takes the focus, the nearest one that is left has it, and not the page as a whole.
 * Returns what ends it.
 */
export function keepPlace(page: Document): () => void {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const onkeydown = () => {
    const control = page.activeElement;
    if (!control || control === page.body) return;
    const above = ancestorsOf(control);
    for (const delay of looks) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        if (page.activeElement === page.body && !canHoldFocus(control)) homeIn(above)?.focus();
      }, delay);
      timers.add(timer);
    }
  };
  // Whoever points at something is where they point.
  const forget = () => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
  };
  page.addEventListener('keydown', onkeydown, { capture: true });
  page.addEventListener('pointerdown', forget, { capture: true });
  return () => {
    page.removeEventListener('keydown', onkeydown, { capture: true });
    page.removeEventListener('pointerdown', forget, { capture: true });
    forget();
  };
}

function ancestorsOf(element: Element): readonly Element[] {
  const above: Element[] = [];
  for (let one = element.parentElement; one; one = one.parentElement) above.push(one);
  return above;
}

function canHoldFocus(element: Element): boolean {
  return element.isConnected && element.matches(controls) && element.checkVisibility();
}

/** The first control to come to that can be seen in the nearest of some elements that has one. */
function homeIn(above: readonly Element[]): HTMLElement | undefined {
  for (const one of above) {
    if (!one.isConnected) continue;
    const found = [...one.querySelectorAll<HTMLElement>(homes)].find(
      (control) =>
        control.checkVisibility({ visibilityProperty: true }) && !control.closest('[inert]'),
    );
    if (found) return found;
  }
  return undefined;
}
