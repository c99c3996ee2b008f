/** The lists of the product, as every DocumentStore finds them; and the indexes that Firestore wants for them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepHouse } from '@bachata/core/housekeeping/keep-house.ts';
import { emptyBin, moveToBin } from '@bachata/core/bin/bin.ts';
import { courseBin, planBin } from '@bachata/core/class-plans/bin.ts';
import {
  coTaught,
  coTeachersOf,
  endCoTeaching,
  resumeCoTeaching,
} from '@bachata/core/class-plans/co-teachers.ts';
import { copyCourse, coursesOf } from '@bachata/core/class-plans/courses.ts';
import { courses } from '@bachata/core/class-plans/course.ts';
import { holdClass } from '@bachata/core/class-plans/hold-class.ts';
import { deletedPlans, lessonsOf, listPlans } from '@bachata/core/class-plans/list-plans.ts';
import { listPublicPlans, type PublicQuery } from '@bachata/core/class-plans/public-plans.ts';
import { publishPlan, savePlan } from '@bachata/core/class-plans/save-plan.ts';
import { taughtBy } from '@bachata/core/class-plans/taught.ts';
import { planContent } from '@bachata/core/class-plans/testing/plans.ts';
import { clipBin } from '@bachata/core/user-clips/bin.ts';
import { dancedClips } from '@bachata/core/user-clips/clip-moves.ts';
import { clips, type ReadyClip } from '@bachata/core/user-clips/clip.ts';
import { saveCorrection } from '@bachata/core/songs/counting.ts';
import type { DocumentStore, Platform } from '@bachata/core/ports.ts';
import { listChoreographies } from '../../web/src/lib/server/choreographies.ts';
import { listClips, listWaiting } from '../../web/src/lib/server/clips.ts';
import { listCorrections } from '../../web/src/lib/server/count-review.ts';
import { listOpenJobs } from '../../web/src/lib/server/jobs.ts';
import { letTeach, seedCourse, seedPlan } from '../browser/seed-plans.ts';
import { clipOf, confirmedAs } from '../factories/clip.ts';
import { temporaryPlatform } from './embedded.ts';
import { missingIndexes } from '../queries/indexes.ts';
import { shapeOf } from '../queries/record.ts';
import { recordQueries, type AskedQuery } from './recorded-queries.ts';

const DAY_MS = 24 * 3_600_000;

export function describeProductQueries(
  name: string,
  open: () => Promise<{ store: DocumentStore; close(): Promise<void> }>,
): void {
  describe(`lists: ${name}`, () => {
    let platform: Platform;
    let asked: readonly AskedQuery[];
    let close: () => Promise<void>;

    const seed = async (id: string, ownerId: string, patch: Partial<ReadyClip>): Promise<void> => {
      await platform.documents.create(clips, id, clipOf(ownerId, patch));
    };

    beforeAll(async () => {
      const { store, close: closeStore } = await open();
      // Links are signed and media deleted there, whatever holds the documents.
      const beside = await temporaryPlatform();
      const recorded = recordQueries(store);
      ({ asked } = recorded);
      platform = { ...beside.platform, documents: recorded.documents };
      close = async () => {
        await closeStore();
        await beside.close();
      };
      const confirmed = (id: string) => ({ confirmed: confirmedAs(id) });
      const shared = { visibility: 'public' } as const;
      await seed('a1', 'ana', { ...confirmed('a1'), createdAt: 1 });
      await seed('a2', 'ana', { createdAt: 2 });
      const waiting = { ...shared, review: 'waiting', createdAt: 3 } as const;
      await seed('a3', 'ana', { ...confirmed('a3'), ...waiting });
      await seed('b1', 'ben', { ...confirmed('b1'), createdAt: 4 });
      await seed('b2', 'ben', { ...confirmed('b2'), visibility: 'unlisted', createdAt: 5 });
      const accepted = { ...shared, review: 'accepted', createdAt: 6 } as const;
      await seed('b3', 'ben', { ...confirmed('b3'), ...accepted });
      const declined = { ...shared, review: 'declined', createdAt: 7 } as const;
      await seed('b4', 'ben', { ...confirmed('b4'), ...declined });
      await seed('c1', 'carla', { ...confirmed('c1'), ...waiting, createdAt: 2.5 });
      for (let i = 10; i < 36; i++) await seed(`d${i}`, 'dani', { createdAt: i });
    }, 60_000);
    afterAll(async () => await close?.());

    it('finds the clips that may be danced by somebody: their own, latest first, and the accepted', async () => {
      const ids = async (uid: string) =>
        (await dancedClips(platform.documents, uid)).map(({ id }) => id);
      expect(await ids('ana')).toEqual(['a3', 'a1', 'b3']);
      expect(await ids('ben')).toEqual(['b4', 'b3', 'b2', 'b1']);
      expect(await ids('somebody')).toEqual(['b3']);
    });

    it('pages through somebody’s clips, latest first, each once', async () => {
      const first = await listClips(platform, 'dani');
      const second = await listClips(platform, 'dani', first.nextCursor);
      const ids = [...first.items, ...second.items].map(({ id }) => id);
      expect(ids).toEqual(Array.from({ length: 26 }, (_, i) => `d${35 - i}`));
      expect(second.nextCursor).toBeUndefined();
    });

    it('finds the clips that wait for a maintainer, what has waited longest first', async () => {
      const { items } = await listWaiting(platform);
      expect(items.map(({ id }) => id)).toEqual(['c1', 'a3']);
    });

    it('empties the bin of what anybody deleted more than thirty days ago', async () => {
      const now = platform.clock.now();
      const put = async (id: string, ownerId: string, ageMs: number): Promise<void> => {
        const deleted = { ...clipOf(ownerId), deletedAt: now - ageMs };
        await platform.documents.create(clipBin.deleted, id, deleted);
      };
      await put('old', 'ana', 31 * DAY_MS);
      await put('new', 'ana', 29 * DAY_MS);
      await put('other', 'ben', 31 * DAY_MS);
      expect(await emptyBin(platform, clipBin)).toBe(2);
      const left = await platform.documents.query(clipBin.deleted, {});
      expect(left.items.map(({ id }) => id)).toEqual(['new']);
    });

    it('finds the corrections that wait for a maintainer', async () => {
      for (const [index, songHash] of ['a', 'b'].map((one) => one.repeat(64)).entries()) {
        const correction = { kind: 'shift', beats: 4 } as const;
        const said = { ownerId: 'ana', songHash, correction, updatedAt: index };
        await saveCorrection(platform.documents, said);
      }
      const { items } = await listCorrections(platform.documents, 'waiting');
      expect(items.map(({ songHash }) => songHash[0])).toEqual(['b', 'a']);
    });

    it('finds public plans by level and length, the latest first, and who teaches from a plan', async () => {
      const made: string[] = [];
      for (const [index, minutes] of [45, 60, 60].entries()) {
        const level = index === 2 ? 'advanced' : 'beginner';
        const id = await seedPlan(platform, 'pia', { title: `Public ${index}`, level, minutes });
        await publishPlan({ ...platform, clock: { now: () => index } }, id, true);
        made.push(id);
      }
      const ids = async (query: PublicQuery) =>
        (await listPublicPlans(platform, query)).items.map(({ id }) => made.indexOf(id));
      expect(await ids({})).toEqual([2, 1, 0]);
      expect(await ids({ level: 'beginner' })).toEqual([1, 0]);
      expect(await ids({ length: 'hour' })).toEqual([2, 1]);
      expect(await ids({ level: 'beginner', length: 'hour' })).toEqual([1]);
      const [id = ''] = made;
      await publishPlan(platform, id, false);
      expect(await ids({ level: 'beginner' })).toEqual([1]);
      await letTeach(platform, id, 'pia', 'tom');
      expect((await coTaught(platform, 'tom')).map((grant) => grant.id)).toEqual([id]);
      await endCoTeaching(platform, { planId: id, uid: 'tom', by: 'pia' });
      expect(await coTeachersOf(platform, id)).toEqual([]);
      await resumeCoTeaching(platform, { planId: id, uid: 'tom', by: 'pia' });
      expect(await coTeachersOf(platform, id)).toMatchObject([{ uid: 'tom' }]);
    });

    it('keeps plans and courses, what was taught, and a bin of both', async () => {
      const { documents } = platform;
      const courseId = await seedCourse(platform, 'ana', { title: 'Spring' });
      const id = await seedPlan(platform, 'ana', { title: 'Waves' }, { courseId, lesson: 1 });
      const other = await seedPlan(platform, 'ana', { title: 'Turns' });
      await seedPlan(platform, 'ben', { title: 'Of Ben' });
      const save = { base: 1, requestKey: 'a-save', content: planContent({ title: 'Waves 2' }) };
      const saved = await Promise.all(
        [1, 2].map((k) => savePlan(platform, id, { ...save, requestKey: `save-${k}` })),
      );
      expect(saved.map(({ outcome }) => outcome).sort()).toEqual(['saved', 'stale']);
      for (const heldOn of ['2026-03-02', '2026-03-09'])
        await holdClass(platform, id, { heldOn, ticked: ['a'], line: 'Good.' });
      const held = await taughtBy(documents, id);
      expect(held.map(({ data }) => data.heldOn)).toEqual(['2026-03-09', '2026-03-02']);
      const found = await listPlans(platform, 'ana', { order: 'title' });
      expect(found.items.map(({ title }) => title)).toEqual(['Turns', 'Waves 2']);
      const course = await documents.get(courses, courseId);
      if (course === undefined) throw new Error('no course');
      const copy = {
        first: '2026-09-07',
        skipped: [],
        requestKey: 'copy-it-once',
        title: 'Autumn',
      };
      const copied = await lessonsOf(platform, 'ana', await copyCourse(platform, course, copy));
      expect(copied.map(({ title, date }) => [title, date])).toEqual([['Waves 2', '2026-09-07']]);
      await moveToBin(platform, planBin, other);
      await moveToBin(platform, courseBin, courseId);
      expect(await deletedPlans(documents, 'ana')).toMatchObject({
        plans: [{ id: other, title: 'Turns' }],
        courses: [{ id: courseId, title: 'Spring' }],
      });
      expect((await coursesOf(documents, 'ana')).map(({ data }) => data.title)).toEqual(['Autumn']);
    });

    it('asks Firestore nothing that has no index', async () => {
      await listOpenJobs(platform, 'ana', ['clip', 'move']);
      await listChoreographies(platform, 'ana');
      await listCorrections(platform.documents, 'holding');
      expect((await keepHouse(platform)).failed).toEqual({});
      expect(new Set(asked.map(({ collection }) => collection)).size).toBeGreaterThanOrEqual(6);
      const shapes = asked.map(({ collection, query }) => shapeOf(collection, query));
      expect(missingIndexes(shapes)).toEqual([]);
    });
  });
}
