/** Dragging the items of a list by a handle, with a mouse, a pen or a finger. */

export interface Dragging {
  /** The item that is dragged is to be at another place of the list. */
  move(from: number, to: number): void;
  /** It is let go. */
  end(): void;
}

/**
 * From a handle's `pointerdown` until the pointer is lifted. The items move while it goes over them.
 * @param list the element whose children are the items
 * @param from index of the item
 */
export function dragItem(
  event: PointerEvent,
  list: HTMLElement,
  from: number,
  dragging: Dragging,
): void {
  if (event.button !== 0) return;
  const handle = event.currentTarget as HTMLElement;
  event.preventDefault();
  handle.focus();
  handle.setPointerCapture(event.pointerId);
  let at = from;
  const placeOf = (y: number): number => {
    const items = [...list.children];
    const below = items.filter((item, index) => {
      const { top, height } = item.getBoundingClientRect();
      return index !== at && y > top + height / 2;
    });
    return below.length;
  };
  const move = ({ clientY }: PointerEvent): void => {
    const to = placeOf(clientY);
    if (to === at) return;
    dragging.move(at, to);
    at = to;
  };
  const end = (): void => {
    handle.removeEventListener('pointermove', move);
    handle.removeEventListener('pointerup', end);
    handle.removeEventListener('pointercancel', end);
    dragging.end();
  };
  handle.addEventListener('pointermove', move);
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
}
