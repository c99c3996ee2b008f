/** How well the bodies' own rhythm meets the music's: kinematic beats of a plan's moves. */
import { beatAlignment } from '@bachata/core/choreography/measures.ts';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import { coupleAt } from '@bachata/core/motion/couple.ts';
import { landmarks } from '@bachata/core/motion/landmarks.ts';
import { CLIP, FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import { library } from '../../data/moves/index.ts';

/** Standard deviation of the smoothing of joint speed, in frames of the beat grid. */
const SMOOTHING_FRAMES = 2;

function jointSpeeds(move: Move): number[] {
  const frames = move.counts * CLIP.framesPerBeat;
  const at = (frame: number): Float32Array[] => {
    const { lead, follow } = coupleAt(move, frame / CLIP.framesPerBeat);
    return [landmarks(lead), landmarks(follow)];
  };
  const speeds: number[] = [];
  let before = at(0);
  for (let frame = 1; frame <= frames; frame++) {
    const now = at(frame);
    let sum = 0;
    let joints = 0;
    for (const [dancer, body] of now.entries()) {
      for (let i = 0; i + 2 < body.length; i += 3) {
        const old = before[dancer];
        sum += Math.hypot(body[i] - old[i], body[i + 1] - old[i + 1], body[i + 2] - old[i + 2]);
        joints++;
      }
    }
    speeds.push(sum / joints);
    before = now;
  }
  return speeds;
}

function smoothed(values: readonly number[]): number[] {
  const reach = 3 * SMOOTHING_FRAMES;
  return values.map((_, i) => {
    let sum = 0;
    let weights = 0;
    for (let k = Math.max(0, i - reach); k <= Math.min(values.length - 1, i + reach); k++) {
      const weight = Math.exp(-((k - i) ** 2) / (2 * SMOOTHING_FRAMES ** 2));
      sum += weight * values[k];
      weights += weight;
    }
    return sum / weights;
  });
}

const beatsOfMove = new Map<string, readonly number[]>();

/** Local minima of the mean joint speed, in beats after the move's count 1. */
function kinematicBeats(moveId: string): readonly number[] {
  const known = beatsOfMove.get(moveId);
  if (known !== undefined) return known;
  const move = library.byId.get(moveId);
  if (move === undefined) return [];
  const speeds = smoothed(jointSpeeds(move));
  const beats = speeds.flatMap((speed, i) =>
    i > 0 && i + 1 < speeds.length && speed < speeds[i - 1] && speed <= speeds[i + 1]
      ? [(i + 0.5) / CLIP.framesPerBeat - FIRST_COUNT_AT]
      : [],
  );
  beatsOfMove.set(moveId, beats);
  return beats;
}

/** Seconds at a fractional index of the plan's beat grid. */
function timeAt(grid: readonly number[], beat: number): number {
  const below = Math.min(Math.max(0, Math.floor(beat)), grid.length - 2);
  return grid[below] + (beat - below) * (grid[below + 1] - grid[below]);
}

/** Beat alignment score of the whole plan. */
export function alignmentOf(plan: Plan): number | undefined {
  const times = plan.segments.flatMap((segment) =>
    kinematicBeats(segment.moveId)
      .filter((beat) => beat < segment.beats)
      .map((beat) => timeAt(plan.beatGridSec, segment.startBeat + beat)),
  );
  return beatAlignment(times, plan.beatGridSec);
}
