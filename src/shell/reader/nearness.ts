/** Calls back once when an element comes near what is in sight; the function returned ends the wait. */
export type WhenNear = (element: Element, onnear: () => void) => () => void;

/** One observer for any number of elements within a container that scrolls. */
export function nearness(container: Element): {
  readonly whenNear: WhenNear;
  readonly end: () => void;
} {
  const waiting = new Map<Element, () => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        waiting.get(target)?.();
        waiting.delete(target);
      }
    },
    // A screenful beyond either edge.
    { root: container, rootMargin: '100% 0px' },
  );
  return {
    whenNear(element, onnear) {
      waiting.set(element, onnear);
      observer.observe(element);
      return () => {
        waiting.delete(element);
        observer.unobserve(element);
      };
    },
    end: () => observer.disconnect(),
  };
}
