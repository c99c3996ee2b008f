import { coursesOf } from '@bachata/core/class-plans/courses.ts';
import { createPlan } from '@bachata/core/class-plans/create-plan.ts';
import { TEMPLATE_MINUTES } from '@bachata/core/class-plans/templates.ts';
import { CATEGORIES, LEVELS } from '@bachata/core/moves/move.ts';
import { fail, redirect } from '@sveltejs/kit';
import { actorsOf, allowAccount, orSignIn } from '#lib/server/access.ts';
import { formText, parseForm, parseQuery, readForm } from '#lib/server/bodies.ts';
import { countComposition } from '#lib/server/composer.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { draftFor, draftQuerySchema, viewDraft } from '#lib/server/plan-proposals.ts';
import { nextLessonOf } from '#lib/server/next-lesson.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { uid } = await orSignIn(event, allowAccount(event, 'plans:create'));
  const asked = parseQuery(event.url, draftQuerySchema);
  const platform = await getPlatform();
  const { language } = event.locals;
  if (asked.level !== undefined || asked.from !== undefined) countComposition(event);
  const who = { uid, actors: actorsOf(event), language };
  const { query, outcome, songs } = await draftFor(platform, who, asked);
  const courses = await coursesOf(platform.documents, uid);
  return {
    query,
    draft: outcome && viewDraft(outcome, songs, language),
    courses: courses.map(({ id, data }) => ({ id, title: data.title })),
    ...{ levels: LEVELS, aims: CATEGORIES, lengths: TEMPLATE_MINUTES },
    requestKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  /** Makes a plan of the draft that was seen. */
  take: async (event) => {
    const { uid } = await allowAccount(event, 'plans:create');
    const form = await readForm(event.request);
    const asked = parseForm(form, draftQuerySchema);
    countComposition(event);
    const platform = await getPlatform();
    let id: string;
    try {
      const who = { uid, actors: actorsOf(event), language: event.locals.language };
      const { query, outcome } = await draftFor(platform, who, asked);
      if (outcome?.possible !== true) return fail(409, { impossible: true });
      const { course: wanted } = query;
      const lesson = wanted === undefined ? undefined : await nextLessonOf(event, wanted);
      const requestKey = formText(form, 'requestKey');
      id = await createPlan(platform, {
        ...{ ownerId: uid, requestKey, content: { ...outcome.content, ...lesson?.begins } },
        course: lesson?.course,
      });
    } catch (error) {
      return await failForm(event, error, {});
    }
    redirect(303, `/plans/${id}/edit`);
  },
};
