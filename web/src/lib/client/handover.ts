/** Carries the playback from the page where one waits for a choreography to the page of it. */
import type { PlaybackPosition } from './playback.svelte.ts';

let left: { readonly url: string; readonly position: PlaybackPosition } | undefined;

/** @param url the page that goes on with it */
export function leavePosition(url: string, position: PlaybackPosition): void {
  left = { url, position };
}

/** What was left for the page, once; undefined where nobody comes from waiting. */
export function takePosition(url: string): PlaybackPosition | undefined {
  const found = left?.url === url ? left.position : undefined;
  left = undefined;
  return found;
}
