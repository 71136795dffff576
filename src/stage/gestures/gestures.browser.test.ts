import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { listenToGestures, type GestureOptions } from './gestures.ts';

type Place = readonly [number, number];

let element: HTMLElement;

beforeEach(() => {
  element = document.createElement('div');
  element.style.cssText = 'position: fixed; left: 0; top: 0; width: 400px; height: 300px';
  document.body.append(element);
  // A browser captures real pointers only.
  vi.spyOn(element, 'setPointerCapture').mockImplementation(() => undefined);
  onTestFinished(() => element.remove());
});

function listen(grabbed: string | null = null, options: GestureOptions = { wheelZoom: 'always' }) {
  const handlers = {
    grab: vi.fn(() => grabbed),
    onHover: vi.fn(),
    onClick: vi.fn(),
    onPan: vi.fn(),
    onZoom: vi.fn(),
    onDrag: vi.fn(),
    onDrop: vi.fn(),
    onRest: vi.fn(),
  };
  const stop = listenToGestures(element, handlers, options);
  onTestFinished(stop);
  return { ...handlers, stop };
}

function send(type: string, [clientX, clientY]: Place, more: PointerEventInit = {}): void {
  const pointer = { pointerId: 1, pointerType: 'mouse', bubbles: true, ...more };
  element.dispatchEvent(new PointerEvent(type, { clientX, clientY, ...pointer }));
}

const finger = (pointerId: number) => ({ pointerId, pointerType: 'touch' });

describe('a mouse', () => {
  it('clicks where it hardly moved, and pans where it did', () => {
    const { onClick, onPan, onRest } = listen();
    send('pointerdown', [100, 100]);
    send('pointermove', [102, 101]);
    send('pointerup', [102, 101]);
    expect(onClick).toHaveBeenCalledExactlyOnceWith({ x: 102, y: 101 }, false);
    expect(onPan).not.toHaveBeenCalled();
    send('pointerdown', [100, 100]);
    send('pointermove', [130, 90]);
    send('pointermove', [140, 95]);
    send('pointerup', [140, 95]);
    expect(onClick).toHaveBeenCalledOnce();
    expect(onPan.mock.calls).toEqual([
      [30, -10],
      [10, 5],
    ]);
    expect(onRest).toHaveBeenCalledTimes(2);
  });

  it('magnifies twice with a double click, and back with Shift', () => {
    const { onClick, onZoom } = listen();
    for (const shiftKey of [false, true]) {
      for (let time = 0; time < 2; time++) {
        send('pointerdown', [50, 60]);
        send('pointerup', [50, 60], { shiftKey });
      }
    }
    expect(onClick).toHaveBeenCalledTimes(2);
    expect(onZoom.mock.calls).toEqual([
      [2, { x: 50, y: 60 }, true],
      [0.5, { x: 50, y: 60 }, true],
    ]);
  });

  it('drags what it has grabbed, and drops it where it was let go', () => {
    const { onDrag, onDrop, onPan } = listen('a');
    send('pointerdown', [100, 100]);
    send('pointermove', [150, 120]);
    send('pointerup', [150, 120]);
    expect(onDrag.mock.calls).toEqual([['a', { x: 150, y: 120 }]]);
    expect(onDrop.mock.calls).toEqual([['a', { x: 150, y: 120 }]]);
    expect(onPan).not.toHaveBeenCalled();
  });

  it('does nothing with its other buttons', () => {
    const { onClick, grab } = listen();
    send('pointerdown', [100, 100], { button: 2 });
    send('pointerup', [100, 100], { button: 2 });
    expect(grab).not.toHaveBeenCalled();
    expect(onClick).not.toHaveBeenCalled();
  });

  it('points at nothing once it has left', () => {
    const { onHover } = listen();
    send('pointermove', [10, 20]);
    send('pointerleave', [-1, 20]);
    expect(onHover.mock.calls).toEqual([[{ x: 10, y: 20 }], [null]]);
  });
});

describe('fingers', () => {
  it('pinch: the distance between two of them magnifies, their middle pans', () => {
    const { onZoom, onPan, onClick } = listen();
    send('pointerdown', [100, 100], finger(1));
    send('pointerdown', [200, 100], finger(2));
    send('pointermove', [300, 100], finger(2));
    expect(onZoom.mock.calls).toEqual([[2, { x: 200, y: 100 }, false]]);
    expect(onPan.mock.calls).toEqual([[50, 0]]);
    send('pointerup', [300, 100], finger(2));
    send('pointerup', [100, 100], finger(1));
    expect(onClick).not.toHaveBeenCalled();
  });

  it('let go of what they drag when a second one comes to pinch', () => {
    const { onDrag, onDrop, onZoom } = listen('a');
    send('pointerdown', [100, 100], finger(1));
    send('pointermove', [140, 100], finger(1));
    send('pointerdown', [200, 100], finger(2));
    send('pointermove', [240, 100], finger(2));
    expect(onDrag).toHaveBeenCalledOnce();
    expect(onDrop.mock.calls).toEqual([['a', { x: 200, y: 100 }]]);
    expect(onZoom).toHaveBeenCalledOnce();
  });

  it('may stray further in a tap than a mouse in a click', () => {
    const { onClick } = listen();
    send('pointerdown', [100, 100], finger(1));
    send('pointermove', [106, 104], finger(1));
    send('pointerup', [106, 104], finger(1));
    expect(onClick).toHaveBeenCalledExactlyOnceWith({ x: 106, y: 104 }, true);
  });

  it('scroll the page until the picture was tapped, where it is asked to', () => {
    const { onPan, grab } = listen('a', { wheelZoom: 'afterClick' });
    expect(element.style.touchAction).toBe('pan-x pan-y');
    send('pointerdown', [100, 100], finger(1));
    send('pointermove', [150, 100], finger(1));
    send('pointercancel', [150, 100], finger(1));
    expect(onPan).not.toHaveBeenCalled();
    expect(grab).not.toHaveBeenCalled();
    send('pointerdown', [100, 100], finger(1));
    send('pointerup', [100, 100], finger(1));
    expect(element.style.touchAction).toBe('none');
  });
});

describe('the wheel', () => {
  const turn = (init: WheelEventInit) => {
    const event = new WheelEvent('wheel', { clientX: 30, clientY: 40, cancelable: true, ...init });
    element.dispatchEvent(event);
    return event;
  };

  it('magnifies in proportion, more for a pinch on a touchpad, and rests in the end', async () => {
    const { onZoom, onRest } = listen();
    expect(turn({ deltaY: -100 }).defaultPrevented).toBe(true);
    turn({ deltaY: -10, ctrlKey: true });
    turn({ deltaY: 3, deltaMode: WheelEvent.DOM_DELTA_LINE });
    const factors = onZoom.mock.calls.map(([factor]: number[]) => Math.log2(factor ?? NaN));
    expect(factors).toEqual([
      expect.closeTo(0.2, 9),
      expect.closeTo(0.1, 9),
      expect.closeTo(-0.15, 9),
    ]);
    expect(onRest).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onRest).toHaveBeenCalledOnce());
  });
});

it('hears nothing once it was told to stop', () => {
  const { stop, onClick, onHover, onZoom } = listen();
  stop();
  send('pointermove', [10, 20]);
  send('pointerdown', [10, 20]);
  send('pointerup', [10, 20]);
  element.dispatchEvent(new WheelEvent('wheel', { deltaY: -100 }));
  for (const handler of [onClick, onHover, onZoom]) expect(handler).not.toHaveBeenCalled();
  expect(element.style.cssText).not.toContain('touch-action');
});
