/** What somebody's collection is made of, in numbers. */
import type { Level, Style } from '../moves/move.ts';
import type { Services } from '../ports.ts';
import { readIndexChunks } from './read-index.ts';
import { readContent, type IndexedChoreography } from './search-index.ts';

export interface Tally<K> {
  readonly key: K;
  readonly count: number;
}

export interface CollectionStatistics {
  readonly dances: number;
  readonly favorites: number;
  /** Of all of them together. */
  readonly durationSec: number;
  readonly levels: readonly Tally<Level>[];
  readonly styles: readonly Tally<Style | 'auto'>[];
  /** By the first BPM of ten, each from the slowest to the fastest that there is. */
  readonly tempi: readonly Tally<number>[];
  /** The last twelve, as `2026-11` in UTC, the present one last. */
  readonly months: readonly Tally<string>[];
  /** In how many dances; as `Choreography.moves` names them, the most danced first. */
  readonly moves: readonly Tally<string>[];
}

const MOST_MOVES = 15;
const MONTHS = 12;
const TEMPO_STEP = 10;

export async function collectionStatistics(
  services: Pick<Services, 'documents' | 'objects' | 'clock'>,
  ownerId: string,
): Promise<CollectionStatistics> {
  const contents = (await readIndexChunks(services, ownerId)).map(({ data }) => readContent(data));
  const items = contents.flatMap((content) => Object.values(content.items));
  const danced = contents.flatMap(({ items: own, moves }) =>
    Object.values(own).flatMap(({ moves: places = [] }) => places.map((place) => moves[place])),
  );
  const count = <K>(keyOf: (item: IndexedChoreography) => K) => tally(items.map(keyOf));
  return {
    dances: items.length,
    favorites: items.filter(({ favorite }) => favorite).length,
    durationSec: items.reduce((sum, { sec }) => sum + sec, 0),
    levels: count(({ level }) => level),
    styles: count(({ style }) => style),
    tempi: withoutGaps(count(({ bpm }) => TEMPO_STEP * Math.floor(bpm / TEMPO_STEP))),
    months: ofMonths(
      lastMonths(services.clock.now()),
      count(({ at }) => monthOf(at)),
    ),
    moves: tally(danced).slice(0, MOST_MOVES),
  };
}

/** The most frequent first; of equally frequent ones, what came first. */
function tally<K>(keys: readonly K[]): Tally<K>[] {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
}

function withoutGaps(tempi: readonly Tally<number>[]): Tally<number>[] {
  if (tempi.length === 0) return [];
  const known = new Map(tempi.map(({ key, count }) => [key, count]));
  const first = Math.min(...known.keys());
  const steps = (Math.max(...known.keys()) - first) / TEMPO_STEP;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const key = first + TEMPO_STEP * step;
    return { key, count: known.get(key) ?? 0 };
  });
}

const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

function lastMonths(now: number): string[] {
  const today = new Date(now);
  return Array.from({ length: MONTHS }, (_, index) =>
    monthOf(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - (MONTHS - 1 - index))),
  );
}

function ofMonths(months: readonly string[], made: readonly Tally<string>[]): Tally<string>[] {
  const known = new Map(made.map(({ key, count }) => [key, count]));
  return months.map((key) => ({ key, count: known.get(key) ?? 0 }));
}
