/**
 * A plan, or a whole course, as a file that its owner keeps: `docs/class-plan-format.md`. Version 1 of the
 * format; whoever changes it reads this one, too.
 */
import { z } from 'zod';
import { InvalidInputError, LimitError } from '../errors.ts';
import { MOST_LESSONS } from './limits.ts';
import type { ClassPlan, PlanContent } from './class-plan.ts';
import { courseContentSchema, type CourseContent } from './course.ts';
import { contentOf } from './create-plan.ts';
import { MOST_CREDITS, shownCreditSchema, shownCredits, type ShownCredit } from './credits.ts';
import { readPlanContent } from './read-content.ts';

const PLAN_FORMAT = 'bachata-buddy class plan';
const COURSE_FORMAT = 'bachata-buddy course';
const VERSION = 1;

export interface PlanFile {
  readonly format: typeof PLAN_FORMAT;
  readonly formatVersion: typeof VERSION;
  readonly plan: PlanInFile;
}

export interface CourseFile {
  readonly format: typeof COURSE_FORMAT;
  readonly formatVersion: typeof VERSION;
  readonly course: CourseContent;
  /** The lessons, in their order. */
  readonly plans: readonly PlanInFile[];
}

/** With of whose plans it was made, by their names. */
export type PlanInFile = PlanContent & { readonly after?: readonly ShownCredit[] };

type People = ReadonlyMap<string, string>;

/** @param people display names of those whose plans it was made of, by their ids */
export function exportPlan(plan: ClassPlan, people: People = new Map()): PlanFile {
  return { format: PLAN_FORMAT, formatVersion: VERSION, plan: planInFile(plan, people) };
}

function planInFile(plan: ClassPlan, people: People): PlanInFile {
  const after = shownCredits(plan.after, people);
  return { ...contentOf(plan), ...(after.length > 0 && { after }) };
}

/** @param plans in the order of the lessons. @param people as `exportPlan` */
export function exportCourse(
  course: CourseContent,
  plans: readonly ClassPlan[],
  people: People = new Map(),
): CourseFile {
  return {
    ...{ format: COURSE_FORMAT, formatVersion: VERSION },
    course: courseContentSchema.parse(course),
    plans: plans.map((plan) => planInFile(plan, people)),
  };
}

const headSchema = z.discriminatedUnion('format', [
  z.object({
    format: z.literal(PLAN_FORMAT),
    formatVersion: z.literal(VERSION),
    plan: z.unknown(),
  }),
  z.object({
    format: z.literal(COURSE_FORMAT),
    formatVersion: z.literal(VERSION),
    course: courseContentSchema,
    plans: z.array(z.unknown()),
  }),
]);

/**
 * @param value what a file holds, as JSON says it
 * @throws InvalidInputError `import-not-a-plan`; LimitError `course-too-long`; as `readPlanContent`
 */
export function readPlanFile(value: unknown): PlanFile | CourseFile {
  const head = headSchema.safeParse(value);
  if (!head.success) {
    const issue = head.error.issues[0];
    throw new InvalidInputError('import-not-a-plan', `${issue?.path.join('.')}: ${issue?.message}`);
  }
  const file = head.data;
  if (file.format === PLAN_FORMAT) return { ...file, plan: readPlan(file.plan) };
  if (file.plans.length > MOST_LESSONS) {
    throw new LimitError('course-too-long', `A course has at most ${MOST_LESSONS} lessons.`, {
      details: { most: MOST_LESSONS, found: file.plans.length },
    });
  }
  return { ...file, plans: file.plans.map(readPlan) };
}

const creditedSchema = z.object({ after: z.array(shownCreditSchema).max(MOST_CREDITS) });

/** Credits that cannot be read are none: the plan can be. */
function readPlan(value: unknown): PlanInFile {
  const credited = creditedSchema.safeParse(value);
  return { ...readPlanContent(value), ...credited.data };
}
