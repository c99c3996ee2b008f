/** From a plan to the one list of frames that every way of rendering shows. */
import type { Plan, PlanSegment } from '@bachata/core/choreography/plan.ts';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { beatOfCount, CLIP, FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import type { DrawnView, Shot } from '@bachata/core/moves/cameras.ts';
import type { Side } from '@bachata/core/moves/state.ts';

export interface TimedFrame {
  readonly moveId: string;
  readonly side: Side;
  /** Through which camera the clip is drawn, where it is not the library's own. */
  readonly view?: DrawnView | undefined;
  /** Index into `plan.segments`. */
  readonly segment: number;
  /** Frame of the clip; the move's beat `n` falls on frame `16 * (n + FIRST_COUNT_AT)`. */
  readonly frame: number;
  /** When the picture appears, in seconds of the song; below zero only in the preroll. */
  readonly timestampSec: number;
  readonly durationSec: number;
}

export interface Timeline {
  /**
   * What must be decoded, and not seen, before the first picture can be: it begins at an IDR
   * frame. Empty where the first picture is one.
   */
  readonly preroll: readonly TimedFrame[];
  /** Contiguous from exactly 0 to exactly the song's end. */
  readonly frames: readonly TimedFrame[];
}

/**
 * Prerolled frames lie this close together before zero. Players leave them out as the edit list
 * says; one that does not know edit lists is then at most 127 of these (2.2 ms) off.
 */
export const PREROLL_TICK_SEC = 1 / 57_600;

/** A last frame shorter than this would be nothing but trouble for a player. */
const MIN_LAST_FRAME_SEC = 0.002;

function invalidPlan(message: string): InvalidInputError {
  return new InvalidInputError('invalid-plan', message);
}

function checkSegments(plan: Plan): void {
  const { beatGridSec, segments } = plan;
  if (segments.length === 0) throw invalidPlan('The plan has no segments.');
  let reached = 0;
  segments.forEach(({ startBeat, beats, moveId }, index) => {
    const name = `segment ${index} (${moveId})`;
    if (!(beats > 0)) throw invalidPlan(`The plan's ${name} has no beats.`);
    if (startBeat < reached) throw invalidPlan(`The plan's ${name} starts before the last ended.`);
    reached = startBeat + beats;
    if (reached >= beatGridSec.length) {
      throw invalidPlan(`The plan's ${name} goes beyond the beat grid.`);
    }
    for (let beat = startBeat; beat < reached; beat++) {
      if (!(Number(beatGridSec[beat + 1]) > Number(beatGridSec[beat]))) {
        throw invalidPlan(`The plan's beat grid does not grow at beat ${beat}.`);
      }
    }
  });
}

/** The time of a place on the beat grid, linear between beats and beyond both ends. */
function gridTimeSec(beatGridSec: readonly number[], position: number): number {
  const beat = Math.min(Math.max(Math.floor(position), 0), beatGridSec.length - 2);
  const from = Number(beatGridSec[beat]);
  return from + (position - beat) * (Number(beatGridSec[beat + 1]) - from);
}

/**
 * The time of a frame. A clip begins `FIRST_COUNT_AT` of a beat before its first count, while the
 * foot that will be on the floor at that count is still leaving it.
 */
export function frameTimeSec(plan: Plan, segment: PlanSegment, frame: number): number {
  const position = segment.startBeat - FIRST_COUNT_AT + frame / CLIP.framesPerBeat;
  return gridTimeSec(plan.beatGridSec, position);
}

type Placed = Omit<TimedFrame, 'durationSec'>;

/** What is shown of a segment's clip: all of its beats, or no more than what leads to its final pose. */
function framesShown({ beats, heldFromCount }: PlanSegment): number {
  const frames = beats * CLIP.framesPerBeat;
  if (heldFromCount === undefined) return frames;
  return Math.min(frames, Math.round(beatOfCount(heldFromCount) * CLIP.framesPerBeat) + 1);
}

function placeFrames(plan: Plan, shots: readonly Shot[] | undefined): Placed[] {
  return plan.segments.flatMap((segment, index) =>
    Array.from({ length: framesShown(segment) }, (_, frame) => ({
      moveId: segment.moveId,
      side: shots?.[index]?.side ?? segment.entry.side,
      view: shots?.[index]?.view,
      segment: index,
      frame,
      timestampSec: frameTimeSec(plan, segment, frame),
    })),
  );
}

/**
 * Lays the clips' frames on the song's beats: the frame in which a count is danced appears on the
 * beat of that count, the others evenly between. The picture that spans time zero starts there, the last one stays
 * until the song ends (a final pose: from its count on), and one before a gap between segments stays until the next segment.
 *
 * @param shots of each segment; default: as the library's clips are, from the side that is danced
 * @throws InvalidInputError `invalid-plan`
 */
export function timelineOf(plan: Plan, shots?: readonly Shot[]): Timeline {
  checkSegments(plan);
  const endSec = plan.song.durationSec;
  const placed = placeFrames(plan, shots);
  const first = Math.max(
    0,
    placed.findLastIndex(({ timestampSec }) => timestampSec <= 0),
  );
  const visible = placed
    .slice(first)
    .filter(({ timestampSec }) => timestampSec < endSec - MIN_LAST_FRAME_SEC);
  const opening = visible[0];
  if (opening === undefined) throw invalidPlan('The plan starts after the song has ended.');

  const starts = visible.map(({ timestampSec }, index) => (index === 0 ? 0 : timestampSec));
  const frames = visible.map((frame, index) => {
    const timestampSec = Number(starts[index]);
    return { ...frame, timestampSec, durationSec: (starts[index + 1] ?? endSec) - timestampSec };
  });

  const keyFrame = opening.frame - (opening.frame % CLIP.framesPerEightCount);
  const hidden = opening.frame - keyFrame;
  const preroll = Array.from({ length: hidden }, (_, index) => ({
    ...opening,
    frame: keyFrame + index,
    timestampSec: (index - hidden) * PREROLL_TICK_SEC,
    durationSec: PREROLL_TICK_SEC,
  }));
  return { preroll, frames };
}
