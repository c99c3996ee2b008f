/** What an instructor has taught, and planned beside it, in numbers. */
import { LEVELS, type Level } from '../../moves/move.ts';
import { POSITIONS, type Position } from '../../moves/state.ts';
import type { TeachingMoves } from '../proposals/teaching-move.ts';
import { BLOCK_KINDS, type BlockKind } from '../block-kinds.ts';
import { byDay } from '../calendar.ts';
import {
  baselines,
  firstTaught,
  gapsOf,
  groupsOf,
  nextOf,
  type NextMoves,
  type TeachingGap,
} from './gaps.ts';
import type { HeldFacts, LessonFacts } from './lesson-facts.ts';
import { isInRange, periodOf, periodsOf, type OverviewRange, type Periods } from './range.ts';

/** Planned and taught are two records, and are never added up. */
export interface Counts<K> {
  readonly key: K;
  readonly planned: number;
  readonly taught: number;
}

export interface CountsOverTime<K> extends Counts<K> {
  /** Days of the first and the last class in the range that had it. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** Classes that had it, by the periods of the overview. */
  readonly taughtIn: readonly number[];
}

export interface PeriodCounts {
  /** See `Periods`. */
  readonly key: string;
  readonly planned: number;
  readonly taught: number;
  /** Moves that were taught for the first time, and others. */
  readonly newMoves: number;
  readonly repeated: number;
}

export interface ClassOverview {
  readonly plans: number;
  readonly classes: number;
  /** Minutes, of the kinds that there are, in the order of a class. */
  readonly minutes: readonly Counts<BlockKind>[];
  /** Plans and classes. */
  readonly levels: readonly Counts<Level>[];
  /** Plans and classes that have them, the most taught first. */
  readonly moves: readonly CountsOverTime<string>[];
  readonly holds: readonly CountsOverTime<Position>[];
  readonly by: Periods['by'];
  /** They end with the last class, or where none was held with the last plan. */
  readonly periods: readonly PeriodCounts[];
  /** The last first. */
  readonly gaps: readonly TeachingGap[];
  /** Of the groups with a class in the range, the last taught first. */
  readonly next: readonly NextMoves[];
}

/**
 * @param planned in the range, and of its course
 * @param held all classes of the course up to the end of the range: what was taught before it is known in it
 */
export function classOverview(
  planned: readonly LessonFacts[],
  held: readonly HeldFacts[],
  moves: TeachingMoves,
  range: OverviewRange = {},
): ClassOverview {
  const all = held.toSorted((a, b) => byDay(a.date, b.date));
  const taught = all.filter(({ date }) => isInRange(date, range));
  const { keys, by } = periodsOf(daysOf(taught.length > 0 ? taught : planned));
  const overTime = <K>(keysOf: (facts: LessonFacts) => readonly K[]) =>
    countOverTime(planned, taught, keysOf, keys, by);
  const baselineOf = baselines(moves);
  const groups = groupsOf(all).filter((group) =>
    isInRange(group[group.length - 1].date, { from: range.from }),
  );
  const gaps = groups.flatMap((group) => gapsOf(group, moves, baselineOf));
  const holds = new Map(overTime((facts) => facts.holds).map((hold) => [hold.key, hold]));
  return {
    ...{ plans: planned.length, classes: taught.length },
    minutes: minutesOf(planned, taught),
    levels: LEVELS.map((key) => ({
      ...{ key, planned: countOf(planned, key), taught: countOf(taught, key) },
    })),
    moves: overTime((facts) => facts.moves).sort(
      (a, b) => b.taught - a.taught || b.planned - a.planned,
    ),
    holds: POSITIONS.flatMap((key) => holds.get(key) ?? []),
    by,
    periods: periodCounts(planned, taught, firstTaught(all), keys, by),
    gaps: gaps.filter(({ date }) => isInRange(date, range)).sort((a, b) => byDay(b.date, a.date)),
    next: groups
      .map((group) => ({ last: group[group.length - 1].date, ...nextOf(group, moves, baselineOf) }))
      .sort((a, b) => byDay(b.last, a.last))
      .map(({ courseId, level, moves: open }) => ({ courseId, level, moves: open }))
      .filter(({ moves: open }) => open.length > 0),
  };
}

const daysOf = (facts: readonly LessonFacts[]): string[] => facts.flatMap(({ date }) => date ?? []);

function countOf(facts: readonly LessonFacts[], wanted: Level): number {
  return facts.filter(({ level }) => level === wanted).length;
}

function minutesOf(planned: readonly LessonFacts[], taught: readonly LessonFacts[]) {
  const sum = (facts: readonly LessonFacts[], kind: BlockKind): number =>
    facts.reduce((minutes, one) => minutes + (one.minutes[kind] ?? 0), 0);
  const counts = BLOCK_KINDS.map((key) => ({
    ...{ key, planned: sum(planned, key), taught: sum(taught, key) },
  }));
  return counts.filter((one) => one.planned + one.taught > 0);
}

interface Tally<K> {
  readonly key: K;
  planned: number;
  taught: number;
  first: string | undefined;
  last: string | undefined;
  readonly taughtIn: number[];
}

/** @param taught in the order of their days */
function countOverTime<K>(
  planned: readonly LessonFacts[],
  taught: readonly HeldFacts[],
  keysOf: (facts: LessonFacts) => readonly K[],
  periods: readonly string[],
  by: Periods['by'],
): CountsOverTime<K>[] {
  const tallies = new Map<K, Tally<K>>();
  const places = new Map(periods.map((key, place) => [key, place]));
  const tallyOf = (key: K): Tally<K> => {
    const known = tallies.get(key);
    if (known !== undefined) return known;
    const taughtIn = periods.map(() => 0);
    const made = { key, planned: 0, taught: 0, first: undefined, last: undefined, taughtIn };
    tallies.set(key, made);
    return made;
  };
  for (const facts of planned) for (const key of keysOf(facts)) tallyOf(key).planned++;
  for (const facts of taught) {
    const place = places.get(periodOf(facts.date, by));
    for (const key of keysOf(facts)) {
      const tally = tallyOf(key);
      tally.taught++;
      tally.first ??= facts.date;
      tally.last = facts.date;
      if (place !== undefined) tally.taughtIn[place]++;
    }
  }
  return [...tallies.values()];
}

function periodCounts(
  planned: readonly LessonFacts[],
  taught: readonly HeldFacts[],
  first: ReadonlyMap<string, string>,
  keys: readonly string[],
  by: Periods['by'],
): PeriodCounts[] {
  const plans = Map.groupBy(daysOf(planned), (date) => periodOf(date, by));
  const classes = Map.groupBy(taught, ({ date }) => periodOf(date, by));
  return keys.map((key) => {
    const held = classes.get(key) ?? [];
    const danced = [...new Set(held.flatMap(({ moves }) => moves))];
    const isNew = (move: string): boolean => periodOf(first.get(move) ?? '', by) === key;
    const newMoves = danced.filter(isNew).length;
    return {
      ...{ key, planned: plans.get(key)?.length ?? 0, taught: held.length },
      ...{ newMoves, repeated: danced.length - newMoves },
    };
  });
}
