import type { Locator, Page } from '@playwright/test';

/**
 * What sticks out of the window sideways, by tag, class and first words. Regions that scroll by
 * themselves, such as a table, and the picture may be wider.
 */
export function beyondTheWindow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isContained = (element: Element): boolean => {
      for (let one = element.parentElement; one; one = one.parentElement)
        if (one.matches(':is([role=region], [role=grid])[tabindex="0"], [data-stage]')) return true;
      return false;
    };
    const root = document.documentElement;
    const out = [...document.querySelectorAll('body *:not(svg *, .visually-hidden)')].filter(
      (element) => {
        const { left, right, width, height } = element.getBoundingClientRect();
        const isSeen =
          width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
        return isSeen && (left < -1 || right > root.clientWidth + 1) && !isContained(element);
      },
    );
    const whole = root.scrollWidth > root.clientWidth ? ['<html>'] : [];
    return [
      ...whole,
      ...out.map(({ localName, className, textContent }) =>
        [localName, className, textContent.trim().slice(0, 40)].join(' '),
      ),
    ];
  });
}

/**
 * Controls less than 24 CSS pixels wide or high, by tag, class and name; words within a line of text
 * are none. What belongs to a label can be hit all over the label.
 * @see https://www.w3.org/TR/WCAG22/#target-size-minimum
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls =
      'a[href], button, input, select, textarea, summary, [role=tab], [role=option], [role=slider]';
    return [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((control) => {
        if (!control.checkVisibility({ visibilityProperty: true })) return false;
        if (control.matches('[role=application] *, :disabled') || control.closest('[inert]'))
          return false;
        const { display, clipPath } = getComputedStyle(control);
        if (display === 'inline' || clipPath === 'inset(50%)') return false;
        const target = control.closest('label') ?? control;
        const { width, height } = target.getBoundingClientRect();
        return width < 23.9 || height < 23.9;
      })
      .map(({ localName, className, ariaLabel, textContent }) =>
        [localName, className, ariaLabel ?? textContent.trim().slice(0, 40)].join(' '),
      );
  });
}

/** By how many CSS pixels what is in an element is wider than the element. */
export function overflowOf(element: Locator): Promise<number> {
  return element.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
}
