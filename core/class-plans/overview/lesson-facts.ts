/** What the overview counts of one plan, or of one class that was held. */
import type { Level } from '../../moves/move.ts';
import type { Position } from '../../moves/state.ts';
import { keyOf } from '../proposals/known.ts';
import type { TeachingMoves } from '../proposals/teaching-move.ts';
import type { BlockKind } from '../block-kinds.ts';
import { movesForAll } from '../block-moves.ts';
import type { Block } from '../blocks.ts';
import type { ClassPlan } from '../class-plan.ts';
import type { Taught } from '../taught.ts';

export interface LessonFacts {
  readonly planId: string;
  readonly title: string;
  /** The day that it is planned for, or was held on; see `dateSchema`. */
  readonly date: string | undefined;
  readonly level: Level;
  readonly courseId: string | undefined;
  readonly minutes: Readonly<Partial<Record<BlockKind, number>>>;
  /** By `sameMoveKey`, each once, as they come; those that there are no more are left out. */
  readonly moves: readonly string[];
  /** In which those moves begin or end, each once. */
  readonly holds: readonly Position[];
}

/** A class that was held: a day that is known. */
export type HeldFacts = LessonFacts & { readonly date: string };

type Said = Pick<ClassPlan, 'title' | 'level' | 'course' | 'blocks'>;

export function plannedFacts(
  planId: string,
  plan: Said & Pick<ClassPlan, 'date'>,
  moves: TeachingMoves,
): LessonFacts {
  return { planId, date: plan.date, ...factsOf(plan, plan.blocks, moves) };
}

/** Only of the blocks that were done. */
export function heldFacts({ planId, heldOn, plan, ticked }: Taught, moves: TeachingMoves) {
  const done = new Set(ticked);
  const blocks = plan.blocks.filter(({ id }) => done.has(id));
  return { planId, date: heldOn, ...factsOf(plan, blocks, moves) } satisfies HeldFacts;
}

function factsOf({ title, level, course }: Said, blocks: readonly Block[], moves: TeachingMoves) {
  const minutes: Partial<Record<BlockKind, number>> = {};
  const keys = new Set<string>();
  const holds = new Set<Position>();
  for (const block of blocks) {
    minutes[block.kind] = (minutes[block.kind] ?? 0) + block.minutes;
    for (const { id } of movesForAll(block)) {
      const move = moves.get(id);
      if (move === undefined) continue;
      keys.add(keyOf(id, moves));
      holds.add(move.entry.position).add(move.exit.position);
    }
  }
  return { title, level, courseId: course?.courseId, minutes, moves: [...keys], holds: [...holds] };
}
