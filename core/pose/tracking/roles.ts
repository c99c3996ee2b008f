/** Which of the two leads. Bodies and dancing give hints, none of which proves anything. */
import type { DanceRole } from '../../moves/dance-role.ts';
import { radians } from '../../motion/vector.ts';
import { coupleSeries } from '../couple-series.ts';
import { dancerSeries, type DancerSeries } from '../dancer-series.ts';
import { SEEN, type DancerTrack, type PoseTrack } from '../track.ts';
import { upperMedian } from '../../numeric/statistics.ts';

/** Where the lead stands when the clip begins, if somebody knows. */
export interface RoleHint {
  readonly leadStartsOn: 'left' | 'right';
}

export interface RoleChoice {
  readonly roles: readonly [first: DanceRole, second: DanceRole];
  /** 0.5..1; 1 where it was given. */
  readonly confidence: number;
}

/**
 * Natural logarithm of the odds for each unit of a hint. In most couples the lead is the taller, by
 * some 8 %; the follow turns more, and has the lead behind them in a shadow position and on the way
 * into one. Many couples are otherwise, so that no hint alone gives more than about nine to one. The
 * breadth of the shoulders would be another, but the landmark model gives everybody nearly the same;
 * so would the lead's left hand in the follow's right, but where only these two are joined they are
 * mostly hidden.
 */
const HEIGHT_ODDS = 40;
const TURN_ODDS = 1.3;
const BEHIND_ODDS = 1.2;
const MOST_ODDS = 2.2;
/** Where the horizon is, from the ankle (0) to the nose (1): at the camera's height, mostly a standing person's. */
const HORIZON = 0.9;

const LEFT_HIP = 23;
const RIGHT_HIP = 24;

/** @param couple the two as if the first led; its roles mean nothing yet */
export function chooseRoles(couple: PoseTrack, hint: RoleHint | undefined): RoleChoice {
  const { lead: first, follow: second } = couple.dancers;
  if (hint !== undefined) {
    const firstOnLeft = isOnTheLeft(first, second);
    if (firstOnLeft !== undefined) {
      const firstLeads = firstOnLeft === (hint.leadStartsOn === 'left');
      return { roles: inOrder(firstLeads), confidence: 1 };
    }
  }
  const series = {
    lead: dancerSeries(couple, 'lead'),
    follow: dancerSeries(couple, 'follow'),
  };
  const odds =
    limited(HEIGHT_ODDS * Math.log(heightRatio(first, second))) +
    limited(TURN_ODDS * (turned(series.follow) - turned(series.lead))) +
    limited(BEHIND_ODDS * behind(couple, series));
  return { roles: inOrder(odds >= 0), confidence: 1 / (1 + Math.exp(-Math.abs(odds))) };
}

const inOrder = (firstLeads: boolean): RoleChoice['roles'] =>
  firstLeads ? ['lead', 'follow'] : ['follow', 'lead'];

const limited = (odds: number): number =>
  Number.isFinite(odds) ? Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds)) : 0;

const hasBoth = (a: DancerTrack, b: DancerTrack, frame: number): boolean =>
  a.seen[frame] !== SEEN.no && b.seen[frame] !== SEEN.no;

/** In the first frame that shows both; undefined where none does. */
function isOnTheLeft(first: DancerTrack, second: DancerTrack): boolean | undefined {
  const middle = ({ image }: DancerTrack, frame: number): number =>
    image[3 * (33 * frame + LEFT_HIP)] + image[3 * (33 * frame + RIGHT_HIP)];
  for (let frame = 0; frame < first.seen.length; frame++) {
    if (hasBoth(first, second, frame)) return middle(first, frame) < middle(second, frame);
  }
  return undefined;
}

/**
 * Nose to the lower ankle of the first over the second's, in the same frames because the camera may
 * come nearer. Who is nearer looks taller: but a body and the height of its feet below the horizon
 * shrink alike with the distance, so that their ratio tells how tall it is.
 */
function heightRatio(first: DancerTrack, second: DancerTrack): number {
  const ratios: number[] = [];
  first.seen.forEach((_, frame) => {
    if (!hasBoth(first, second, frame)) return;
    const [a, b] = [first, second].map(({ image }) => {
      const y = (landmark: number): number => image[3 * (33 * frame + landmark) + 1];
      const feet = Math.max(y(27), y(28));
      return { feet, height: feet - y(0) };
    });
    if (a.height <= 0 || b.height <= 0) return;
    const horizon = (a.feet + b.feet - HORIZON * (a.height + b.height)) / 2;
    const [belowA, belowB] = [a.feet - horizon, b.feet - horizon];
    if (belowA > 0 && belowB > 0) ratios.push((a.height * belowB) / (b.height * belowA));
  });
  return upperMedian(ratios);
}

/** How far the trunk turned in all, either way, in whole turns. */
function turned({ yawDegrees, known }: DancerSeries): number {
  let sum = 0;
  for (let frame = 1; frame < known.length; frame++) {
    if (known[frame] > 0) sum += Math.abs(yawDegrees[frame] - yawDegrees[frame - 1]);
  }
  return sum / 360;
}

/** How far the second has the first behind them, and not the other way round: -2 to 2, mean of the clip. */
function behind(couple: PoseTrack, series: Readonly<Record<DanceRole, DancerSeries>>): number {
  const { known, acrossM, towardsM } = coupleSeries(couple, series);
  let [sum, frames] = [0, 0];
  for (let frame = 0; frame < known.length; frame++) {
    if (known[frame] === 0) continue;
    const line = Math.atan2(towardsM[frame], acrossM[frame]);
    const ahead = ({ yawDegrees }: DancerSeries, bearing: number): number =>
      Math.cos(bearing - radians(yawDegrees[frame]));
    sum += ahead(series.lead, line) - ahead(series.follow, line + Math.PI);
    frames++;
  }
  return sum / frames;
}
