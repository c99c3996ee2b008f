/** Dragging the items of a list by a handle, with a mouse, a pen or a finger. */

/**
 * From a handle's `pointerdown` until the pointer is lifted. The items move while it goes over them.
 * @param list the element whose children are the items
 * @param from index of the item
 * @param moveItem called when it is to be at another place of the list
 */
export function dragItem(
  event: PointerEvent,
  list: HTMLElement,
  from: number,
  moveItem: (from: number, to: number) => void,
): void {
  if (event.button !== 0) return;
  const handle = event.currentTarget as HTMLElement;
  event.preventDefault();
  handle.focus();
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
    moveItem(at, to);
    at = to;
  };
  const end = (): void => {
    document.removeEventListener('pointermove', move);
    document.removeEventListener('pointerup', end);
    document.removeEventListener('pointercancel', end);
  };
  // Not on the handle: it is taken out of the page for a moment when its item moves.
  document.addEventListener('pointermove', move);
  document.addEventListener('pointerup', end);
  document.addEventListener('pointercancel', end);
}
