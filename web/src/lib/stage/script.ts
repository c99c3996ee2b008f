/** What the stage dances: one move over and over, or a whole choreography, as a function of the beat. */
import { DANCE_ROLES, type DanceRole } from '@bachata/core/moves/dance-role.ts';
import { SWAY_STEPS_A_COUNT, swayAt, type Sway } from '@bachata/core/avatar/sway.ts';
import type { PlanSegment } from '@bachata/core/choreography/plan.ts';
import type { CouplePose } from '@bachata/core/motion/body.ts';
import { compileMove } from '@bachata/core/motion/compile.ts';
import { coupleAt } from '@bachata/core/motion/couple.ts';
import { type Laterality } from '@bachata/core/moves/notation.ts';
import type { CameraName, Shot } from '@bachata/core/moves/cameras.ts';
import { beatOfCount, FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import type { DancedMove, Move } from '@bachata/core/moves/library.ts';
import { shotsOf, type FilmedSegment } from '@bachata/core/moves/shots.ts';
import { otherSide, type Side } from '@bachata/core/moves/state.ts';

/**
 * One move's stretch of the script, or that of one part of a combination. Its count 1 (or 5) is heard
 * `FIRST_COUNT_AT` after its start.
 */
interface Passage {
  readonly move: DancedMove;
  /** What is danced, as people know it: the combination's where this is a part of one. */
  readonly moveId: string;
  readonly side: Side;
  /** Beat of the script at which the move's motion starts. */
  readonly start: number;
  readonly beats: number;
  /** Beats of the move's motion that are danced before it stands still: all, or up to its final pose. */
  readonly until: number;
}

/** What of a plan's segment the stage dances. */
export type DancedSegment = Pick<
  PlanSegment,
  'moveId' | 'startBeat' | 'beats' | 'entry' | 'exit' | 'phrase' | 'heldFromCount'
>;

/** What a camera shows, and where the lead of the figure that is danced then stands at first. */
export interface ShotAt {
  readonly shot: Shot;
  readonly danced: Side;
}

export interface Instant {
  readonly pose: CouplePose;
  readonly sway: Readonly<Record<DanceRole, Sway>>;
  readonly moveId: string;
  /** The count of the eight that was last heard, 1 to 8. */
  readonly count: number;
  /** How far it is to the next count, 0 to 1. */
  readonly fraction: number;
}

/** A foot's place on the floor while it stands. */
export interface Footprint {
  readonly role: DanceRole;
  readonly foot: Laterality;
  /** Beats of the script between which the foot stands there. */
  readonly from: number;
  readonly to: number;
  /** Meters on the floor: heel and toe. */
  readonly heel: readonly [x: number, z: number];
  readonly toe: readonly [x: number, z: number];
}

export interface Script {
  /** Length in beats. */
  readonly beats: number;
  /** Begins again when it ends. */
  readonly loops: boolean;
  at(beat: number): Instant;
  /** What a camera of videos shows at a beat; it stays the same through a figure. */
  shotAt(beat: number, camera: CameraName): ShotAt;
  /** Footprints of the move that is danced at `beat`, in the order in which they are made. */
  footprintsAt(beat: number): readonly Footprint[];
  /**
   * Works out the arms of one more move, in the order of the dance, so that no picture has to wait
   * for it. @returns whether there are more
   */
  prepare(): boolean;
  /** The nearest beat after (or before) `beat` on which a count is heard. */
  countBeside(beat: number, direction: 1 | -1): number;
}

/** A single move, over and over; where it changes sides, every second time from the other side. */
export function moveScript(move: Move, side: Side = 'left'): Script {
  const sides = move.swapsSides ? [side, otherSide(side)] : [side];
  const once: FilmedSegment = {
    ...{ startBeat: 0, beats: move.counts, phrase: 0 },
    entry: { position: move.entry.position, side },
    exit: move.exit,
  };
  return scriptOf(
    sides.flatMap((from, i) => passagesOf(move, from, i * move.counts)),
    [once],
    true,
  );
}

/**
 * A choreography. Beat `b` of the plan's grid is `b - plan.segments[0].startBeat + FIRST_COUNT_AT`
 * of the script.
 *
 * @throws RangeError for a plan without segments or with a move that `moveOf` does not know
 */
export function planScript(
  segments: readonly DancedSegment[],
  moveOf: (id: string) => Move | undefined,
): Script {
  const first = segments[0]?.startBeat;
  if (first === undefined) throw new RangeError('the plan has no segments');
  return scriptOf(
    segments.flatMap(({ moveId, startBeat, entry, heldFromCount }) => {
      const move = moveOf(moveId);
      if (move === undefined) throw new RangeError(`the plan dances ${moveId}, which is unknown`);
      const until = heldFromCount === undefined ? undefined : beatOfCount(heldFromCount);
      return passagesOf(move, entry.side, startBeat - first, until);
    }),
    segments.map((segment) => ({ ...segment, startBeat: segment.startBeat - first })),
    false,
  );
}

/** A move, or the parts of a combination, from a beat on; after `until` beats it stands still. */
function passagesOf(move: Move, side: Side, start: number, until = Infinity): readonly Passage[] {
  let from = { side, start };
  return (move.parts ?? [move]).map((part) => {
    const passage = {
      ...{ move: part, moveId: move.id, ...from, beats: part.counts },
      until: Math.min(part.counts, until - (from.start - start)),
    };
    from = {
      side: part.swapsSides ? otherSide(from.side) : from.side,
      start: from.start + part.counts,
    };
    return passage;
  });
}

function scriptOf(
  passages: readonly Passage[],
  filmed: readonly FilmedSegment[],
  loops: boolean,
): Script {
  const last = passages[passages.length - 1];
  const beats = last.start + last.beats;
  const wrapped = (beat: number): number => {
    if (!loops) return Math.min(Math.max(beat, 0), beats);
    return ((beat % beats) + beats) % beats;
  };
  const passageAt = (beat: number): Passage => passages[lastBy(passages, (one) => one.start, beat)];
  const shots = new Map<CameraName, readonly Shot[]>();
  const unprepared = [...new Set(passages.map(({ move }) => move))];
  const prints = new Map<Passage, readonly Footprint[]>();
  // What swings looks back at the same few poses in picture after picture.
  let swinging: { passage?: Passage; poses: Map<number, CouplePose> } = { poses: new Map() };
  return {
    beats,
    loops,
    at(beat) {
      const passage = passageAt(wrapped(beat));
      if (passage !== swinging.passage) swinging = { passage, poses: new Map() };
      return instantOf(passage, wrapped(beat), swinging.poses);
    },
    shotAt(beat, camera) {
      const known = shots.get(camera) ?? shotsOf(filmed, camera);
      shots.set(camera, known);
      const index = lastBy(filmed, ({ startBeat }) => startBeat, wrapped(beat));
      return { shot: known[index], danced: filmed[index].entry.side };
    },
    footprintsAt(beat) {
      const passage = passageAt(wrapped(beat));
      let known = prints.get(passage);
      if (known === undefined) {
        known = footprintsOf(passage);
        prints.set(passage, known);
      }
      return known;
    },
    prepare() {
      const move = unprepared.shift();
      if (move !== undefined) coupleAt(move, 0);
      return unprepared.length > 0;
    },
    countBeside(beat, direction) {
      const offset = beat - FIRST_COUNT_AT;
      const next = direction > 0 ? Math.floor(offset + 1.001) : Math.ceil(offset - 1.001);
      return next + FIRST_COUNT_AT;
    },
  };
}

/** The index of the last of what rises by `at` that is not beyond `beat`; 0 before the first. */
function lastBy<T>(rising: readonly T[], at: (one: T) => number, beat: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at(rising[middle]) <= beat) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** @param swung the poses of the passage that its sway looks back at, which grow */
function instantOf(
  { move, moveId, side, start, until }: Passage,
  beat: number,
  swung: Map<number, CouplePose>,
): Instant {
  const time = Math.min(Math.max(beat - start, 0), move.counts);
  const danced = Math.max(0, Math.min(time, until));
  const passing = new Map<number, CouplePose>();
  const poseAt = (at: number): CouplePose => {
    const poses = Number.isInteger(at * SWAY_STEPS_A_COUNT) ? swung : passing;
    let pose = poses.get(at);
    if (pose === undefined) {
      pose = coupleAt(move, at, { side });
      poses.set(at, pose);
    }
    return pose;
  };
  const swayOf = (role: DanceRole): Sway => swayAt((at) => poseAt(at)[role], danced, move.counts);
  const heard = time - FIRST_COUNT_AT;
  const index = Math.floor(heard) + (move.entry.freeFoot === 5 ? 4 : 0);
  return {
    pose: poseAt(danced),
    sway: { lead: swayOf('lead'), follow: swayOf('follow') },
    moveId,
    count: (((index % 8) + 8) % 8) + 1,
    fraction: heard - Math.floor(heard),
  };
}

function footprintsOf({ move, side, start }: Passage): readonly Footprint[] {
  const { footwork } = compileMove(move);
  const prints = DANCE_ROLES.flatMap((role) =>
    footwork[role].contacts.map(({ foot, from, to }): Footprint => {
      const middle = Math.min(move.counts, Math.max(0, from - 1 + FIRST_COUNT_AT));
      const body = coupleAt(move, middle, { side })[role];
      const { heel, toe } = foot === 'L' ? body.left : body.right;
      return {
        role,
        foot,
        from: start + from - 1 + FIRST_COUNT_AT,
        to: start + to - 1 + FIRST_COUNT_AT,
        heel: [heel[0], heel[2]],
        toe: [toe[0], toe[2]],
      };
    }),
  );
  return prints.sort((a, b) => a.from - b.from);
}
