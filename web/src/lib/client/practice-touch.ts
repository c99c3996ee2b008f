/** Touches on a picture, read from the events of the page. */
import { GestureReader, type Gesture, type TouchPoint } from '../practice/gestures.ts';

/** The click that browsers make of a tap comes within this time. */
const CLICK_MS = 700;

export interface TouchActions {
  /** Whatever the touch will turn out to be: called while the browser takes it for the person's will. */
  readonly touched: () => void;
  readonly does: (gesture: Gesture) => void;
}

/**
 * Fingers only: a mouse clicks.
 * @param selector of the pictures within `root`
 * @returns the function that lets go
 */
export function readTouches(
  root: HTMLElement,
  selector: string,
  actions: TouchActions,
): () => void {
  const reader = new GestureReader(actions.does);
  let lastTouch = -Infinity;
  const leave = new AbortController();
  const { signal } = leave;
  const listen = (type: string, react: (event: PointerEvent, picture: Element) => void): void => {
    const onEvent = (event: Event): void => {
      if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
      const picture = event.target instanceof Element ? event.target.closest(selector) : null;
      if (picture) react(event, picture);
    };
    root.addEventListener(type, onEvent, { signal });
  };
  const pointOf = ({ clientX, clientY }: PointerEvent, picture: Element): TouchPoint => {
    const { left, top, width } = picture.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top, width };
  };
  listen('pointerdown', (event, picture) => reader.down(pointOf(event, picture)));
  listen('pointermove', (event, picture) => reader.move(pointOf(event, picture)));
  listen('pointercancel', () => reader.cancel());
  listen('pointerup', (event, picture) => {
    lastTouch = event.timeStamp;
    actions.touched();
    reader.up(pointOf(event, picture));
  });
  const stopClick = (event: Event): void => {
    const picture = event.target instanceof Element ? event.target.closest(selector) : null;
    if (picture && event.timeStamp - lastTouch < CLICK_MS) event.preventDefault();
  };
  // Before the picture's own listener.
  root.addEventListener('click', stopClick, { capture: true, signal });
  // A long press is ours.
  root.addEventListener(
    'contextmenu',
    (event) => {
      if (event instanceof PointerEvent && event.pointerType === 'touch') stopMenu(event, selector);
    },
    { signal },
  );
  return () => {
    leave.abort();
    reader.dispose();
  };
}

function stopMenu(event: Event, selector: string): void {
  if (event.target instanceof Element && event.target.closest(selector)) event.preventDefault();
}
