import { isAccountAuthorized } from '@bachata/core/access/authorize.ts';
import { moveToBin } from '@bachata/core/bin/bin.ts';
import { courseBin } from '@bachata/core/class-plans/bin.ts';
import { dateSchema } from '@bachata/core/class-plans/calendar.ts';
import {
  closeCalendarFeed,
  hasCalendarFeed,
  openCalendarFeed,
} from '@bachata/core/class-plans/calendar-feed.ts';
import { changeCourse, copiedLessons, copyCourse } from '@bachata/core/class-plans/courses.ts';
import { lessonsOf } from '@bachata/core/class-plans/list-plans.ts';
import { LEVELS } from '@bachata/core/moves/move.ts';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { linkPath } from '#lib/link-path.ts';
import { actorsOf, allow, allowAccount, orSignIn } from '#lib/server/access.ts';
import { formTexts, parseForm, readForm } from '#lib/server/bodies.ts';
import { readCourse } from '#lib/server/course-form.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';
import { typedText } from '@bachata/core/typed-text.ts';

export const load: PageServerLoad = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'course:read', event.params.id));
  const platform = await getPlatform();
  const lessons = await lessonsOf(platform, data.ownerId, id);
  const { title, level, minutes, time, timeZone, place, notes } = data;
  return {
    ...{ id, lessons, levels: LEVELS, key: crypto.randomUUID() },
    course: { title, level, minutes, time, timeZone, place, notes },
    mayCreate: isAccountAuthorized(actorsOf(event), 'plans:create'),
    hasFeed: await hasCalendarFeed(platform, id),
  };
};

const MOST_SKIPPED = 60;
const copySchema = z.object({
  key: z.uuid(),
  title: typedText().min(1).max(120),
  first: dateSchema,
});

/** @throws InvalidInputError `bad-request` */
function readCopy(form: FormData) {
  const { key: requestKey, title, first } = parseForm(form, copySchema);
  const skipped = formTexts(form, 'skip')
    .filter((date) => dateSchema.safeParse(date).success)
    .slice(0, MOST_SKIPPED);
  return { requestKey, title, first, skipped };
}

export const actions: Actions = {
  change: async (event) => {
    const { id } = await allow(event, 'course:change', event.params.id);
    try {
      await changeCourse(await getPlatform(), id, readCourse(await readForm(event.request)));
      return { changed: true };
    } catch (error) {
      return await failForm(event, error, {});
    }
  },
  /** The dry run: what a copy would make. */
  tryCopy: async (event) => {
    const { id, data } = await allow(event, 'course:read', event.params.id);
    await allowAccount(event, 'plans:create');
    const form = await readForm(event.request);
    try {
      const { title, first, skipped } = readCopy(form);
      const lessons = await lessonsOf(await getPlatform(), data.ownerId, id);
      const rows = copiedLessons(lessons, { first, skipped });
      return { trial: { title, first, skipped, rows } };
    } catch (error) {
      return await failForm(event, error, {});
    }
  },
  copy: async (event) => {
    const access = await allow(event, 'course:read', event.params.id);
    await allowAccount(event, 'plans:create');
    const form = await readForm(event.request);
    let made: string;
    try {
      made = await copyCourse(await getPlatform(), access, readCopy(form));
    } catch (error) {
      return await failForm(event, error, {});
    }
    redirect(303, `/plans/courses/${made}`);
  },
  /** A new address for calendar programs. This answer is the only one that has it. */
  openFeed: async (event) => {
    const { id, data } = await allow(event, 'course:change', event.params.id);
    const token = await openCalendarFeed(await getPlatform(), id, data.ownerId);
    const path = linkPath(`/plans/courses/${id}/calendar.ics`, token);
    return { feed: new URL(path, event.url).href };
  },
  closeFeed: async (event) => {
    const { id } = await allow(event, 'course:change', event.params.id);
    await closeCalendarFeed(await getPlatform(), id);
    return {};
  },
  delete: async (event) => {
    const { id } = await allow(event, 'course:change', event.params.id);
    await moveToBin(await getPlatform(), courseBin, id);
    redirect(303, '/plans/courses');
  },
};
