/** Processor time of planning: whole plans, alternatives for a place, recommendations for a section. */
import { composePlan, type ComposeInput } from '@bachata/core/choreography/planner/compose.ts';
import { planningContext } from '@bachata/core/choreography/prepared/planning-context.ts';
import { PreparedLibrary } from '@bachata/core/choreography/prepared/prepared-library.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { createRecommender } from '@bachata/core/choreography/recommendation/recommend.ts';
import { alternativesAt } from '@bachata/core/choreography/edit/slot-alternatives.ts';
import { percentile } from '@bachata/core/numeric/statistics.ts';
import { songAnalysis, USUAL_FORM } from '@bachata/core/choreography/testing/songs.ts';
import { LEVELS, type MoveInfo } from '@bachata/core/moves/move.ts';
import { library } from '@bachata/library/moves/index.ts';
import { preparedLibrary } from '@bachata/library/prepared.ts';
import type { Table } from './table.ts';

type Row = Table['rows'][number];

/** Four minutes at 128 BPM: the usual form with one chorus more. */
const SONG = songAnalysis({
  tempoBpm: 128,
  form: [...USUAL_FORM.slice(0, -1), ...USUAL_FORM.slice(2, 3), ...USUAL_FORM.slice(-1)],
});
const SMALL = 60;
const LARGE = 5_000;
const HUGE = 10_000;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** As many moves as asked for: the library's first ones, or all of them over and over by other names. */
function movesBy(count: number): MoveInfo[] {
  return Array.from({ length: count }, (_, i) => {
    const move = library.moves[i % library.moves.length] as MoveInfo;
    const round = Math.floor(i / library.moves.length);
    const again = (id: string): string => `${id}-again-${round}`;
    const { variantOf } = move;
    if (round === 0) return move;
    return { ...move, id: again(move.id), ...(variantOf && { variantOf: again(variantOf) }) };
  });
}

function libraryOf(count: number, { motion }: PreparedLibrary): PreparedLibrary {
  const moves = movesBy(count);
  return new PreparedLibrary({ version: `${count}`, moves }, motion && { motion });
}

/** Every level with every seed. */
function inputs(context: Omit<ComposeInput, 'parameters'>): ComposeInput[] {
  return LEVELS.flatMap((difficulty) =>
    SEEDS.map((seed) => ({
      ...context,
      parameters: planParametersSchema.parse({ difficulty, seed }),
    })),
  );
}

function row(what: string, times: readonly number[]): Row {
  return [what, percentile(times, 0.5) ?? NaN, percentile(times, 0.95) ?? NaN, times.length];
}

export async function speedTable(): Promise<Table> {
  const prepared = await preparedLibrary();
  const context = await planningContext(SONG, prepared);
  const rows: Row[] = [];
  for (const count of [SMALL, library.moves.length, LARGE]) {
    const all = inputs({ ...context, library: libraryOf(count, prepared) });
    const few = count === LARGE ? all.filter((_, i) => i % 4 === 0) : all;
    few.slice(0, 3).forEach(composePlan);
    rows.push(
      row(
        `a plan of four minutes, ${count} moves`,
        few.map((one) => cpuMs(() => composePlan(one))),
      ),
    );
  }
  const places = inputs(context)
    .filter((_, i) => i % 4 === 0)
    .flatMap((input) => {
      const plan = composePlan(input);
      return plan.segments.map(
        ({ startBeat }) =>
          () =>
            alternativesAt(plan, startBeat, context),
      );
    });
  places.slice(0, 20).forEach((ask) => ask());
  rows.push(row(`alternatives for a place, ${library.moves.length} moves`, places.map(cpuMs)));

  const known = await prepared.sounds();
  for (const count of [SMALL, library.moves.length, HUGE]) {
    const moves = movesBy(count);
    const embeddings = new Map(
      moves.map(({ id }, i) => [
        id,
        known.get(library.moves[i % library.moves.length]?.id ?? '') ?? {},
      ]),
    );
    const recommender = createRecommender(libraryOf(count, prepared), embeddings);
    const queries = inputs(context).map(
      ({ parameters }, i) =>
        () =>
          recommender.recommend({ analysis: SONG, section: i % SONG.sections.length, parameters }),
    );
    queries.slice(0, 5).forEach((ask) => ask());
    rows.push(row(`the ten best moves for a section, of ${count}`, queries.map(cpuMs)));
  }
  return {
    title: 'Processor time of planning, ms',
    columns: ['what', 'median', '95 %', 'times'],
    rows,
  };
}
