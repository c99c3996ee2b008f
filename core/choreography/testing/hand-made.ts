/** Plans written by hand, legal or not, to be judged. */
import type { MoveInfo } from '../../moves/move.ts';
import type { SongAnalysis } from '../../music/analysis.ts';
import { buildBeatGrid } from '../beat-grid.ts';
import { planParametersSchema, type Plan, type PlanParameters, type PlanSegment } from '../plan.ts';
import { layOut, type Slot } from '../timeline.ts';
import { SLOT_BEATS } from '../traits.ts';

/**
 * Asks for a move's id in the first half eight that nothing fills yet, and so on to the end of the song.
 * States and sides are as annotated, whatever stands beside them.
 */
export function handMadePlan(
  analysis: SongAnalysis,
  library: readonly MoveInfo[],
  wishes: Partial<PlanParameters>,
  moveAt: (slot: Slot, t: number, slots: readonly Slot[]) => string,
): Plan {
  const parameters = planParametersSchema.parse({ difficulty: 'intermediate', ...wishes });
  const grid = buildBeatGrid(analysis);
  const slots = layOut(analysis, grid, parameters);
  const byId = new Map(library.map((move) => [move.id, move]));
  const segments: PlanSegment[] = [];
  for (let t = 0; t < slots.length;) {
    const slot = slots[t];
    const id = moveAt(slot, t, slots);
    const move = byId.get(id);
    if (move === undefined) throw new Error(`no move ${id}`);
    const length = move.counts / SLOT_BEATS;
    const part = slots.slice(t, t + length);
    segments.push({
      moveId: id,
      startBeat: slot.startBeat,
      beats: part.reduce((sum, { beats }) => sum + beats, 0),
      startSec: Math.max(0, slot.startSec),
      endSec: Math.min(analysis.durationSec, part[part.length - 1].endSec),
      entry: { ...move.entry, side: 'left' },
      exit: { ...move.exit, side: 'left' },
      section: slot.label,
      phrase: slot.phrase,
      playbackRate: 1,
      score: 1,
      reasons: [],
    });
    t += length;
  }
  return {
    song: { durationSec: analysis.durationSec, tempoBpm: analysis.tempoBpm },
    libraryVersion: 'v',
    plannerVersion: 'v',
    seed: 1,
    parameters,
    beatGridSec: [...grid.beatsSec],
    firstCountBeat: grid.firstCountBeat,
    segments,
    measures: {},
    notes: [],
  };
}
