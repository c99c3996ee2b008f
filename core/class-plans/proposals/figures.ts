/** Which figures a class of a level is about, for an aim: few, near to each other, and none too early. */
import { hashUnit, textKey } from '../../choreography/planner/random.ts';
import { isUpTo } from '../../choreography/teaching/ways-between.ts';
import { isDip, isIdle, levelRank } from '../../choreography/traits.ts';
import { LEVELS, type Category, type Level } from '../../moves/move.ts';
import { sameMoveKey } from '../../moves/same-move.ts';
import { MOST_NEW_THINGS } from '../limits.ts';
import { isInPassing, newToClass } from './known.ts';
import { wantedTempo } from './song-fit.ts';
import type { TeachingMove, TeachingMoves } from './teaching-move.ts';

export interface FigureRequest {
  readonly level: Level;
  readonly aim: Category;
  readonly seed: number;
  /** See `knownMoves`. */
  readonly known: ReadonlySet<string>;
  /** Figures that it has to have: what last week did not get to. As many as may be new in one class. */
  readonly wanted?: readonly string[];
}

export interface FigureSet {
  /** By `sameMoveKey`. */
  readonly figures: readonly string[];
  /** Of them and of what they build on, in the order to teach it. */
  readonly news: readonly string[];
}

export interface FigureSets {
  /** The most suitable first. */
  readonly sets: readonly FigureSet[];
  /** Whose figures they are: a lower level than the class's where that has none. */
  readonly level: Level;
}

const MOST_FIGURES = 3;
/** Of the figures together: the rest of a phrase is to recover in. */
const FIGURE_COUNTS = 24;
/** What makes a set more suitable. */
const WORTH = {
  /** For each new thing, up to the most. */
  new: 1,
  /** New things that are not of the aim. */
  aside: -0.5,
  /** Figures of the library that build on one of the set. */
  foundation: 0.25,
  mostFoundation: 1,
  /** One of the set builds on another, and they meet in a hold. */
  related: 0.8,
  meets: 0.3,
  chance: 1.6,
} as const;

/** Undefined where neither the level nor those below have a figure for the aim. */
export function figureSets(request: FigureRequest, moves: TeachingMoves): FigureSets | undefined {
  const { level, known, wanted = [] } = request;
  const own = candidates(request, moves);
  if (own === undefined) return undefined;
  const must = wanted.flatMap((id) => moves.get(id) ?? []).map(sameMoveKey);
  const fixed = [...new Set(must)].slice(0, MOST_FIGURES);
  while (newToClass(fixed, known, moves).length > MOST_NEW_THINGS) fixed.pop();
  const free = own.figures.filter((move) => !fixed.includes(sameMoveKey(move)));
  const fresh = free.filter((move) => !known.has(sameMoveKey(move)));
  const pool = (fresh.length > 0 ? fresh : free).map(sameMoveKey);
  const foundations = foundationsIn(moves);
  const sets = subsets(pool, Math.max(0, MOST_FIGURES - fixed.length))
    .map((some) => [...fixed, ...some])
    .filter((figures) => figures.length > 0)
    .flatMap((figures) => {
      const news = newToClass(figures, known, moves);
      const set = figures.flatMap((id) => moves.get(id) ?? []);
      const all = [...new Set([...figures, ...news])].flatMap((id) => moves.get(id) ?? []);
      const dips = all.filter(isDip).length;
      if (new Set(set.map(plainName)).size < set.length) return [];
      if (news.length > MOST_NEW_THINGS || dips > 1 || countsOf(set) > FIGURE_COUNTS) return [];
      const tempo = wantedTempo(level, set);
      if (tempo.from > tempo.to || !haveCommonTempo(set)) return [];
      return [{ figures, news, worth: worthOf(set, news, request, foundations) }];
    })
    .sort((a, b) => b.worth - a.worth)
    .map(({ figures, news }) => ({ figures, news }));
  return { sets, level: own.level };
}

function candidates({ level, aim }: FigureRequest, moves: TeachingMoves) {
  const isCandidate = (move: TeachingMove): boolean =>
    move.variantOf === undefined &&
    move.category === aim &&
    !isIdle(move) &&
    !isInPassing(move) &&
    isUpTo(level, move);
  const all = [...moves.values()].filter(isCandidate);
  for (let rank = levelRank(level); rank >= 0; rank--) {
    const figures = all.filter((move) => levelRank(move.level) === rank && isWorthAClass(move));
    if (figures.length > 0) return { figures, level: LEVELS[rank] };
  }
  return undefined;
}

/** Changes of hold and steps of half an eight are learned on the way. */
function isWorthAClass({
  counts,
  functions,
  turns,
  category,
  prerequisites,
}: TeachingMove): boolean {
  const isTurn = turns.lead !== 0 || turns.follow !== 0;
  if (category === 'basic-steps') return counts >= 8;
  return counts >= 8 || isTurn || functions.includes('accent') || prerequisites.length > 0;
}

/** The same thing in two holds is one thing; its name says the hold behind a comma. */
function plainName({ name }: TeachingMove): string {
  return name.en.split(',')[0];
}

function countsOf(set: readonly TeachingMove[]): number {
  return set.reduce((sum, { counts }) => sum + counts, 0);
}

function haveCommonTempo(set: readonly TeachingMove[]): boolean {
  const least = Math.max(...set.map(({ tempoBpm }) => tempoBpm.min));
  return least <= Math.min(...set.map(({ tempoBpm }) => tempoBpm.max));
}

/** How many moves name each as what they build on. */
function foundationsIn(moves: TeachingMoves): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { prerequisites, variantOf } of moves.values()) {
    if (variantOf !== undefined) continue;
    for (const id of prerequisites) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function worthOf(
  set: readonly TeachingMove[],
  news: readonly string[],
  { aim, seed }: FigureRequest,
  foundations: ReadonlyMap<string, number>,
): number {
  const ids = set.map(sameMoveKey);
  const aside = news.filter((id) => !ids.includes(id)).length;
  const pairs = set.flatMap((one, i) => set.slice(i + 1).map((other) => [one, other] as const));
  const related = pairs.filter(
    ([one, other]) => one.prerequisites.includes(other.id) || other.prerequisites.includes(one.id),
  ).length;
  const meets = pairs.filter(([one, other]) => {
    const holds = [one.entry.position, one.exit.position];
    return holds.includes(other.entry.position) || holds.includes(other.exit.position);
  }).length;
  const foundation = ids.reduce(
    (sum, id) =>
      sum + Math.min(WORTH.mostFoundation, WORTH.foundation * (foundations.get(id) ?? 0)),
    0,
  );
  const learned = news.length > 0 ? news.length : Math.min(2, set.length);
  return (
    WORTH.new * learned +
    WORTH.aside * aside +
    foundation / set.length +
    (pairs.length > 0 ? (WORTH.related * related + WORTH.meets * meets) / pairs.length : 0) +
    WORTH.chance * hashUnit(seed, textKey(aim + ids.toSorted().join(' ')))
  );
}

/** All subsets of up to so many, the empty one as well. */
function subsets(items: readonly string[], most: number): string[][] {
  let all: string[][] = [[]];
  for (const item of items) {
    all = [...all, ...all.filter((some) => some.length < most).map((some) => [...some, item])];
  }
  return all;
}
