/** What was taught against the graph of what moves build on: where it has holes, and what comes next. */
import { isUpTo } from '../../choreography/teaching/ways-between.ts';
import { isFigure, levelRank } from '../../choreography/traits.ts';
import type { Level } from '../../moves/move.ts';
import { byDay } from '../calendar.ts';
import { isInPassing, keyOf, knownMoves } from '../proposals/known.ts';
import type { TeachingMove, TeachingMoves } from '../proposals/teaching-move.ts';
import type { HeldFacts } from './lesson-facts.ts';

/**
 * The first time that a group was taught a move, and what of its prerequisites had been taught neither
 * before nor in the same class. Moves are `sameMoveKey`.
 */
export interface TeachingGap {
  readonly planId: string;
  readonly title: string;
  readonly date: string;
  readonly move: string;
  readonly missing: readonly {
    readonly move: string;
    /** The day on which the group was taught it after all. */
    readonly laterOn: string | undefined;
  }[];
}

/** What a group could learn next. */
export interface NextMoves {
  /** Absent for the classes without a course. */
  readonly courseId: string | undefined;
  /** Of its last class. */
  readonly level: Level;
  readonly moves: readonly {
    readonly move: string;
    /** What it builds on of what the group was taught. */
    readonly buildsOn: readonly string[];
  }[];
}

/** To each group. */
const MOST_NEXT = 6;

export type BaselineOf = (level: Level) => ReadonlySet<string>;

/** What a group of a level is taken to know without having been taught it here; see `knownMoves`. */
export function baselines(moves: TeachingMoves): BaselineOf {
  const known = new Map<Level, ReadonlySet<string>>();
  return (level) => {
    const found = known.get(level) ?? knownMoves({ level, taught: [] }, moves);
    known.set(level, found);
    return found;
  };
}

/**
 * The classes of a course are one group, and all those without a course another.
 * @param classes in the order of their days
 */
export function groupsOf(classes: readonly HeldFacts[]): readonly (readonly HeldFacts[])[] {
  return [...Map.groupBy(classes, ({ courseId }) => courseId).values()];
}

/** @param group in the order of its days */
export function gapsOf(
  group: readonly HeldFacts[],
  moves: TeachingMoves,
  baselineOf: BaselineOf,
): TeachingGap[] {
  const first = firstTaught(group);
  return group.flatMap(({ planId, title, date, level, moves: taught }) => {
    const baseline = baselineOf(level);
    return taught.flatMap((move) => {
      if (first.get(move) !== date) return [];
      const missing = prerequisitesOf(move, moves)
        .filter((key) => !baseline.has(key) && (first.get(key) ?? '9999') > date)
        .map((key) => ({ move: key, laterOn: first.get(key) }));
      return missing.length === 0 ? [] : [{ planId, title, date, move, missing }];
    });
  });
}

/** @param group in the order of its days, with at least one */
export function nextOf(
  group: readonly HeldFacts[],
  moves: TeachingMoves,
  baselineOf: BaselineOf,
): NextMoves {
  const { courseId, level } = group[group.length - 1];
  const taught = new Map(group.flatMap(({ moves: own, date }) => own.map((key) => [key, date])));
  const known = new Set([...baselineOf(level), ...taught.keys()]);
  const isOpen = (move: TeachingMove): boolean =>
    move.variantOf === undefined &&
    !known.has(move.id) &&
    isFigure(move) &&
    !isInPassing(move) &&
    isUpTo(level, move);
  const open = [...moves.values()].filter(isOpen).flatMap((move) => {
    const before = prerequisitesOf(move.id, moves);
    const buildsOn = before.filter((key) => taught.has(key));
    if (buildsOn.length === 0 || !before.every((key) => known.has(key))) return [];
    const latest = buildsOn.reduce((day, key) => maxOf(day, taught.get(key) ?? ''), '');
    return [{ move: move.id, buildsOn, latest, rank: levelRank(move.level) }];
  });
  // What builds on more of what was taught, and on what is fresh.
  open.sort(
    (a, b) => b.buildsOn.length - a.buildsOn.length || byDay(b.latest, a.latest) || a.rank - b.rank,
  );
  const shown = open.slice(0, MOST_NEXT).map(({ move, buildsOn }) => ({ move, buildsOn }));
  return { courseId, level, moves: shown };
}

/** On which day each move was taught for the first time. */
export function firstTaught(classes: readonly HeldFacts[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const { date, moves } of classes) {
    for (const move of moves) {
      const known = first.get(move);
      if (known === undefined || date < known) first.set(move, date);
    }
  }
  return first;
}

function prerequisitesOf(key: string, moves: TeachingMoves): string[] {
  const named = moves.get(key)?.prerequisites ?? [];
  return [...new Set(named.filter((id) => moves.has(id)).map((id) => keyOf(id, moves)))];
}

const maxOf = (a: string, b: string): string => (a > b ? a : b);
