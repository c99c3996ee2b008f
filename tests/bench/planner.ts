/**
 * The planner beside simpler ways to compose, on the demo songs and songs of other forms, at every
 * level, with ten seeds each: what the plans are worth, and how long they take.
 */
import { composeGreedy, composeRandomLegal, composeRoundRobin } from './baselines.ts';
import {
  composePlan,
  costOf,
  type ComposeInput,
} from '@bachata/core/choreography/planner/compose.ts';
import { measurePlan, sharedFigures } from '@bachata/core/choreography/evaluate/measures.ts';
import { planningContext } from '@bachata/core/choreography/prepared/planning-context.ts';
import { planParametersSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { LEVELS } from '@bachata/core/moves/move.ts';
import { library } from '@bachata/library/moves/index.ts';
import { preparedLibrary } from '@bachata/library/prepared.ts';
import { judgedTable } from './planner-judged.ts';
import { legalityTable } from './planner-legality.ts';
import { seamsTable } from './planner-seams.ts';
import { benchSongs, SEEDS } from './planner-songs.ts';
import { speedTable } from './planner-speed.ts';
import { stylesTable } from './planner-styles.ts';
import { takesTable } from './planner-takes.ts';
import type { Table } from './table.ts';
import { mean, meanIfAny, upperMedian } from '@bachata/core/numeric/statistics.ts';

/** Labels kept for the search that stands for the optimum. */
const WIDE = 150;

type Composer = (input: ComposeInput) => Plan | undefined;

const COMPOSERS: Readonly<Record<string, Composer>> = {
  'this planner': composePlan,
  greedy: composeGreedy,
  'random legal': composeRandomLegal,
  'round-robin': composeRoundRobin,
};

/** Columns of the table that are means of a plan's own measures. */
const MEASURES: Readonly<Record<string, string>> = {
  'illegal joins': 'illegalJoins',
  'energy fit': 'energyFit',
  'on the 1': 'figuresOnOne',
  phrases: 'phrasesStarted',
  repetitions: 'repetitionsKept',
  'breaks hit': 'breaksHit',
  figures: 'distinctFigures',
  'entropy, bits': 'categoryEntropyBits',
  stretched: 'stretchedShare',
  seam: 'seamMean',
  'worst seam': 'seamWorst',
  'beat alignment': 'beatAlignment',
  'by chance': 'beatAlignmentByChance',
};

/** Mean share of figures in common, over plans of neighboring seeds for the same request. */
function sharedBySeeds(plans: readonly Plan[]): number[] {
  return plans.slice(1).flatMap((plan, i) => sharedFigures(plans[i], plan, library.moves) ?? []);
}

interface Tally {
  readonly plans: Plan[];
  readonly shared: number[];
  readonly gaps: number[];
  readonly milliseconds: number[];
  attempts: number;
}

function runOne(composer: Composer, tally: Tally, input: ComposeInput, optimum: number): Plan[] {
  tally.attempts++;
  const before = process.cpuUsage();
  const plan = composer(input);
  const { user, system } = process.cpuUsage(before);
  tally.milliseconds.push((user + system) / 1000);
  if (plan === undefined) return [];
  const { analysis, library: of } = input;
  const measures = {
    ...plan.measures,
    ...measurePlan(plan, of.moves, analysis, of.motion),
  };
  tally.plans.push({ ...plan, measures });
  const cost = costOf(plan, input);
  if (cost !== undefined) tally.gaps.push(cost / optimum - 1);
  return [plan];
}

/** What a search costs that drops almost nothing. */
function optimumOf(input: ComposeInput): number {
  return composePlan({ ...input, width: WIDE }).measures.cost;
}

async function qualityTable(): Promise<Table> {
  const songs = await benchSongs();
  const tallies = new Map<string, Tally>();
  for (const name of Object.keys(COMPOSERS)) {
    tallies.set(name, {
      plans: [],
      shared: [],
      gaps: [],
      milliseconds: [],
      attempts: 0,
    });
  }
  for (const analysis of songs) {
    const context = await planningContext(analysis, await preparedLibrary());
    for (const difficulty of LEVELS) {
      const inputs = SEEDS.map((seed): ComposeInput => ({
        ...context,
        parameters: planParametersSchema.parse({ difficulty, seed }),
      }));
      const optima = inputs.map(optimumOf);
      for (const [name, composer] of Object.entries(COMPOSERS)) {
        const tally = tallies.get(name);
        if (tally === undefined) continue;
        const plans = inputs.flatMap((input, i) => runOne(composer, tally, input, optima[i]));
        tally.shared.push(...sharedBySeeds(plans));
      }
    }
  }
  return {
    title: `Plans of ${songs.length} songs, ${LEVELS.length} levels, ${SEEDS.length} seeds, ${library.moves.length} moves (means; CPU time: median)`,
    columns: [
      'composer',
      'plans',
      ...Object.keys(MEASURES),
      'shared by seeds',
      'cost over optimum',
      'CPU, ms',
    ],
    rows: [...tallies].map(([name, tally]) => [
      name,
      `${tally.plans.length}/${tally.attempts}`,
      ...Object.values(MEASURES).map(
        (key) => meanIfAny(tally.plans.flatMap((plan) => plan.measures[key] ?? [])) ?? NaN,
      ),
      mean(tally.shared),
      mean(tally.gaps),
      upperMedian(tally.milliseconds),
    ]),
  };
}

/** Ten minutes of processor time: each table comes when it is done. */
export async function* plannerBench(): AsyncGenerator<Table> {
  yield await speedTable();
  yield await judgedTable();
  yield await stylesTable();
  yield await qualityTable();
  yield await seamsTable();
  yield await takesTable();
  yield legalityTable(await preparedLibrary());
}
