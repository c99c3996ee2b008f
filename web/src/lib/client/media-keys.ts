/** The keys of headphones and of the lock screen. */
export interface MediaKeys {
  readonly play: () => void;
  readonly pause: () => void;
  readonly previoustrack: () => void;
  readonly nexttrack: () => void;
}

/** @returns the function that lets them go; browsers that know none of it do nothing */
export function listenToMediaKeys(title: string, keys: MediaKeys): () => void {
  const session = (navigator as { mediaSession?: MediaSession }).mediaSession;
  if (session === undefined) return () => undefined;
  session.metadata = new MediaMetadata({ title, artist: 'Bachata Buddy' });
  const set = (name: keyof MediaKeys, handler: (() => void) | null): void => {
    try {
      session.setActionHandler(name, handler);
    } catch {
      // Support varies by action.
    }
  };
  const names = Object.keys(keys) as (keyof MediaKeys)[];
  for (const name of names) set(name, keys[name]);
  return () => {
    for (const name of names) set(name, null);
    session.metadata = null;
  };
}

/** Where the player is, for the lock screen; what is out of bounds there is an error here. */
export function tellPosition(durationSec: number, sec: number, rate: number): void {
  const session = (navigator as { mediaSession?: MediaSession }).mediaSession;
  if (session === undefined || !(durationSec > 0) || !(rate > 0)) return;
  const position = Math.min(Math.max(sec, 0), durationSec);
  session.setPositionState({ duration: durationSec, position, playbackRate: rate });
}
