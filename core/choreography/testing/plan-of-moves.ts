/** Moves one after the other as a plan, to judge by its rules what was not composed to a song. */
import type { MoveInfo } from '../../moves/move.ts';
import { otherSide, type Side } from '../../moves/state.ts';
import { planParametersSchema, type Plan, type PlanSegment } from '../plan.ts';
import { FIRST_SIDE } from '../sides.ts';

/** At 120 beats a minute, from the first beat on. */
export function planOfMoves(moves: readonly MoveInfo[]): Plan {
  const segments: PlanSegment[] = [];
  let beat = 0;
  let side: Side = FIRST_SIDE;
  for (const { id, counts, entry, exit, swapsSides } of moves) {
    const after = swapsSides ? otherSide(side) : side;
    segments.push({
      moveId: id,
      ...{ startBeat: beat, beats: counts, startSec: beat / 2, endSec: (beat + counts) / 2 },
      entry: { ...entry, side },
      exit: { ...exit, side: after },
      ...{ section: 'verse', phrase: 0, playbackRate: 1, score: 0, reasons: [] },
    });
    beat += counts;
    side = after;
  }
  return {
    song: { durationSec: beat / 2, tempoBpm: 120 },
    ...{ libraryVersion: 'test', plannerVersion: 'test', seed: 1 },
    parameters: planParametersSchema.parse({ difficulty: 'advanced' }),
    beatGridSec: Array.from({ length: beat + 1 }, (_, i) => i / 2),
    ...{ firstCountBeat: 0, segments, measures: {}, notes: [] },
  };
}
