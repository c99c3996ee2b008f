/** Short words to write moves with: steps, turns, holds and body actions as a teacher says them. */
import { stanceOf } from '@bachata/core/motion/canonical.ts';
import { radians } from '@bachata/core/motion/vector.ts';
import type { DanceRole } from '@bachata/core/moves/dance-role.ts';
import type {
  Arm,
  BodyAction,
  FreePlace,
  Gaze,
  Hold,
  HoldPlace,
  Pair,
  Step,
} from '@bachata/core/moves/notation.ts';
import type { Laterality } from '@bachata/core/moves/notation.ts';
import type { Position } from '@bachata/core/moves/state.ts';

type Way = NonNullable<Step['by']>;
type More = Partial<Omit<Step, 'count'>>;

export const step = (count: number, by: Way = {}, more: More = {}): Step => ({
  count,
  kind: 'step',
  by,
  ...more,
});
export const tap = (count: number, by: Way = {}, more: More = {}): Step => ({
  count,
  kind: 'tap',
  by,
  ...more,
});
export const pivot = (count: number, turn: number): Step => ({
  count,
  kind: 'pivot',
  by: { turn },
});
export const kick = (count: number, forward = 0.28, right = 0, height = 0.16): Step => ({
  count,
  kind: 'kick',
  reach: { forward, right },
  height,
});

export const hold = (count: number, pair: Pair, at: HoldPlace, over?: number): Hold => ({
  count,
  pair,
  at,
  ...(over === undefined ? {} : { over }),
});
export const arm = (count: number, hand: Laterality, at: FreePlace, over?: number): Arm => ({
  count,
  hand,
  at,
  ...(over === undefined ? {} : { over }),
});
export const look = (count: number, at: Gaze): { count: number; at: Gaze } => ({ count, at });
export const body = (
  kind: BodyAction['kind'],
  from: number,
  to: number,
  amount = 1,
  ramp?: number,
): BodyAction => ({ kind, from, to, amount, ...(ramp === undefined ? {} : { ramp }) });

/** The step on which the couple comes home to the exit state. */
export const home = (count: number, turn = 0, more: More = {}): Step => ({
  count,
  kind: 'step',
  home: true,
  by: { turn },
  ...more,
});
export const homeTap = (count: number, more: More = {}): Step => ({
  count,
  kind: 'tap',
  home: true,
  ...more,
});

/**
 * In place: step, step, step, tap from the given count.
 *
 * @param out meters to the right that the first step opens, where a partner stands on that side
 */
export const inPlace = (from = 1, hip = 1, out?: number): Step[] => [
  step(from, {}, { hip, ...(out === undefined ? {} : { reach: { forward: 0, right: out } }) }),
  step(from + 1, {}, { hip }),
  home(from + 2, 0, { hip }),
  homeTap(from + 3, { hip }),
];

/** The lead's steps while the follow turns under the hand: in to reach over her, and home. */
export const stepIn = (from = 1, forward = 0.22): Step[] =>
  wayHome(from, { forward }, { forward: 0.02 });

/** Once (or so) round on three steps and home; `turn` in degrees to the right. */
export const turning = (from: number, turn: number): Step[] => [
  step(from, { turn: 0.17 * turn }),
  step(from + 1, { turn: 0.49 * turn }),
  home(from + 2, 0.34 * turn),
  homeTap(from + 3),
];

/** A step to a place of the couple's floor, turning on the way. */
export const stepTo = (count: number, x: number, z: number, turn = 0, more: More = {}): Step => ({
  count,
  kind: 'step',
  to: { x, z },
  by: { turn },
  ...more,
});

/**
 * A step with which a couple in the closed hold turns about its middle, so that what happens to the side
 * is not lost in the depth of the picture: to the place of the hold that is turned by `to` degrees, and
 * from there to the dancer's right. `from` is what the couple was turned by.
 */
export const swung = (
  count: number,
  role: DanceRole,
  to: number,
  right = 0,
  more: More = {},
  from = 0,
): Step => swungIn('C', count, role, { to, from, right }, more);

/** The same in another hold. */
export function swungIn(
  position: Position,
  count: number,
  role: DanceRole,
  { to, from = 0, right = 0 }: { to: number; from?: number; right?: number },
  more: More = {},
): Step {
  const { x, z, face } = stanceOf(position, role);
  const [angle, facing] = [radians(to), radians(face + to)];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return stepTo(
    count,
    x * cos - z * sin - right * Math.sin(facing),
    x * sin + z * cos + right * Math.cos(facing),
    to - from,
    more,
  );
}

/** Two steps on the way, home on the third, tap. */
export const wayHome = (from: number, first: Way = {}, second: Way = {}, turn = 0): Step[] => [
  step(from, first),
  step(from + 1, second),
  home(from + 2, turn),
  homeTap(from + 3),
];

/** Three walking steps and a tap; `forward` in meters a step, negative backwards. */
export const walk = (from: number, forward: number, hip = 1): Step[] => [
  step(from, { forward }, { hip }),
  step(from + 1, { forward }, { hip }),
  step(from + 2, { forward }, { hip }),
  tap(from + 3, {}, { hip }),
];

/** The other dancer's steps in a mirror: right becomes left, turns turn the other way. */
export function mirrored(steps: readonly Step[]): Step[] {
  return steps.map((written) => ({
    ...written,
    ...(written.by === undefined
      ? {}
      : {
          by: {
            ...written.by,
            ...(written.by.right === undefined ? {} : { right: -written.by.right }),
            ...(written.by.turn === undefined ? {} : { turn: -written.by.turn }),
          },
        }),
    ...(written.reach === undefined
      ? {}
      : { reach: { forward: written.reach.forward, right: -written.reach.right } }),
  }));
}
