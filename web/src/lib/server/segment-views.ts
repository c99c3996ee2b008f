/** The moves of a plan as the pages show them. */
import { lostMoves } from '@bachata/core/choreographies/lost-moves.ts';
import { movesOfPlan, type Plan, type PlanSegment } from '@bachata/core/choreography/plan.ts';
import { DANCE_ROLES } from '@bachata/core/moves/dance-role.ts';
import { countedCues } from '@bachata/core/moves/counted-cues.ts';
import { readEfforts } from '@bachata/library/motion.ts';
import { standInFor } from '@bachata/core/user-clips/stand-in.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { MoveLibrary } from '@bachata/core/moves/library.ts';
import type { Platform } from '@bachata/core/ports.ts';
import type { SegmentView } from '../result-view.ts';
import { filmedPosters } from './filmed-moves.ts';
import { mediaOf, nameOf } from './library.ts';

/**
 * @param ownerId whose plan it is
 * @param library without filmed moves, which the plan brings along; a move that it does not have any
 *   more is shown by its id
 */
export async function viewSegments(
  platform: Pick<Platform, 'documents' | 'clock'>,
  plan: Plan,
  ownerId: string,
  library: MoveLibrary,
): Promise<SegmentView[]> {
  const filmed = await filmedPosters(platform, ownerId, plan);
  const moves = movesOfPlan(plan, library.byId);
  const lost = lostMoves(plan, library);
  const efforts = await readEfforts();
  return plan.segments.map((segment, index) => {
    const move = moves.get(segment.moveId);
    const posterUrl = filmed.get(segment.moveId) ?? mediaOf(segment.moveId).posterUrl;
    const effort = efforts[segment.moveId];
    return {
      index,
      moveId: segment.moveId,
      name: nameOf(moves, segment.moveId),
      ...(posterUrl !== undefined && { posterUrl }),
      ...(move && { level: move.level, cues: countedCues(shownOf(move, segment)) }),
      ...(effort && { effort }),
      startSec: segment.startSec,
      endSec: segment.endSec,
      startBeat: segment.startBeat,
      beats: segment.beats,
      heldFromCount: segment.heldFromCount,
      entry: segment.entry,
      exit: segment.exit,
      section: segment.section,
      phrase: segment.phrase,
      reasons: segment.reasons,
      locked: segment.locked === true,
      ...(move?.side && { standIn: standInFor(move, library.moves)?.id }),
      ...(lost.has(segment.moveId) && {
        isLost: true,
        standIn: (lost.get(segment.moveId) ?? standInFor(joinsOf(segment), library.moves))?.id,
      }),
    };
  });
}

/** The move without the cues that come after its final pose. */
function shownOf(move: MoveInfo, { heldFromCount = Infinity }: PlanSegment): MoveInfo {
  const [lead, follow] = DANCE_ROLES.map((role) =>
    move.cues[role].filter(({ count }) => count <= heldFromCount),
  );
  return { ...move, cues: { lead, follow } };
}

/** What is known of a move that the library has no more. */
function joinsOf({ moveId, entry, exit, beats }: PlanSegment) {
  return { id: moveId, entry, exit, counts: beats, swapsSides: entry.side !== exit.side };
}
