/** A plan as steps over the slots of its song, to search on around it. */
import type { MoveInfo } from '../../moves/move.ts';
import type { Plan } from '../plan.ts';
import type { SearchStep } from '../planner/search.ts';
import { fitsSide } from '../sides.ts';
import { SLOT_BEATS } from '../traits.ts';
import { stillDanced } from './still-danced.ts';

/** What cannot be danced as it is any more is left out. @param moves of the options, which steps point into */
export function pathOf(
  plan: Plan,
  moves: readonly MoveInfo[],
  library: readonly MoveInfo[],
): SearchStep[] {
  return plan.segments
    .filter(stillDanced(plan, library))
    .flatMap(({ moveId, startBeat, entry }) => {
      const move = moves.findIndex((known) => known.id === moveId && fitsSide(known, entry.side));
      return move < 0 ? [] : [{ slot: startBeat / SLOT_BEATS, move, cost: 0 }];
    });
}

/** The slot after it. */
export function endOfStep(step: SearchStep, moves: readonly MoveInfo[]): number {
  return step.slot + moves[step.move].counts / SLOT_BEATS;
}

/** Where the plan itself had to leave the wishes, what is composed for it may too. */
export function isRelaxed(plan: Plan): boolean {
  return plan.notes.some((note) => note.code.endsWith('-relaxed'));
}
