/**
 * What a class plan is looked through for: time, new material, dips, depths, moves that there are not.
 * Pages import it: it brings no schema along.
 */
import { PLAN_DEPTHS, type BlockKind } from './block-kinds.ts';
import { movesOfBlock } from './block-moves.ts';
import type { Block, BlockDepths, PlanMove } from './blocks.ts';
import type { CheckedMove } from './checked-move.ts';
import { MOST_NEW_THINGS } from './limits.ts';

/** A block with its place in the class, minutes from its beginning. */
export interface TimedBlock {
  readonly block: Block;
  readonly from: number;
  readonly to: number;
}

export function timed(blocks: readonly Block[]): TimedBlock[] {
  let from = 0;
  return blocks.map((block) => {
    const to = from + block.minutes;
    const placed = { block, from, to };
    from = to;
    return placed;
  });
}

export type Finding =
  /** The block is the one in which the class ends before the plan does; by how many minutes in all. */
  | { readonly kind: 'overrun'; readonly blockId: string; readonly minutes: number }
  /** More new things than a class keeps; the block is the first too many. */
  | { readonly kind: 'many-new'; readonly blockId: string; readonly things: number }
  /** A dip with nothing before it that prepares it; `missing` are the moves that it builds on. */
  | {
      readonly kind: 'unprepared';
      readonly blockId: string;
      readonly moveId: string;
      readonly missing: readonly string[];
    }
  /** A depth of another length, or that begins or ends in another hold than is said. */
  | {
      readonly kind: 'depth-differs';
      readonly blockId: string;
      readonly depth: (typeof PLAN_DEPTHS)[number];
      readonly by: 'counts' | 'entry' | 'exit';
    }
  /** The library has no such move (any more). */
  | { readonly kind: 'unknown-move'; readonly blockId: string; readonly name: string };

/** An error is unsafe to teach; a warning is for the instructor to judge. */
export const SEVERITY: Readonly<Record<Finding['kind'], 'error' | 'warning' | 'note'>> = {
  unprepared: 'error',
  overrun: 'error',
  'many-new': 'warning',
  'depth-differs': 'warning',
  'unknown-move': 'note',
};

/** By id: the drawn ones, and the owner's filmed ones. */
export type CheckedMoves = ReadonlyMap<string, CheckedMove>;

export function checkClassPlan(
  { minutes, blocks }: { readonly minutes: number; readonly blocks: readonly Block[] },
  moves: CheckedMoves,
): Finding[] {
  return [
    ...overrun(minutes, blocks),
    ...tooManyNew(blocks, moves),
    ...unprepared(blocks, moves),
    ...blocks.flatMap((block) => unevenDepths(block, moves)),
    ...blocks.flatMap((block) => unknownMoves(block, moves)),
  ];
}

function overrun(minutes: number, blocks: readonly Block[]): Finding[] {
  const places = timed(blocks);
  const first = places.find(({ to }) => to > minutes);
  if (first === undefined) return [];
  const end = places[places.length - 1].to;
  return [{ kind: 'overrun', blockId: first.block.id, minutes: end - minutes }];
}

const NEW_MATERIAL: readonly BlockKind[] = ['technique', 'figure'];

/** What is new in a class, in order: blocks about the same are one thing. */
export function newThings(
  blocks: readonly Block[],
  moves: CheckedMoves,
): { readonly blockId: string; readonly thing: string }[] {
  const seen = new Set<string>();
  return blocks.flatMap((block) => {
    const thing = NEW_MATERIAL.includes(block.kind) ? thingOf(block, moves) : undefined;
    if (thing === undefined || seen.has(thing)) return [];
    seen.add(thing);
    return [{ blockId: block.id, thing }];
  });
}

/** Undefined for a block that says nothing yet. */
function thingOf({ title, content }: Block, moves: CheckedMoves): string | undefined {
  switch (content?.kind) {
    case 'move': {
      const move = moves.get(content.move.id);
      return `move ${move?.key ?? content.move.id}`;
    }
    case 'phrase':
      return `phrase ${content.choreographyId} ${content.startBeat}`;
    case 'choreography':
      return `choreography ${content.choreographyId}`;
    case 'text':
      return `text ${content.text}`;
    case undefined:
      return title === undefined || title === '' ? undefined : `text ${title}`;
  }
}

function tooManyNew(blocks: readonly Block[], moves: CheckedMoves): Finding[] {
  const things = newThings(blocks, moves);
  if (things.length <= MOST_NEW_THINGS) return [];
  return [{ kind: 'many-new', blockId: things[MOST_NEW_THINGS].blockId, things: things.length }];
}

function unprepared(blocks: readonly Block[], moves: CheckedMoves): Finding[] {
  const before: CheckedMove[] = [];
  const told = new Set<string>();
  const found: Finding[] = [];
  for (const block of blocks) {
    for (const { id } of movesOfBlock(block)) {
      const move = moves.get(id);
      if (move === undefined) continue;
      const isBare = move.isDip && !before.some((earlier) => prepares(earlier, move));
      if (isBare && !told.has(id)) {
        told.add(id);
        const missing = move.prerequisites;
        found.push({ kind: 'unprepared', blockId: block.id, moveId: id, missing });
      }
      before.push(move);
    }
  }
  return found;
}

/** As the planner has it: a preparation among the dips, or a move that the dip itself builds on. */
function prepares(before: CheckedMove, dip: CheckedMove): boolean {
  return before.isPreparation || dip.prerequisites.includes(before.id);
}

function unevenDepths({ id: blockId, depths }: Block, moves: CheckedMoves): Finding[] {
  if (depths === undefined) return [];
  return PLAN_DEPTHS.flatMap((depth): Finding[] => {
    const steps = depths[depth];
    if (steps === undefined || steps.length === 0) return [];
    return differences(depths, steps, moves).map((by) => ({
      ...{ kind: 'depth-differs', blockId, depth, by },
    }));
  });
}

function differences(
  { counts, entry, exit }: BlockDepths,
  steps: readonly PlanMove[],
  moves: CheckedMoves,
): ('counts' | 'entry' | 'exit')[] {
  const first = moves.get(steps[0].id)?.entry ?? entry;
  const last = moves.get(steps[steps.length - 1].id)?.exit ?? exit;
  const isLength = steps.reduce((sum, step) => sum + step.counts, 0) === counts;
  return [
    ...(isLength ? [] : (['counts'] as const)),
    ...(first === entry ? [] : (['entry'] as const)),
    ...(last === exit ? [] : (['exit'] as const)),
  ];
}

function unknownMoves(block: Block, moves: CheckedMoves): Finding[] {
  const lost = movesOfBlock(block).filter(({ id }) => !moves.has(id));
  const names = [...new Set(lost.map(({ name }) => name))];
  return names.map((name) => ({ kind: 'unknown-move', blockId: block.id, name }));
}
