/**
 * Whether styles can be told apart by what is danced, without the names of the moves: a nearest
 * centroid over statistics of plans, made on some songs and seeds and asked on others.
 */
import {
  closeness,
  isFigure,
  isHoldChange,
  isRest,
  isWave,
  moveEnergy,
} from '@bachata/core/choreography/traits.ts';
import { planParametersSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { composePlan } from '@bachata/core/choreography/planner/compose.ts';
import { planningContext } from '@bachata/core/choreography/prepared/planning-context.ts';
import {
  CATEGORIES,
  LEVELS,
  STYLES,
  type Level,
  type MoveInfo,
  type Style,
} from '@bachata/core/moves/move.ts';
import { POSITIONS } from '@bachata/core/moves/state.ts';
import { deviation, mean } from '@bachata/core/numeric/statistics.ts';
import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import { preparedLibrary } from '@bachata/library/prepared.ts';
import { testSongs } from './planner-songs.ts';
import type { Table } from './table.ts';

/** Songs out of seeds that the other benchmarks do not use: the first half teaches, the other asks. */
const FIRST_SEED = 9001;
const SONGS = 16;

/** Shares of the time by category, position and kind, and the means of energy and turns. */
export function statisticsOf(plan: Plan, byId: ReadonlyMap<string, MoveInfo>): number[] {
  const danced = plan.segments.flatMap(({ moveId, beats, startBeat }) => {
    const move = byId.get(moveId);
    return move && startBeat >= plan.firstCountBeat ? [{ move, beats }] : [];
  });
  const all = danced.reduce((sum, { beats }) => sum + beats, 0);
  const meanOf = (value: (move: MoveInfo) => number): number =>
    danced.reduce((sum, { move, beats }) => sum + value(move) * beats, 0) / all;
  return [
    ...CATEGORIES.map((category) => meanOf((move) => +(move.category === category))),
    ...POSITIONS.map((position) => meanOf((move) => +(move.entry.position === position))),
    meanOf(closeness),
    meanOf((move) => +isWave(move)),
    meanOf((move) => +isRest(move)),
    meanOf((move) => +isFigure(move)),
    meanOf((move) => +isHoldChange(move)),
    meanOf((move) => Math.abs(move.turns.follow) + Math.abs(move.turns.lead)),
    meanOf((move) => +move.swapsSides),
    meanOf(moveEnergy),
  ];
}

interface Sample {
  readonly level: Level;
  readonly style: Style;
  readonly values: readonly number[];
}

async function samplesOf(songs: readonly SongAnalysis[], seeds: readonly number[]) {
  const library = await preparedLibrary();
  const byId = new Map(library.moves.map((move) => [move.id, move]));
  const samples: Sample[] = [];
  for (const analysis of songs) {
    const context = await planningContext(analysis, library);
    for (const level of LEVELS) {
      for (const style of STYLES) {
        for (const seed of seeds) {
          const parameters = planParametersSchema.parse({ difficulty: level, style, seed });
          const plan = composePlan({ ...context, parameters });
          samples.push({ level, style, values: statisticsOf(plan, byId) });
        }
      }
    }
  }
  return samples;
}

/** The style whose centroid, of the same level, is nearest in units of the spread within the styles. */
function classifier(taught: readonly Sample[]): (sample: Sample) => Style {
  const groups = LEVELS.flatMap((level) =>
    STYLES.map((style) => {
      const own = taught.filter((one) => one.level === level && one.style === style);
      const columns = own[0]?.values.map((_, i) => own.map(({ values }) => values[i] ?? 0)) ?? [];
      return { level, style, center: columns.map(mean), spread: columns.map(deviation) };
    }),
  );
  return ({ level, values }) => {
    const candidates = groups.filter((group) => group.level === level);
    const spread = values.map((_, i) => 0.01 + mean(candidates.map((one) => one.spread[i] ?? 0)));
    const distance = (center: readonly number[]): number =>
      values.reduce(
        (sum, value, i) => sum + ((value - (center[i] ?? 0)) / (spread[i] ?? 1)) ** 2,
        0,
      );
    const nearest = candidates.reduce((best, one) =>
      distance(one.center) < distance(best.center) ? one : best,
    );
    return nearest.style;
  };
}

export async function stylesTable(): Promise<Table> {
  const songs = testSongs(SONGS, FIRST_SEED);
  const classify = classifier(await samplesOf(songs.slice(0, SONGS / 2), [1, 2]));
  const asked = await samplesOf(songs.slice(SONGS / 2), [11, 12]);
  const share = (samples: readonly Sample[]): number =>
    mean(samples.map((sample) => +(classify(sample) === sample.style)));
  return {
    title: `Styles told apart by statistics of moves, on songs and seeds that taught nothing (${asked.length} plans; share right)`,
    columns: ['level', ...STYLES, 'all'],
    rows: [...LEVELS, 'all'].map((level) => {
      const own = asked.filter((one) => level === 'all' || one.level === level);
      return [
        level,
        ...STYLES.map((style) => share(own.filter((one) => one.style === style))),
        share(own),
      ];
    }),
  };
}
