/**
 * The pictures of a list of moves come alive under the pointer or with the focus: those that have a
 * `data-preview`. The list listens for all of them, since there may be two hundred.
 */
export function livePreviews(list: HTMLElement): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let lively: { readonly picture: HTMLImageElement; readonly still: string } | undefined;

  const pictureAt = (place: EventTarget | null): HTMLImageElement | undefined => {
    if (!(place instanceof Element)) return undefined;
    return place.closest('a')?.querySelector<HTMLImageElement>('img[data-preview]') ?? undefined;
  };
  const show = (picture: HTMLImageElement | undefined): void => {
    if (picture === lively?.picture) return;
    if (lively) lively.picture.src = lively.still;
    lively = undefined;
    if (!picture || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    lively = { picture, still: picture.src };
    picture.src = picture.dataset['preview'] ?? picture.src;
  };

  for (const event of ['pointerover', 'focusin'] as const) {
    list.addEventListener(event, ({ target }) => show(pictureAt(target)), { signal });
  }
  for (const event of ['pointerout', 'focusout'] as const) {
    list.addEventListener(event, ({ relatedTarget }) => show(pictureAt(relatedTarget)), { signal });
  }
  return () => listening.abort();
}
