/** How good a choreography is, in numbers. */
import type { MoveInfo } from '../moves/move.ts';
import type { SongAnalysis } from '../music/analysis.ts';
import type { Plan } from './plan.ts';

export function measurePlan(
  plan: Plan,
  _library: readonly MoveInfo[],
  _analysis: SongAnalysis,
): Record<string, number> {
  return { segments: plan.segments.length };
}
