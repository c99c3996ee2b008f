import { TIME_ZONE_COOKIE } from '../time-zone.ts';

/** What somebody does first on a page. */
const SIGNS = ['pointerdown', 'keydown'] as const;

/**
 * Tells the server where the reader is, for the pages after this one. A phone takes its time to find that out:
 * it is asked once somebody uses the page, and not while the page starts.
 * @param known what the server knows by now: IANA name
 * @returns the function that ends it
 */
export function tellTimeZone(known: string | undefined): () => void {
  const waiting = new AbortController();
  const { signal } = waiting;
  const used = (): void => {
    waiting.abort();
    setTimeout(() => tell(known));
  };
  for (const sign of SIGNS) addEventListener(sign, used, { capture: true, signal });
  return () => waiting.abort();
}

function tell(known: string | undefined): void {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (timeZone === known) return;
  const rules = `path=/; max-age=31536000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
  document.cookie = `${TIME_ZONE_COOKIE}=${encodeURIComponent(timeZone)}; ${rules}`;
}
