import { isAccountAuthorized } from '@bachata/core/access/authorize.ts';
import { coursesOf, createCourse } from '@bachata/core/class-plans/courses.ts';
import { listedPlans } from '@bachata/core/class-plans/plan-index.ts';
import { LEVELS } from '@bachata/core/moves/move.ts';
import { redirect } from '@sveltejs/kit';
import { actorsOf, allowAccount, orSignIn } from '#lib/server/access.ts';
import { formText, readForm } from '#lib/server/bodies.ts';
import { readCourse } from '#lib/server/course-form.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { uid } = await orSignIn(event, allowAccount(event, 'plans:list'));
  const { documents } = await getPlatform();
  const [courses, plans] = await Promise.all([
    coursesOf(documents, uid),
    listedPlans(documents, uid),
  ]);
  const byCourse = Map.groupBy(plans, ({ course }) => course?.courseId);
  return {
    ...{ key: crypto.randomUUID(), levels: LEVELS },
    mayCreate: isAccountAuthorized(actorsOf(event), 'plans:create'),
    courses: courses.map(({ id, data: { title, level } }) => {
      const dates = (byCourse.get(id) ?? []).flatMap(({ date }) => date ?? []).sort();
      const lessons = byCourse.get(id)?.length ?? 0;
      return { id, title, level, lessons, first: dates[0], last: dates.at(-1) };
    }),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { uid } = await allowAccount(event, 'plans:create');
    const form = await readForm(event.request);
    let id: string;
    try {
      id = await createCourse(await getPlatform(), uid, formText(form, 'key'), readCourse(form));
    } catch (error) {
      return await failForm(event, error, {});
    }
    redirect(303, `/plans/courses/${id}`);
  },
};
