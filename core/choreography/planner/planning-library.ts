/** A library as the planner needs it. */
import type { MoveInfo } from '../../moves/move.ts';
import type { MotionFacts } from '../evaluate/motion-facts.ts';
import type { PlanParameters } from '../plan.ts';
import type { Options } from './options.ts';

export interface PlanningLibrary {
  /** Content hash; goes into plans. */
  readonly version: string;
  readonly moves: readonly MoveInfo[];
  /** Absent where neither seams nor rhythm are to have a price. */
  readonly motion: MotionFacts | undefined;
  /** What may be danced by the parameters, and how it joins. */
  optionsFor(parameters: PlanParameters): Options;
}
