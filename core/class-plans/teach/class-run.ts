/**
 * Where a class stands while it is taught: which block is on, and two clocks, that of the class and that of
 * the block. All goes by moments and nothing by ticks, so that a page that was loaded again and a phone that
 * has slept know what time it is. Pages import it: it brings no schema along.
 */
import type { Block, Rotation } from '../blocks.ts';
import { LONGEST_CLASS } from '../limits.ts';

/** What is told of the clock of a block: that it has one minute left, and that it is over. */
export const SIGNALS = ['minute', 'end'] as const;
export type Signal = (typeof SIGNALS)[number];

/** A class that goes on. Moments are milliseconds since 1970. */
export interface ClassRun {
  readonly startedAt: number;
  readonly blockId: string;
  /** Where the block was in the plan: for when it is taken out of it meanwhile. */
  readonly place: number;
  /** When the class came to the block. */
  readonly cameAt: number;
  /** When the clock of the block began; it may be begun again. */
  readonly blockStartedAt: number;
  /** Ids of the blocks before it that were on for a while. */
  readonly reached: readonly string[];
  /** What has been told of the block's clock. */
  readonly told: readonly Signal[];
  /** How partners change in this block, where it is not as the plan says. */
  readonly rotation?: Rotation | 'none';
}

/** What of a plan its class goes by. */
export interface TaughtBlocks {
  readonly minutes: number;
  readonly blocks: readonly Block[];
}

/** Both clocks at one moment, milliseconds. What is left is below zero once it is over. */
export interface ClassClock {
  readonly place: number;
  readonly block: Block;
  readonly next: Block | undefined;
  readonly blockMs: number;
  /** Undefined for a block of no minutes, which ends when one goes on. */
  readonly blockLeftMs: number | undefined;
  readonly classMs: number;
  readonly classLeftMs: number;
  /** How much longer than the class all that is still planned takes. */
  readonly behindMs: number;
}

const MINUTE_MS = 60_000;
/** The second half of a double click, and a clicker that bounces, come sooner than this. */
const SETTLE_MS = 400;
/** A block that was on for less was only passed over. */
const PASSED_OVER_MS = 10_000;
/** What is told later than this says nothing any more: the phone has slept. */
const LATE_MS = 5_000;
/** A class that began longer ago was left without being ended. */
const LEFT_MS = (LONGEST_CLASS + 60) * MINUTE_MS;

/** @returns undefined for a plan without blocks */
export function beginClass(blocks: readonly Block[], now: number): ClassRun | undefined {
  const [first] = blocks;
  return first && { startedAt: now, reached: [], ...at(first, 0, now) };
}

/** To the block before or after, once for a double click; the same where there is none. */
export function stepBlock(
  run: ClassRun,
  blocks: readonly Block[],
  direction: 1 | -1,
  now: number,
): ClassRun {
  // A clock that was put back does not hold the class up.
  if (Math.abs(now - run.cameAt) < SETTLE_MS) return run;
  return goToBlock(run, blocks, placeOf(run, blocks) + direction, now);
}

/** To any block; the same where there is none at that place. */
export function goToBlock(
  run: ClassRun,
  blocks: readonly Block[],
  place: number,
  now: number,
): ClassRun {
  const block = blocks[place];
  if (block === undefined || block.id === run.blockId) return run;
  return { startedAt: run.startedAt, reached: reachedBlocks(run, now), ...at(block, place, now) };
}

/** Begins the clock of the block again; that of the class goes on. */
export function restartBlock(run: ClassRun, now: number): ClassRun {
  return { ...run, blockStartedAt: now, told: [] };
}

/** Ids of the blocks that were on for a while, each once. */
export function reachedBlocks({ reached, blockId, cameAt }: ClassRun, now: number): string[] {
  const isReached = now - cameAt >= PASSED_OVER_MS;
  return [...new Set(isReached ? [...reached, blockId] : reached)];
}

/** @returns undefined for a plan without blocks */
export function classClock(
  { minutes, blocks }: TaughtBlocks,
  run: ClassRun,
  now: number,
): ClassClock | undefined {
  const place = placeOf(run, blocks);
  const block = blocks[place];
  if (block === undefined) return undefined;
  const following = blocks.slice(place + 1);
  const blockMs = Math.max(0, now - run.blockStartedAt);
  const classMs = Math.max(0, now - run.startedAt);
  const blockLeftMs = block.minutes === 0 ? undefined : block.minutes * MINUTE_MS - blockMs;
  const classLeftMs = minutes * MINUTE_MS - classMs;
  const planned = following.reduce((sum, one) => sum + one.minutes * MINUTE_MS, 0);
  const behindMs = Math.max(0, Math.max(0, blockLeftMs ?? 0) + planned - classLeftMs);
  return { place, block, next: following[0], blockMs, blockLeftMs, classMs, classLeftMs, behindMs };
}

/**
 * What is to be told of the block's clock now.
 * @returns the signals that count as told from now on, and the one that is given; undefined for nothing new.
 *   One that is long past is not given.
 */
export function dueSignal(
  { told }: ClassRun,
  { block, blockLeftMs }: Pick<ClassClock, 'block' | 'blockLeftMs'>,
): { readonly told: readonly Signal[]; readonly signal: Signal | undefined } | undefined {
  if (blockLeftMs === undefined) return undefined;
  if (blockLeftMs <= 0) {
    if (told.includes('end')) return undefined;
    return { told: SIGNALS, signal: blockLeftMs > -LATE_MS ? 'end' : undefined };
  }
  if (blockLeftMs > MINUTE_MS || block.minutes <= 1 || told.includes('minute')) return undefined;
  return { told: ['minute'], signal: blockLeftMs > MINUTE_MS - LATE_MS ? 'minute' : undefined };
}

/** Whether the class was left without being ended: it cannot be the one that is on now. */
export function wasLeft({ startedAt }: ClassRun, now: number): boolean {
  return now - startedAt > LEFT_MS;
}

function at(block: Block, place: number, now: number) {
  return { blockId: block.id, place, cameAt: now, blockStartedAt: now, told: [] };
}

/** A block that is gone leaves its place to the one after it; -1 where there are none. */
function placeOf({ blockId, place }: ClassRun, blocks: readonly Block[]): number {
  const found = blocks.findIndex(({ id }) => id === blockId);
  return found < 0 ? Math.min(place, blocks.length - 1) : found;
}
