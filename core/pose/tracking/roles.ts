/** Which of the two leads. Bodies and dancing give hints, none of which proves anything. */
import type { Role } from '../../motion/notation.ts';
import { SEEN, type DancerTrack } from '../track.ts';

/** Where the lead stands when the clip begins, if somebody knows. */
export interface RoleHint {
  readonly leadStartsOn: 'left' | 'right';
}

export interface RoleChoice {
  readonly roles: readonly [first: Role, second: Role];
  /** 0.5..1; 1 where it was given. */
  readonly confidence: number;
}

/**
 * Natural logarithm of the odds for each unit of a hint. In most couples the lead is the taller, by
 * some 8 % of the height of which a camera shows less, and the follow turns more; many couples are
 * otherwise, so that no hint alone gives more than about nine to one. The breadth of the shoulders
 * would be another, but the landmark model gives everybody nearly the same.
 */
const HEIGHT_ODDS = 35;
const TURN_ODDS = 0.4;
const MOST_ODDS = 2.2;

const LEFT_SHOULDER = 11;
const RIGHT_SHOULDER = 12;
const LEFT_HIP = 23;
const RIGHT_HIP = 24;

export function chooseRoles(
  first: DancerTrack,
  second: DancerTrack,
  hint: RoleHint | undefined,
): RoleChoice {
  if (hint !== undefined) {
    const firstOnLeft = isOnTheLeft(first, second);
    if (firstOnLeft !== undefined) {
      const firstLeads = firstOnLeft === (hint.leadStartsOn === 'left');
      return { roles: inOrder(firstLeads), confidence: 1 };
    }
  }
  const odds =
    limited(HEIGHT_ODDS * Math.log(heightRatio(first, second))) +
    limited(TURN_ODDS * (turned(second) - turned(first)));
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

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? NaN;
}

/** Nose to the lower ankle, in the same frames, because the camera may come nearer. */
function heightRatio(first: DancerTrack, second: DancerTrack): number {
  const height = ({ image }: DancerTrack, frame: number): number => {
    const y = (landmark: number): number => image[3 * (33 * frame + landmark) + 1];
    return Math.max(y(27), y(28)) - y(0);
  };
  const ratios: number[] = [];
  first.seen.forEach((_, frame) => {
    if (!hasBoth(first, second, frame)) return;
    const [a, b] = [height(first, frame), height(second, frame)];
    if (a > 0 && b > 0) ratios.push(a / b);
  });
  return median(ratios);
}

/** How far the shoulders turned in all, in whole turns. */
function turned({ world, seen }: DancerTrack): number {
  let [sum, last] = [0, NaN];
  seen.forEach((value, frame) => {
    if (value === SEEN.no) return void (last = NaN);
    const at = (landmark: number, axis: number): number =>
      world[3 * (33 * frame + landmark) + axis];
    const yaw = Math.atan2(
      at(LEFT_SHOULDER, 2) - at(RIGHT_SHOULDER, 2),
      at(LEFT_SHOULDER, 0) - at(RIGHT_SHOULDER, 0),
    );
    const change = yaw - last;
    if (!Number.isNaN(change)) sum += Math.abs(Math.atan2(Math.sin(change), Math.cos(change)));
    last = yaw;
  });
  return sum / (2 * Math.PI);
}
