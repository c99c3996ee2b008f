/** Courses, their copies, and both as files. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { library } from '@bachata/library/moves/index.ts';
import { moveToBin } from '@bachata/core/bin/bin.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import type { Block } from '@bachata/core/class-plans/blocks.ts';
import { classPlans } from '@bachata/core/class-plans/class-plan.ts';
import { courses } from '@bachata/core/class-plans/course.ts';
import { copiedLessons, copyCourse, coursesOf } from '@bachata/core/class-plans/courses.ts';
import { contentOf } from '@bachata/core/class-plans/create-plan.ts';
import { exportCourse, exportPlan, readPlanFile } from '@bachata/core/class-plans/exported.ts';
import { importPlans } from '@bachata/core/class-plans/import-plans.ts';
import { lessonsOf } from '@bachata/core/class-plans/list-plans.ts';
import { referenceStates } from '@bachata/core/class-plans/references.ts';
import { blockFor } from '@bachata/core/class-plans/testing/plans.ts';
import { seedCourse, seedPlan } from '../browser/seed-plans.ts';
import { seedChoreography } from '../browser/seed.ts';
import { temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

let opened: TemporaryPlatform;
beforeEach(async () => {
  opened = await temporaryPlatform();
});
afterEach(async () => await opened.close());

const planOf = async (id: string) => {
  const stored = await opened.platform.documents.get(classPlans, id);
  if (stored === undefined) throw new Error('no plan');
  return stored.data;
};
const fileOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function courseOf(dates: readonly (string | undefined)[]): Promise<string> {
  const courseId = await seedCourse(opened.platform, 'ana', { title: 'Spring' });
  for (const [index, date] of dates.entries()) {
    const content = { title: `Lesson ${index + 1}`, ...(date !== undefined && { date }) };
    await seedPlan(opened.platform, 'ana', content, { courseId, lesson: index + 1 });
  }
  return courseId;
}

describe('a copy of a course', () => {
  const copy = { first: '2026-09-07', skipped: [] };
  const daysOf = async (id: string, skipped: readonly string[] = []): Promise<string[]> => {
    const lessons = await lessonsOf(opened.platform, 'ana', id);
    return copiedLessons(lessons, { ...copy, skipped }).map(({ date }) => date);
  };

  it('keeps the distances, and leaves out days', async () => {
    const id = await courseOf(['2026-03-02', '2026-03-09', '2026-03-23']);
    expect(await daysOf(id)).toEqual(['2026-09-07', '2026-09-14', '2026-09-28']);
    expect(await daysOf(id, ['2026-09-14'])).toEqual(['2026-09-07', '2026-09-21', '2026-10-05']);
  });

  it('is weekly where a lesson has no day, or comes before the one before it', async () => {
    const weekly = ['2026-09-07', '2026-09-14', '2026-09-21'];
    expect(await daysOf(await courseOf(['2026-03-02', undefined, '2026-03-23']))).toEqual(weekly);
    expect(await daysOf(await courseOf(['2026-03-09', '2026-03-02', '2026-03-23']))).toEqual(
      weekly,
    );
  });

  it('makes what the dry run shows, once, and leaves the first as it was', async () => {
    const id = await courseOf(['2026-03-02', '2026-03-09']);
    const course = await opened.platform.documents.get(courses, id);
    if (course === undefined) throw new Error('no course');
    const shown = copiedLessons(await lessonsOf(opened.platform, 'ana', id), copy);
    const ask = { ...copy, requestKey: 'copy-spring', title: 'Autumn' };
    const made = await copyCourse(opened.platform, course, ask);
    expect(await copyCourse(opened.platform, course, ask)).toBe(made);
    const lessons = await lessonsOf(opened.platform, 'ana', made);
    expect(lessons.map(({ title, date }) => [title, date])).toEqual(
      shown.map(({ title, date }) => [title, date]),
    );
    const titles = (await coursesOf(opened.platform.documents, 'ana')).map(
      ({ data }) => data.title,
    );
    expect(titles).toEqual(['Autumn', 'Spring']);
    const before = await lessonsOf(opened.platform, 'ana', id);
    expect(before.map(({ date }) => date)).toEqual(['2026-03-02', '2026-03-09']);
  });
});

describe('a file', () => {
  const moves = new Map(library.moves.map((move) => [move.id, move]));
  const take = async (value: unknown, ownerId = 'ana') =>
    await importPlans(opened.platform, {
      ...{ ownerId, requestKey: crypto.randomUUID(), moves },
      file: readPlanFile(fileOf(value)),
    });

  const full = (choreographyId: string): Block[] => {
    const planned = { id: 'right-turn', name: 'Right turn', counts: 4 };
    return [
      blockFor('a', {
        ...{ kind: 'technique', title: 'Turns', minutes: 7 },
        content: { kind: 'move', move: planned },
        cues: { lead: 'Raise on 4', follow: 'Spot', together: 'Slow' },
        depths: { counts: 4, entry: 'O2', exit: 'O2', simplified: [planned], target: [planned] },
        pins: [{ id: 'p', count: 3, text: 'Prep here' }],
        rotation: { by: 'phrase', phrases: 2 },
      }),
      blockFor('b', {
        content: {
          ...{ kind: 'phrase', choreographyId, title: 'Propuesta', startBeat: 0, beats: 8 },
          moves: [planned],
        },
        music: { title: 'Propuesta', choreographyId, startSec: 23, bpm: 128, speed: 80 },
      }),
    ];
  };
  const withoutIds = (blocks: readonly Block[]) =>
    blocks.map(({ id: _id, pins, ...block }) => ({
      ...block,
      pins: pins?.map(({ id: _pin, ...pin }) => pin),
    }));

  it('of a plan makes the same plan again', async () => {
    const dance = await seedChoreography(opened.platform, 'ana');
    const plan = await planOf(
      await seedPlan(opened.platform, 'ana', {
        ...{ aim: 'Clear turns', date: '2026-03-02', time: '19:30', timeZone: 'Europe/Madrid' },
        ...{ notes: 'Bring water', blocks: full(dance) },
      }),
    );
    const { planIds, changes } = await take(exportPlan(plan));
    expect(changes).toEqual([]);
    const again = await planOf(planIds[0] ?? '');
    const { blocks, ...said } = contentOf(again);
    const { blocks: before, ...saidBefore } = contentOf(plan);
    expect(said).toEqual(saidBefore);
    expect(withoutIds(blocks)).toEqual(withoutIds(before));
  });

  it('of a course makes the same course again', async () => {
    const id = await courseOf(['2026-03-02', '2026-03-09']);
    const course = await opened.platform.documents.get(courses, id);
    const lessons = await lessonsOf(opened.platform, 'ana', id);
    const plans = await Promise.all(lessons.map((lesson) => planOf(lesson.id)));
    if (course === undefined) throw new Error('no course');
    const { courseId, planIds } = await take(exportCourse(course.data, plans));
    expect(planIds).toHaveLength(2);
    const again = await lessonsOf(opened.platform, 'ana', courseId ?? '');
    expect(again.map(({ title, date, course: of }) => [title, date, of?.lesson])).toEqual([
      ['Lesson 1', '2026-03-02', 1],
      ['Lesson 2', '2026-03-09', 2],
    ]);
  });

  it('of somebody else is not believed: what is not here becomes text, and is told', async () => {
    const dance = await seedChoreography(opened.platform, 'ana');
    const [turn, phrase] = full(dance);
    if (turn === undefined || phrase === undefined) throw new Error('two blocks');
    const lost = { id: 'flying-turn', name: '<b>Flying</b> turn', counts: 8 };
    const blocks: Block[] = [
      { ...turn, content: { kind: 'move', move: lost } },
      {
        ...phrase,
        music: { title: 'Obsesión', songHash: 'a'.repeat(64), startSec: 0, speed: 100 },
      },
      { ...turn, id: 'c', content: { kind: 'move', move: { ...lost, id: 'right-turn' } } },
    ];
    const plan = await planOf(await seedPlan(opened.platform, 'ana', { blocks }));
    const { planIds, changes } = await take(exportPlan(plan), 'ben');
    expect(changes).toEqual([
      { lesson: 1, block: 1, kind: 'unknown-move', name: '<b>Flying</b> turn' },
      { lesson: 1, block: 2, kind: 'no-choreography', name: 'Propuesta' },
      { lesson: 1, block: 2, kind: 'no-song', name: 'Obsesión' },
    ]);
    const made = await planOf(planIds[0] ?? '');
    expect(made.ownerId).toBe('ben');
    expect(made.blocks.map(({ content }) => content)).toMatchObject([
      { kind: 'text', text: '<b>Flying</b> turn' },
      { kind: 'text', text: 'Propuesta: Right turn' },
      { kind: 'move', move: { counts: library.byId.get('right-turn')?.counts } },
    ]);
    expect(made.blocks[1]?.music).toEqual({ title: 'Obsesión', startSec: 0, speed: 100 });
  });

  it('that is none is refused', () => {
    for (const value of [null, [], {}, { format: 'bachata-buddy choreography' }])
      expect(() => readPlanFile(value)).toThrow(
        expect.objectContaining({ code: 'import-not-a-plan' }),
      );
    const plan = { format: 'bachata-buddy class plan', formatVersion: 2, plan: {} };
    expect(() => readPlanFile(plan)).toThrow(
      expect.objectContaining({ code: 'import-not-a-plan' }),
    );
  });
});

it('tells which choreographies of a plan are in the bin, gone, or somebody else’s', async () => {
  const { platform } = opened;
  const here = await seedChoreography(platform, 'ana');
  const binned = await seedChoreography(platform, 'ana');
  const bens = await seedChoreography(platform, 'ben');
  await moveToBin(platform, choreographyBin, binned);
  const ids = [here, binned, bens, 'never/was'];
  const states = await referenceStates(platform.documents, 'ana', ids);
  expect([...states.values()]).toEqual(['here', 'binned', 'gone', 'gone']);
});
