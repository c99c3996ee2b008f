/** From the bodies seen in every frame to the two dancers of a clip. */
import type { PoseTrack } from '../track.ts';
import type { DetectionFrame } from './detection.ts';
import { uncertainTimes } from './identity-uncertainty.ts';
import { dropOccluded } from './occlusion.ts';
import { associate } from './data-association.ts';
import { personTrack } from './person-track.ts';
import { chooseRoles, type RoleHint } from './roles.ts';

export interface TrackCoupleOptions {
  readonly fps: number;
  /** Of the pictures, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly roles?: RoleHint | undefined;
}

export function trackCouple(
  frames: readonly DetectionFrame[],
  options: TrackCoupleOptions,
): PoseTrack {
  const { fps, width, height, roles: hint } = options;
  const identities = associate(frames, fps);
  const [first, second] = [0, 1].map((who) =>
    personTrack(
      identities.frames.map((choice, frame) => frames[frame].candidates[choice[who]]),
      fps,
    ),
  );
  dropOccluded([first, second]);
  const couple: PoseTrack = {
    ...{ fps, frames: frames.length, width, height },
    dancers: { lead: first, follow: second },
    roleConfidence: 0,
    doubtfulSec: uncertainTimes(frames, identities, fps),
  };
  const { roles, confidence } = chooseRoles(couple, hint);
  const dancers = roles[0] === 'lead' ? couple.dancers : { lead: second, follow: first };
  return { ...couple, dancers, roleConfidence: confidence };
}
