/** The overview of an instructor's classes for its page, and as a table for a spreadsheet. */
import { dateSchema } from '@bachata/core/class-plans/calendar.ts';
import { movesForAll } from '@bachata/core/class-plans/block-moves.ts';
import type { ClassPlan } from '@bachata/core/class-plans/class-plan.ts';
import { coursesOf } from '@bachata/core/class-plans/courses.ts';
import type { OverviewRange } from '@bachata/core/class-plans/overview/range.ts';
import {
  classesIn,
  plansIn,
  readOverview,
} from '@bachata/core/class-plans/overview/read-overview.ts';
import { listedPlans } from '@bachata/core/class-plans/plan-index.ts';
import { pick } from '@bachata/core/languages.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { z } from 'zod';
import { contentLine } from '../class-plan-view.ts';
import type { Messages } from '../i18n/context.ts';
import { planMoves } from './class-plans.ts';
import type { CsvCell } from './csv.ts';

/** An address that was typed or cut off is one without a range; an empty field is none. */
const rangeSchema = z.object({
  from: dateSchema.optional().catch(undefined),
  to: dateSchema.optional().catch(undefined),
  course: z.string().min(1).max(100).optional().catch(undefined),
});

export function overviewRange({ searchParams }: URL): OverviewRange {
  const { from, to, course } = rangeSchema.parse(Object.fromEntries(searchParams));
  return { from, to, courseId: course };
}

export async function viewOverview(
  { documents }: Platform,
  ownerId: string,
  range: OverviewRange,
  language: Messages['language'],
) {
  const moves = await planMoves(documents, ownerId);
  const [overview, courses] = await Promise.all([
    readOverview(documents, ownerId, moves, range),
    coursesOf(documents, ownerId),
  ]);
  const named = [
    ...overview.moves.map(({ key }) => key),
    ...overview.gaps.flatMap(({ move, missing }) => [move, ...missing.map((one) => one.move)]),
    ...overview.next.flatMap((next) =>
      next.moves.flatMap(({ move, buildsOn }) => [move, ...buildsOn]),
    ),
  ];
  const names = [...new Set(named)].map((id) => [id, nameIn(moves, id, language)]);
  return {
    overview,
    /** By `sameMoveKey`. */
    names: Object.fromEntries(names) as Readonly<Record<string, string>>,
    courses: courses.map(({ id, data }) => ({ id, title: data.title })),
  };
}

const nameIn = (
  moves: ReadonlyMap<string, MoveInfo>,
  id: string,
  language: Messages['language'],
): string => {
  const move = moves.get(id);
  return move === undefined ? id : pick(move.name, language);
};

/** A row for each block that was planned, and for each of every class that was held. */
export async function* overviewRows(
  { documents }: Platform,
  ownerId: string,
  range: OverviewRange,
  messages: Messages,
): AsyncGenerator<readonly CsvCell[]> {
  const { t, language } = messages;
  const moves = await planMoves(documents, ownerId);
  const courses = await coursesOf(documents, ownerId);
  const titles = new Map(courses.map(({ id, data }) => [id, data.title]));
  const listed = await listedPlans(documents, ownerId);
  const nameOf = (id: string, name?: string): string | undefined =>
    moves.has(id) ? nameIn(moves, id, language) : name;

  function* rowsOf(
    record: 'planned' | 'taught',
    date: string | undefined,
    { title, level, course, blocks }: Pick<ClassPlan, 'title' | 'level' | 'course' | 'blocks'>,
    reached?: ReadonlySet<string>,
  ): Generator<readonly CsvCell[]> {
    for (const [index, block] of blocks.entries()) {
      yield [
        ...[t(`overview.${record}`), date, course && titles.get(course.courseId), course?.lesson],
        ...[title, t(`levels.${level}`), index + 1, t(`plans.kinds.${block.kind}`), block.minutes],
        contentLine(block, messages, nameOf),
        [...new Set(movesForAll(block).map(({ id, name }) => nameOf(id, name)))].join(', '),
        reached && t(reached.has(block.id) ? 'overview.csv.yes' : 'overview.csv.no'),
      ];
    }
  }

  yield COLUMNS.map((column) => t(`overview.csv.${column}`));
  for await (const { data } of plansIn(documents, listed, range)) {
    yield* rowsOf('planned', data.date, data);
  }
  for await (const { plan, heldOn, ticked } of classesIn(documents, ownerId, listed, range)) {
    yield* rowsOf('taught', heldOn, plan, new Set(ticked));
  }
}

const COLUMNS = [
  ...(['record', 'date', 'course', 'lesson', 'plan', 'level'] as const),
  ...(['block', 'kind', 'minutes', 'about', 'moves', 'reached'] as const),
] as const;
