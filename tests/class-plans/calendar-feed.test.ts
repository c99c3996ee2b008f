/** The secret address of a course's days. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { linkActor } from '@bachata/core/access/actor.ts';
import { authorize } from '@bachata/core/access/authorize.ts';
import { moveToBin } from '@bachata/core/bin/bin.ts';
import { courseBin } from '@bachata/core/class-plans/bin.ts';
import {
  closeCalendarFeed,
  hasCalendarFeed,
  openCalendarFeed,
} from '@bachata/core/class-plans/calendar-feed.ts';
import { seedCourse } from '../browser/seed-plans.ts';
import { temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

let opened: TemporaryPlatform;
beforeEach(async () => {
  opened = await temporaryPlatform();
});
afterEach(async () => await opened.close());

async function opens(token: string, courseId: string, permission: 'subscribe' | 'read') {
  const actors = [linkActor(token)].filter((actor) => actor !== undefined);
  return await authorize(opened.platform, actors, `course:${permission}`, courseId).then(
    () => true,
    () => false,
  );
}

it('shows the days of its course, and nothing else', async () => {
  const { platform } = opened;
  const [id, other] = [await seedCourse(platform, 'ana'), await seedCourse(platform, 'ana')];
  const token = await openCalendarFeed(platform, id, 'ana');
  expect(await opens(token, id, 'subscribe')).toBe(true);
  expect(await opens(token, id, 'read')).toBe(false);
  expect(await opens(token, other, 'subscribe')).toBe(false);
});

it('ends at once: when it is withdrawn, when there is a new one, when the course is deleted', async () => {
  const { platform } = opened;
  const id = await seedCourse(platform, 'ana');
  const first = await openCalendarFeed(platform, id, 'ana');
  const second = await openCalendarFeed(platform, id, 'ana');
  expect(await opens(first, id, 'subscribe')).toBe(false);
  expect(await opens(second, id, 'subscribe')).toBe(true);
  expect(await hasCalendarFeed(platform, id)).toBe(true);
  await closeCalendarFeed(platform, id);
  expect(await opens(second, id, 'subscribe')).toBe(false);
  expect(await hasCalendarFeed(platform, id)).toBe(false);
  const third = await openCalendarFeed(platform, id, 'ana');
  await moveToBin(platform, courseBin, id);
  expect(await opens(third, id, 'subscribe')).toBe(false);
});
