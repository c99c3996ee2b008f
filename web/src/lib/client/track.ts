/** Loads the landmarks of a clip. */
import { decodeTrack } from '@bachata/core/pose/track-file.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';

/** @throws Error where they cannot be loaded or read */
export async function loadTrack(clipId: string): Promise<PoseTrack> {
  const response = await fetch(`/clips/${clipId}/track`);
  if (!response.ok) throw new Error(`The landmarks could not be loaded: ${response.status}.`);
  return decodeTrack(new Uint8Array(await response.arrayBuffer()));
}
