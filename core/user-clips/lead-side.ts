/** Where the lead stands in a filmed picture. */
import type { Side } from '../moves/state.ts';
import { LANDMARKS, SEEN, type DancerTrack, type PoseTrack } from '../pose/track.ts';

const HIPS = [23, 24];
/** Frames around the moment are looked at for one in which both are seen. */
const LOOK_AROUND_SEC = 0.5;

/** Undefined where the two are not both seen about then. */
export function leadSideAt(track: PoseTrack, sec: number): Side | undefined {
  const { lead, follow } = track.dancers;
  const at = Math.min(track.frames - 1, Math.max(0, Math.round(sec * track.fps)));
  const reach = Math.ceil(LOOK_AROUND_SEC * track.fps);
  const bothSeen = (frame: number): boolean =>
    [lead, follow].every(({ seen }) => (seen[frame] ?? SEEN.no) !== SEEN.no);
  for (let off = 0; off <= reach; off++) {
    const frame = [at - off, at + off].find(bothSeen);
    if (frame !== undefined) return hipsX(lead, frame) < hipsX(follow, frame) ? 'left' : 'right';
  }
  return undefined;
}

/** The dancers as somebody says: the lead is the one who stands on that side about then. */
export function withLeadOn(track: PoseTrack, sec: number, side: Side): PoseTrack {
  const seen = leadSideAt(track, sec);
  if (seen === undefined || seen === side) return track;
  const { lead, follow } = track.dancers;
  return { ...track, dancers: { lead: follow, follow: lead } };
}

function hipsX({ image }: DancerTrack, frame: number): number {
  return HIPS.reduce((sum, hip) => sum + image[3 * (frame * LANDMARKS + hip)], 0) / HIPS.length;
}
