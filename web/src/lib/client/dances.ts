/** Loads what the live stage needs, only when somebody wants to see it. */
import type { Move } from '@bachata/core/moves/library.ts';
import type { DancedSegment, Script } from '#lib/stage/script.ts';

/** The moves that are danced, with their motion. @throws Error where they cannot be loaded */
async function loadDances(ids: readonly string[]): Promise<ReadonlyMap<string, Move>> {
  const unique = [...new Set(ids)];
  const response = await fetch(`/api/dances?ids=${unique.map(encodeURIComponent).join(',')}`);
  if (!response.ok) throw new Error(`The moves could not be loaded: ${response.status}.`);
  const moves = (await response.json()) as Move[];
  return new Map(moves.map((move) => [move.id, move]));
}

/** One move over and over. */
export async function loadMoveScript(moveId: string): Promise<Script> {
  const [{ moveScript }, dances] = await Promise.all([
    import('#lib/stage/script.ts'),
    loadDances([moveId]),
  ]);
  const move = dances.get(moveId);
  if (move === undefined) throw new Error(`The move ${moveId} is not in the answer.`);
  return moveScript(move);
}

/** A whole choreography; a filmed move is danced by the drawn one that stands in for it. */
export async function loadPlanScript(
  plan: readonly (DancedSegment & { readonly standIn?: string | undefined })[],
): Promise<Script> {
  const segments = plan.map((segment) => ({
    ...segment,
    moveId: segment.standIn ?? segment.moveId,
  }));
  const [{ planScript }, dances] = await Promise.all([
    import('#lib/stage/script.ts'),
    loadDances(segments.map(({ moveId }) => moveId)),
  ]);
  return planScript(segments, (id) => dances.get(id));
}
