/** Courses: made, changed, and made again from another first day. */
import { AlreadyExistsError, InvalidInputError, LimitError } from '../errors.ts';
import { jobIdOf } from '../jobs/start-job.ts';
import type { DocumentStore, Services, Stored } from '../ports.ts';
import { queryAll } from '../query-all.ts';
import { classDates, daysBetween, daysLater, WEEK_DAYS } from './calendar.ts';
import { classPlans, type ClassPlan } from './class-plan.ts';
import { courses, type ClassCourse, type CourseContent } from './course.ts';
import { contentOf, createPlans, type NewPlan } from './create-plan.ts';
import { MOST_COURSES } from './limits.ts';
import { lessonsOf } from './list-plans.ts';
import type { ListedPlan } from './plan-index.ts';

type Needs = Pick<Services, 'documents' | 'clock'>;

/** By title. */
export async function coursesOf(
  documents: Pick<DocumentStore, 'query'>,
  ownerId: string,
): Promise<readonly Stored<ClassCourse>[]> {
  const found: Stored<ClassCourse>[] = [];
  for await (const one of queryAll(documents, courses, { where: { ownerId } })) found.push(one);
  return found.sort((a, b) => a.data.title.localeCompare(b.data.title));
}

/**
 * Asked twice with one `requestKey` it answers with the same course.
 * @returns its id
 * @throws LimitError `too-many-courses`; InvalidInputError `bad-request-key`
 */
export async function createCourse(
  { documents, clock }: Needs,
  ownerId: string,
  requestKey: string,
  content: CourseContent,
): Promise<string> {
  if (requestKey.length < 8 || requestKey.length > 100) {
    throw new InvalidInputError('bad-request-key', 'A request key has 8 to 100 characters.');
  }
  if ((await coursesOf(documents, ownerId)).length >= MOST_COURSES) {
    throw new LimitError('too-many-courses', `At most ${MOST_COURSES} courses.`, {
      details: { most: MOST_COURSES },
    });
  }
  const id = await jobIdOf(ownerId, requestKey);
  const now = clock.now();
  const course = { ...content, ownerId, revision: 1, createdAt: now, updatedAt: now };
  try {
    await documents.create(courses, id, course);
  } catch (error) {
    if (!(error instanceof AlreadyExistsError)) throw error;
  }
  return id;
}

/** Nothing happens where it is gone. */
export async function changeCourse(
  { documents, clock }: Needs,
  id: string,
  content: CourseContent,
): Promise<void> {
  const { title, level, minutes, time, timeZone, place, notes } = content;
  await documents.transaction(async (tx) => {
    const stored = (await tx.get(courses, id))?.data;
    if (stored === undefined) return;
    tx.update(courses, id, {
      ...{ title, level, minutes, time, timeZone, place, notes },
      ...{ revision: stored.revision + 1, updatedAt: clock.now() },
    });
  });
}

/** The number of the lesson that would come next. */
export function nextLesson(lessons: readonly Pick<ListedPlan, 'course'>[]): number {
  return Math.max(0, ...lessons.map(({ course }) => course?.lesson ?? 0)) + 1;
}

/** A lesson of a course as it would be copied. */
export interface CopiedLesson {
  readonly planId: string;
  readonly lesson: number;
  readonly title: string;
  readonly from: string | undefined;
  readonly date: string;
}

export interface CourseCopy {
  /** Of the first lesson. */
  readonly first: string;
  /** Days on which there is no class; the lessons after them move on by a week. */
  readonly skipped: readonly string[];
}

/**
 * What a copy of a course would make: the dry run, and the plan that the copy follows. Lessons keep their
 * distance in days where all of them have one, and are a week apart otherwise.
 */
export function copiedLessons(
  lessons: readonly ListedPlan[],
  { first, skipped }: CourseCopy,
): CopiedLesson[] {
  const dates = copiedDates(
    lessons.map(({ date }) => date),
    { first, skipped },
  );
  return lessons.map(({ id, title, date }, index) => ({
    ...{ planId: id, lesson: index + 1, title, from: date },
    date: dates[index] ?? first,
  }));
}

function copiedDates(
  dates: readonly (string | undefined)[],
  { first, skipped }: CourseCopy,
): string[] {
  const dated = dates.filter((date) => date !== undefined);
  const start = dated[0];
  const rises = dated.every((date, k) => k === 0 || daysBetween(dated[k - 1] ?? date, date) > 0);
  if (start === undefined || dated.length < dates.length || !rises) {
    return classDates(first, dates.length, { skipped });
  }
  const out = new Set(skipped);
  let late = 0;
  return dated.map((date) => {
    let day = daysLater(first, daysBetween(start, date) + late);
    while (out.has(day)) {
      late += WEEK_DAYS;
      day = daysLater(day, WEEK_DAYS);
    }
    return day;
  });
}

/**
 * Makes the course again: its plans as they are now, on the days that the dry run showed.
 * @returns the id of the new course
 * @throws as `createCourse` and `createPlan`
 */
export async function copyCourse(
  services: Needs,
  { id, data: course }: Pick<Stored<ClassCourse>, 'id' | 'data'>,
  { requestKey, title, ...copy }: CourseCopy & { requestKey: string; title: string },
): Promise<string> {
  const { documents } = services;
  const { ownerId } = course;
  const rows = copiedLessons(await lessonsOf(services, ownerId, id), copy);
  const plans: { readonly row: CopiedLesson; readonly plan: ClassPlan }[] = [];
  for (const row of rows) {
    const plan = (await documents.get(classPlans, row.planId))?.data;
    if (plan !== undefined && plan.ownerId === ownerId) plans.push({ row, plan });
  }
  const courseId = await createCourse(services, ownerId, requestKey, { ...course, title });
  const made = plans.map(({ row: { date, lesson }, plan }): NewPlan => ({
    ownerId,
    requestKey: `${requestKey}-${lesson}`,
    content: { ...contentOf(plan), date },
    after: plan.after,
    course: { courseId, lesson },
  }));
  await createPlans(services, made);
  return courseId;
}
