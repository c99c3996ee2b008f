/**
 * What the judge says of plans: of this planner, of a former one, of random legal ones and of the
 * original's rule, on every song, level and style. `BACHATA_FORMER` names another checkout whose
 * planner and library are judged beside; without it the row is left out.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { judgePlan, type Judgment } from '@bachata/core/choreography/evaluate/judge.ts';
import { sharedFigures } from '@bachata/core/choreography/evaluate/measures.ts';
import { planParametersSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { composePlan, type ComposeInput } from '@bachata/core/choreography/planner/compose.ts';
import { planningContext } from '@bachata/core/choreography/prepared/planning-context.ts';
import type { PreparedLibrary } from '@bachata/core/choreography/prepared/prepared-library.ts';
import { LEVELS, STYLES, type Level } from '@bachata/core/moves/move.ts';
import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import { median, percentile } from '@bachata/core/numeric/statistics.ts';
import { preparedLibrary } from '@bachata/library/prepared.ts';
import { composeRandomLegal, composeRoundRobin } from './baselines.ts';
import { judgedSongs } from './planner-songs.ts';
import type { Table } from './table.ts';

type Style = (typeof STYLES)[number] | 'auto';

interface Planner {
  readonly name: string;
  readonly compose: (input: ComposeInput) => Plan | undefined;
  readonly library: PreparedLibrary;
  readonly contextOf: typeof planningContext;
}

export interface Judged {
  readonly planner: string;
  readonly level: Level;
  readonly style: Style;
  readonly song: number;
  readonly seed: number;
  readonly plan: Plan;
  readonly judgment: Judgment;
}

const SEEDS = [1, 2];

/** The planner and the library of another checkout. */
async function former(folder: string): Promise<Planner> {
  const load = async (file: string): Promise<Record<string, unknown>> =>
    (await import(pathToFileURL(path.resolve(folder, file)).href)) as Record<string, unknown>;
  const [compose, context, data] = await Promise.all([
    load('core/choreography/planner/compose.ts'),
    load('core/choreography/prepared/planning-context.ts'),
    load('data/prepared.ts'),
  ]);
  const read = data.preparedLibrary as typeof preparedLibrary;
  return {
    name: 'former planner',
    compose: compose.composePlan as typeof composePlan,
    library: await read(),
    contextOf: context.planningContext as typeof planningContext,
  };
}

async function planners(): Promise<Planner[]> {
  const library = await preparedLibrary();
  const own = { library, contextOf: planningContext };
  const folder = process.env.BACHATA_FORMER;
  return [
    { name: 'this planner', compose: composePlan, ...own },
    ...(folder === undefined ? [] : [await former(folder)]),
    { name: 'random legal', compose: composeRandomLegal, ...own },
    { name: 'round-robin', compose: composeRoundRobin, ...own },
  ];
}

async function judgeSong(planner: Planner, analysis: SongAnalysis, song: number) {
  const { library } = planner;
  const context = await planner.contextOf(analysis, library);
  const judged: Judged[] = [];
  for (const level of LEVELS) {
    for (const style of ['auto', ...STYLES] as const) {
      for (const seed of SEEDS) {
        const parameters = planParametersSchema.parse({ difficulty: level, style, seed });
        const plan = planner.compose({ ...context, parameters });
        if (plan === undefined) continue;
        const judgment = judgePlan(plan, library.moves, analysis);
        judged.push({ planner: planner.name, level, style, song, seed, plan, judgment });
      }
    }
  }
  return judged;
}

type Sense = 'at least' | 'at most';

interface Bound {
  readonly measure: keyof Judgment;
  readonly sense: Sense;
  readonly bound: number;
  readonly levels?: readonly Level[];
  readonly styles?: readonly Style[];
}

const ABOVE_BEGINNER = ['intermediate', 'advanced'] as const;

/** What is to be reached: as the median of all plans that it applies to. */
const BOUNDS: readonly Bound[] = [
  { measure: 'ownLevelShare', sense: 'at least', bound: 0.75, levels: ['intermediate'] },
  { measure: 'ownLevelShare', sense: 'at least', bound: 0.45, levels: ['advanced'] },
  { measure: 'figureShare', sense: 'at least', bound: 0.55, levels: ABOVE_BEGINNER },
  { measure: 'levelRise', sense: 'at least', bound: 0, levels: ABOVE_BEGINNER },
  { measure: 'figureOverCap', sense: 'at most', bound: 1 },
  { measure: 'biggestFigure', sense: 'at most', bound: 0.16 },
  { measure: 'biggestBasic', sense: 'at most', bound: 0.2 },
  { measure: 'distinctMoves', sense: 'at least', bound: 20, levels: ABOVE_BEGINNER },
  { measure: 'newInPhrase', sense: 'at most', bound: 2, levels: ['beginner'] },
  { measure: 'distinctFigures', sense: 'at least', bound: 10, levels: ['beginner'] },
  { measure: 'returns', sense: 'at least', bound: 0.9 },
  { measure: 'returnsVaried', sense: 'at least', bound: 0.9 },
  { measure: 'closeShare', sense: 'at least', bound: 0.5, styles: ['sensual', 'romantic'] },
  { measure: 'closeShare', sense: 'at most', bound: 0.5, styles: ['traditional'] },
  {
    measure: 'firstWavePhrase',
    sense: 'at most',
    bound: 2,
    levels: ABOVE_BEGINNER,
    styles: ['sensual'],
  },
  { measure: 'mamboShown', sense: 'at least', bound: 1 },
  { measure: 'holdOverCap', sense: 'at most', bound: 1 },
  { measure: 'openings', sense: 'at most', bound: 1 },
  { measure: 'longestSway', sense: 'at most', bound: 8 },
  { measure: 'earlyEndings', sense: 'at most', bound: 0 },
  { measure: 'endsHeld', sense: 'at least', bound: 1 },
  { measure: 'breaksHit', sense: 'at least', bound: 1 },
  { measure: 'climax', sense: 'at least', bound: 0.95 },
  { measure: 'energyFit', sense: 'at least', bound: 0.85 },
];

/** Plans count as beyond twice a bound where half of what is wanted, or twice what is allowed, is passed. */
function isFarBeyond(value: number, { sense, bound }: Bound): boolean {
  return sense === 'at least' ? value < bound / 2 : value > 2 * bound;
}

function boundRow(bound: Bound, judged: readonly Judged[], names: readonly string[]) {
  const { measure, sense, levels, styles } = bound;
  const applies = judged.filter(
    ({ level, style }) =>
      (levels === undefined || levels.includes(level)) &&
      (styles === undefined || styles.includes(style)),
  );
  const where = [...(levels ?? []), ...(styles ?? [])].join(', ');
  const cells = names.flatMap((name) => {
    const values = applies
      .filter(({ planner }) => planner === name)
      .flatMap(({ judgment }) => judgment[measure] ?? []);
    if (values.length === 0) return [NaN, NaN, NaN];
    const worst = sense === 'at least' ? Math.min(...values) : Math.max(...values);
    return [median(values), worst, values.filter((value) => isFarBeyond(value, bound)).length];
  });
  return [`${measure} ${sense}`, where, bound.bound, ...cells];
}

/** Of the figures of two seeds, the share that is in both; the median over all songs, levels and styles. */
function sharedBySeeds(judged: readonly Judged[], library: PreparedLibrary): number[] {
  return judged
    .filter(({ seed }) => seed === SEEDS[0])
    .flatMap((one) => {
      const other = judged.find(
        ({ level, style, song, seed }) =>
          level === one.level && style === one.style && song === one.song && seed === SEEDS[1],
      );
      return other === undefined ? [] : (sharedFigures(one.plan, other.plan, library.moves) ?? []);
    });
}

/** @param only the planners to judge, by name; all where absent */
export async function judgedTable(only?: readonly string[]): Promise<Table> {
  const songs = await judgedSongs();
  const all = (await planners()).filter(({ name }) => only?.includes(name) ?? true);
  const judged: Judged[] = [];
  for (const planner of all) {
    for (const [song, analysis] of songs.entries()) {
      judged.push(...(await judgeSong(planner, analysis, song)));
    }
  }
  const names = all.map(({ name }) => name);
  return {
    title: `The judge: ${songs.length} songs, ${LEVELS.length} levels, ${STYLES.length + 1} styles, ${SEEDS.length} seeds (median, worst, plans beyond twice the bound)`,
    columns: ['measure', 'where', 'bound', ...names.flatMap((name) => [name, 'worst', 'beyond'])],
    rows: [
      ...BOUNDS.map((bound) => boundRow(bound, judged, names)),
      [
        'sharedBySeeds at most',
        '',
        0.6,
        ...all.flatMap(({ name, library }) => {
          const shared = sharedBySeeds(
            judged.filter(({ planner }) => planner === name),
            library,
          );
          return [median(shared), percentile(shared, 1) ?? NaN, ''];
        }),
      ],
    ],
  };
}
