/** What a song is choreographed with, and its choreography edited: the same wherever that is done. */
import type { SongAnalysis } from '../../music/analysis.ts';
import type { EditContext } from '../edit/edit.ts';
import type { PreparedLibrary } from './prepared-library.ts';
import { affinityOf } from '../recommendation/affinity.ts';

/** Recommendations need a library that has been prepared; planning can do with less. */
export interface PlanningContext extends EditContext {
  readonly library: PreparedLibrary;
}

/** For `composePlan`, `applyEdit`, `alternativesAt` and `suggestionsAt`. */
export async function planningContext(
  analysis: SongAnalysis,
  library: PreparedLibrary,
): Promise<PlanningContext> {
  const { moves, projection: model } = library;
  if (model === undefined) return { analysis, library };
  const affinity = affinityOf({ analysis, moves, known: await library.sounds(), model });
  return { analysis, library, affinity };
}
