/**
 * How both dancers of a figure turn, and how they face each other: what a film shows well whoever
 * dances and wherever the camera stands, where limbs are often hidden or guessed.
 */
import { DANCE_ROLES, type DanceRole } from '../../moves/dance-role.ts';
import { mean, median } from '../../numeric/statistics.ts';
import type { CountSpan } from '../count-course.ts';
import { dancerSeries, type DancerSeries } from '../dancer-series.ts';
import { BODY_JOINTS, JOINT } from '../joints.ts';
import { unwrapped } from '../series.ts';
import type { PoseTrack } from '../track.ts';
import { SAMPLES_A_COUNT, type KnownFigure } from './figure-samples.ts';

/** Degrees at each sample of a figure, without jumps; as `DancerSeries.yawDegrees`. */
export type Turning = Readonly<Record<DanceRole, Float64Array>>;
/** NaN where a dancer was not seen. */
export type SeenTurning = Turning;

/** Degrees that count half: of the course of a turn, and of how the two face each other. */
const TURNED = 45;
const FACED = 50;
/** A dancer who is seen in fewer of the samples says nothing. */
const LEAST_SEEN = 0.5;
/** Samples that a figure may be danced later or earlier than expected: half a count. */
const MOST_LATE = 3;

const cost = (degrees: number, half: number): number => Math.log1p((degrees / half) ** 2);
const wrapped = (degrees: number): number => degrees - 360 * Math.round(degrees / 360);

const known = new WeakMap<KnownFigure, Turning>();

export function turningOf(figure: KnownFigure): Turning {
  const found = known.get(figure) ?? measured(figure);
  known.set(figure, found);
  return found;
}

function measured({ samples, dancers }: KnownFigure): Turning {
  const at = (joint: number): number => BODY_JOINTS.indexOf(joint);
  const [ls, rs, lh, rh] = [
    at(JOINT.leftShoulder),
    at(JOINT.rightShoulder),
    at(JOINT.leftHip),
    at(JOINT.rightHip),
  ];
  const yaw = (role: DanceRole): Float64Array => {
    const { joints } = dancers[role];
    const degrees = Float64Array.from({ length: samples }, (_, i) => {
      const across = (axis: 0 | 2): number => {
        const of = (joint: number): number => joints[3 * (i * BODY_JOINTS.length + joint) + axis];
        return of(rs) - of(ls) + of(rh) - of(lh);
      };
      return (Math.atan2(-across(0), across(2)) * 180) / Math.PI;
    });
    return unwrapped(degrees);
  };
  return { lead: yaw('lead'), follow: yaw('follow') };
}

/** Of both dancers over a clip, to be cut into figures. */
export const coupleYaw = (track: PoseTrack): Readonly<Record<DanceRole, DancerSeries>> => ({
  lead: dancerSeries(track, 'lead'),
  follow: dancerSeries(track, 'follow'),
});

export function seenTurning(
  series: Readonly<Record<DanceRole, DancerSeries>>,
  { startSec, counts, secPerCount }: CountSpan,
): SeenTurning {
  const of = ({ fps, frames, known, yawDegrees }: DancerSeries): Float64Array =>
    Float64Array.from({ length: Math.round(counts * SAMPLES_A_COUNT) }, (_, i) => {
      const sec = startSec + ((i + 0.5) / SAMPLES_A_COUNT) * secPerCount;
      const frame = Math.round(sec * fps);
      return frame >= 0 && frame < frames && known[frame] > 0 ? yawDegrees[frame] : Number.NaN;
    });
  return { lead: of(series.lead), follow: of(series.follow) };
}

/**
 * @returns 0 for no difference; a mean cost as that of `misfit`; 0 too where a dancer was hardly seen, so that
 *   nothing is known of it
 */
export function turningMisfit(seen: SeenTurning, known: Turning): number {
  let best = Infinity;
  for (let late = -MOST_LATE; late <= MOST_LATE; late++) {
    best = Math.min(best, misfitAt(seen, known, late));
  }
  return best;
}

function misfitAt(seen: SeenTurning, known: Turning, late: number): number {
  const offsets: number[] = [];
  let total = 0;
  for (const role of DANCE_ROLES) {
    const differences: number[] = [];
    seen[role].forEach((degrees, i) => {
      const other = known[role][i - late];
      if (!Number.isNaN(degrees) && other !== undefined) differences.push(degrees - other);
    });
    if (differences.length < LEAST_SEEN * seen[role].length) return 0;
    const offset = median(differences);
    offsets.push(offset);
    total += mean(differences.map((difference) => cost(difference - offset, TURNED)));
  }
  const [ofLead, ofFollow] = offsets;
  return (total + cost(wrapped(ofLead - ofFollow), FACED)) / 3;
}
