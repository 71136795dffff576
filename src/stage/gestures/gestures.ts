import type { Point } from '../../scene/geometry.ts';

/** What the gestures over the picture mean; places are CSS pixels from its top left corner. */
export type GestureHandlers = {
  /** The id of what can be dragged at a place, or `null` where dragging moves the picture. */
  readonly grab: (place: Point, touch: boolean) => string | null;
  readonly onHover: (place: Point | null) => void;
  readonly onClick: (place: Point, touch: boolean) => void;
  readonly onPan: (dx: number, dy: number) => void;
  /** Magnify by `factor` about a place; `stepped` where it is one step, to be shown as a movement. */
  readonly onZoom: (factor: number, about: Point, stepped: boolean) => void;
  readonly onDrag: (id: string, place: Point) => void;
  readonly onDrop: (id: string, place: Point) => void;
  /** The last finger or button is up, or the wheel has come to rest. */
  readonly onRest: () => void;
};

export type GestureOptions = {
  /** `afterClick`: the wheel and single fingers scroll the page until the picture was clicked. */
  readonly wheelZoom: 'always' | 'afterClick';
};

type Held = { start: Point; last: Point; touch: boolean; moved: boolean };

const wheelRest = 160;
const doubleClickTime = 350;
const doubleClickDistance = 12;
const doubleClickFactor = 2;

/** How far the pointer may stray in a click, in CSS pixels. */
const slack = { mouse: 3, touch: 9 } as const;

/**
 * Listens to pointers and the wheel over an element: one pointer pans, drags or clicks, two pinch.
 * Returns a function that removes every listener.
 */
export function listenToGestures(
  element: HTMLElement,
  handlers: GestureHandlers,
  { wheelZoom }: GestureOptions,
): () => void {
  const held = new Map<number, Held>();
  const listeners = new AbortController();
  const { signal } = listeners;
  let awake = wheelZoom === 'always';
  let grabbed: string | null = null;
  let lastClick: { time: number; place: Point } | null = null;
  let wheelTimer: ReturnType<typeof setTimeout> | undefined;

  const placeOf = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  const wake = (value: boolean) => {
    awake = value;
    element.style.touchAction = awake ? 'none' : 'pan-x pan-y';
  };

  const rest = () => {
    if (element.style.cursor === 'grabbing') element.style.cursor = 'grab';
    handlers.onRest();
  };

  const drop = (place: Point) => {
    if (grabbed !== null) handlers.onDrop(grabbed, place);
    grabbed = null;
  };

  const click = (event: PointerEvent, place: Point, touch: boolean) => {
    const double =
      lastClick !== null &&
      event.timeStamp - lastClick.time < doubleClickTime &&
      distance(place, lastClick.place) < doubleClickDistance;
    lastClick = double ? null : { time: event.timeStamp, place };
    if (double)
      handlers.onZoom(event.shiftKey ? 1 / doubleClickFactor : doubleClickFactor, place, true);
    else handlers.onClick(place, touch);
  };

  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || held.size === 2) return;
      const place = placeOf(event);
      const touch = event.pointerType === 'touch';
      held.set(event.pointerId, { start: place, last: place, touch, moved: false });
      if (held.size === 1) grabbed = awake || !touch ? handlers.grab(place, touch) : null;
      else for (const pointer of held.values()) pointer.moved = true;
      if (awake || !touch) element.setPointerCapture(event.pointerId);
    },
    { signal },
  );

  element.addEventListener(
    'pointermove',
    (event) => {
      const place = placeOf(event);
      const pointer = held.get(event.pointerId);
      if (!pointer) {
        if (event.pointerType !== 'touch' && held.size === 0) handlers.onHover(place);
        return;
      }
      const limit = pointer.touch ? slack.touch : slack.mouse;
      if (!pointer.moved && distance(place, pointer.start) <= limit) return;
      if (!pointer.moved) {
        pointer.moved = true;
        element.style.cursor = 'grabbing';
        handlers.onHover(null);
      }
      const before = pointer.last;
      pointer.last = place;
      const other = [...held.values()].find((one) => one !== pointer);
      if (other) {
        if (grabbed !== null) drop(before);
        pinch(before, place, other.last);
      } else if (grabbed !== null) handlers.onDrag(grabbed, place);
      else if (awake || !pointer.touch) handlers.onPan(place.x - before.x, place.y - before.y);
    },
    { signal },
  );

  const pinch = (before: Point, now: Point, still: Point) => {
    const spread = distance(before, still);
    const middle = { x: (now.x + still.x) / 2, y: (now.y + still.y) / 2 };
    if (spread > 0) handlers.onZoom(distance(now, still) / spread, middle, false);
    handlers.onPan((now.x - before.x) / 2, (now.y - before.y) / 2);
  };

  const release = (event: PointerEvent) => {
    const pointer = held.get(event.pointerId);
    if (!pointer) return;
    held.delete(event.pointerId);
    const place = placeOf(event);
    if (event.type === 'pointerup') wake(true);
    if (!pointer.moved) grabbed = null;
    if (!pointer.moved && event.type === 'pointerup') click(event, place, pointer.touch);
    if (held.size > 0) return;
    drop(pointer.last);
    rest();
  };
  element.addEventListener('pointerup', release, { signal });
  element.addEventListener('pointercancel', release, { signal });
  element.addEventListener('pointerleave', () => handlers.onHover(null), { signal });

  element.addEventListener(
    'wheel',
    (event) => {
      if (!awake) return;
      event.preventDefault();
      handlers.onHover(null);
      handlers.onZoom(2 ** wheelSteps(event), placeOf(event), false);
      clearTimeout(wheelTimer);
      wheelTimer = setTimeout(rest, wheelRest);
    },
    { signal, passive: false },
  );

  if (wheelZoom === 'afterClick')
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (event.target instanceof Node && !element.contains(event.target)) wake(false);
      },
      { signal, capture: true },
    );
  window.addEventListener('blur', () => wheelZoom === 'afterClick' && wake(false), { signal });
  wake(awake);
  element.style.cursor = 'grab';

  return () => {
    clearTimeout(wheelTimer);
    listeners.abort();
    element.style.touchAction = '';
    element.style.cursor = '';
  };
}

/** Doublings that a turn of the wheel asks for; a pinch on a touchpad arrives as a turn with Ctrl. */
function wheelSteps({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const unit = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 0.002 : 0.05;
  return Math.max(-1, Math.min(1, -deltaY * unit * (ctrlKey ? 5 : 1)));
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
