/**
 * Dragging the items of a list by a handle, with a mouse, a pen or a finger. SortableJS does not give up on
 * Escape, and dnd-kit is 33 kB after gzip.
 */

export interface ItemDrag {
  /** At first and while it goes: the index that the item would have. */
  readonly over: (to: number) => void;
  /** Once: where it was let go; where it was where that was given up, by Escape or by the system. */
  readonly end: (to: number) => void;
}

/** So near to the edge of the window, pixels, the page scrolls. */
const EDGE = 96;
/** At the edge itself, pixels a second. */
const FASTEST = 900;

/**
 * From a handle's `pointerdown` until the pointer is lifted. The item follows the pointer; the list stays as it
 * is until the end, for whoever takes the handle out of the page loses the finger on it.
 * @param list the element whose children are the items
 * @param from index of the item
 */
export function dragItem(
  event: PointerEvent,
  list: HTMLElement,
  from: number,
  { over, end }: ItemDrag,
): void {
  const item = list.children[from];
  // The second finger drags nothing.
  if (event.button !== 0 || !event.isPrimary || !(item instanceof HTMLElement)) return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).focus();
  list.setPointerCapture(event.pointerId);
  over(from);
  const { top, bottom } = item.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  const start = event.clientY + scrollY;
  let y = event.clientY;
  let to = from;

  const follow = (): void => {
    const way = y + scrollY - start;
    // Within the list: below it the page would grow with the item.
    item.style.translate = `0 ${Math.min(frame.bottom - bottom, Math.max(frame.top - top, way))}px`;
    const place = placeOf(list, from, y);
    if (place === to) return;
    to = place;
    over(to);
  };
  let drawn = performance.now();
  const scroll = (now: number): void => {
    const step = (edgeSpeed(y) * Math.min(100, now - drawn)) / 1_000;
    drawn = now;
    if (step !== 0) {
      scrollBy({ top: step, behavior: 'instant' });
      follow();
    }
    request = requestAnimationFrame(scroll);
  };
  let request = requestAnimationFrame(scroll);

  const ended = new AbortController();
  const finish = (place: number): void => {
    ended.abort();
    cancelAnimationFrame(request);
    item.style.translate = '';
    end(place);
  };
  const listen = { signal: ended.signal };
  list.addEventListener(
    'pointermove',
    (moved) => {
      if (moved.pointerId !== event.pointerId) return;
      y = moved.clientY;
      follow();
    },
    listen,
  );
  for (const [kind, isDrop] of [
    ['pointerup', true],
    ['pointercancel', false],
  ] as const) {
    list.addEventListener(
      kind,
      ({ pointerId }) => pointerId === event.pointerId && finish(isDrop ? to : from),
      listen,
    );
  }
  document.addEventListener(
    'keydown',
    (pressed) => {
      // Keys that move blocks wait until the pointer has let go.
      pressed.preventDefault();
      pressed.stopPropagation();
      if (pressed.key === 'Escape') finish(from);
    },
    { ...listen, capture: true },
  );
}

/** The index that the item would have among the others, with the pointer there. */
function placeOf(list: HTMLElement, from: number, y: number): number {
  const above = [...list.children].filter((other, index) => {
    const { top, height } = other.getBoundingClientRect();
    return index !== from && y > top + height / 2;
  });
  return above.length;
}

/** Pixels a second, negative for upward. */
function edgeSpeed(y: number): number {
  const near = (distance: number): number => Math.min(1, Math.max(0, (EDGE - distance) / EDGE));
  return FASTEST * (near(innerHeight - y) - near(y));
}
