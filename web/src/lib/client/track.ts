/** Loads the landmarks of a clip. */
import { linkPath } from '#lib/link-path.ts';
import { decodeTrack } from '@bachata/core/pose/track-file.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';

/**
 * @param linkToken of the link that the visitor came by
 * @throws Error where they cannot be loaded or read
 */
export async function loadTrack(clipId: string, linkToken?: string): Promise<PoseTrack> {
  const response = await fetch(linkPath(`/clips/${clipId}/track`, linkToken));
  if (!response.ok) throw new Error(`The landmarks could not be loaded: ${response.status}.`);
  return decodeTrack(new Uint8Array(await response.arrayBuffer()));
}
