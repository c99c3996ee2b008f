import { isAccountAuthorized } from '@bachata/core/access/authorize.ts';
import { moveToBin } from '@bachata/core/bin/bin.ts';
import { planBin } from '@bachata/core/class-plans/bin.ts';
import { dateSchema } from '@bachata/core/class-plans/calendar.ts';
import { endCoTeaching, resumeCoTeaching } from '@bachata/core/class-plans/co-teachers.ts';
import { coursesOf, nextLesson } from '@bachata/core/class-plans/courses.ts';
import { copyPlan } from '@bachata/core/class-plans/copy-plan.ts';
import { contentOf, createPlan } from '@bachata/core/class-plans/create-plan.ts';
import { forgetClass, holdClass, nextPlan } from '@bachata/core/class-plans/hold-class.ts';
import { inviteCoTeacher, withdrawInvitation } from '@bachata/core/class-plans/invitations.ts';
import { LONGEST_LINE } from '@bachata/core/class-plans/limits.ts';
import { lessonsOf } from '@bachata/core/class-plans/list-plans.ts';
import { archivePlan, movePlan } from '@bachata/core/class-plans/save-plan.ts';
import { taughtBy } from '@bachata/core/class-plans/taught.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { MAX_TITLE_LENGTH } from '@bachata/core/title.ts';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { loadTranslator } from '#lib/i18n/catalogs.ts';
import { actorsOf, allow, allowAccount, orSignIn } from '#lib/server/access.ts';
import { formText, formTexts, parseForm, readForm } from '#lib/server/bodies.ts';
import { planMoves, viewReadPlan } from '#lib/server/class-plans.ts';
import { viewCoTeachers } from '#lib/server/co-teaching.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const access = await orSignIn(event, allow(event, 'plan:read', event.params.id));
  const platform = await getPlatform();
  const view = await viewReadPlan(platform, access, event.locals.language);
  const courses = view.isOwner ? await coursesOf(platform.documents, access.data.ownerId) : [];
  return {
    ...view,
    ...(view.isOwner && (await viewCoTeachers(platform, access.id))),
    mayCreate: isAccountAuthorized(actorsOf(event), 'plans:create'),
    courses: courses.map(({ id, data }) => ({ id, title: data.title })),
    keys: { duplicate: crypto.randomUUID(), next: crypto.randomUUID() },
    longestLine: LONGEST_LINE,
  };
};

const keySchema = z.object({ key: z.uuid() });
const heldSchema = z.object({ heldOn: dateSchema });
const placeSchema = z.object({
  course: z.string().max(100),
  lesson: z.coerce.number().int().min(1).max(60).optional().catch(undefined),
});

export const actions: Actions = {
  /** What was taught on a day, as it was ticked. */
  hold: async (event) => {
    const { id, actor } = await allow(event, 'plan:teach', event.params.id);
    const form = await readForm(event.request);
    try {
      const { heldOn } = parseForm(form, heldSchema);
      const line = formText(form, 'line');
      const held = { heldOn, ticked: formTexts(form, 'tick'), line, by: actor.uid };
      await holdClass(await getPlatform(), id, held);
      return { held: heldOn };
    } catch (error) {
      return await failForm(event, error, {});
    }
  },
  forget: async (event) => {
    const { id, actor } = await allow(event, 'plan:teach', event.params.id);
    const { heldOn } = parseForm(await readForm(event.request), heldSchema);
    await forgetClass(await getPlatform(), id, heldOn, actor.uid);
    return {};
  },
  /** Makes an invitation to teach from the plan. This answer is the only one that has it. */
  invite: async (event) => {
    const plan = await allow(event, 'plan:manage', event.params.id);
    const sound = formText(await readForm(event.request), 'sound') === 'on';
    try {
      const token = await inviteCoTeacher(await getPlatform(), plan, { sound });
      return { invitation: new URL(`/plans/join/${token}`, event.url).href };
    } catch (error) {
      return await failForm(event, error, {});
    }
  },
  uninvite: async (event) => {
    const { id } = await allow(event, 'plan:manage', event.params.id);
    const invitation = formText(await readForm(event.request), 'invitation');
    await withdrawInvitation(await getPlatform(), id, invitation);
    return {};
  },
  /** Takes a co-teacher out, at once. */
  dismiss: async (event) => {
    const { id, actor } = await allow(event, 'plan:manage', event.params.id);
    const uid = formText(await readForm(event.request), 'uid');
    await endCoTeaching(await getPlatform(), { planId: id, uid, by: actor.uid });
    return { dismissed: uid };
  },
  letBack: async (event) => {
    const { id, actor } = await allow(event, 'plan:manage', event.params.id);
    const uid = formText(await readForm(event.request), 'uid');
    await resumeCoTeaching(await getPlatform(), { planId: id, uid, by: actor.uid });
    return {};
  },
  /** A co-teacher wants to teach from it no more. */
  leave: async (event) => {
    const { id, actor } = await allow(event, 'plan:teach', event.params.id);
    const { uid } = actor;
    await endCoTeaching(await getPlatform(), { planId: id, uid, by: uid });
    redirect(303, `/plans?left=${id}`);
  },
  /** Next week's plan, from what was not reached. */
  next: async (event) => {
    const { id, data } = await allow(event, 'plan:manage', event.params.id);
    await allowAccount(event, 'plans:create');
    const { key, heldOn } = parseForm(
      await readForm(event.request),
      keySchema.extend(heldSchema.shape),
    );
    const platform = await getPlatform();
    const taught = (await taughtBy(platform.documents, id)).find(
      (one) => one.data.heldOn === heldOn,
    );
    if (taught === undefined) throw new NotFoundError('not-found', 'No such class was held.');
    const { t } = await loadTranslator(event.locals.language);
    const title = t('plans.taught.nextTitle', { title: data.title }).slice(0, MAX_TITLE_LENGTH);
    const { ownerId, course } = data;
    const lessons = course ? await lessonsOf(platform, ownerId, course.courseId) : [];
    const made = await createPlan(platform, {
      ...{ ownerId, requestKey: key, content: nextPlan(data, taught.data, title) },
      course: course && { courseId: course.courseId, lesson: nextLesson(lessons) },
      after: data.after,
    });
    redirect(303, `/plans/${made}/edit`);
  },
  /** A second one, which is the own of whoever asks. */
  duplicate: async (event) => {
    const { data } = await allow(event, 'plan:read', event.params.id);
    const { uid } = await allowAccount(event, 'plans:create');
    const { key } = parseForm(await readForm(event.request), keySchema);
    const { t } = await loadTranslator(event.locals.language);
    const title = t('plans.copyOf', { title: data.title }).slice(0, MAX_TITLE_LENGTH);
    const platform = await getPlatform();
    const made =
      uid === data.ownerId
        ? await createPlan(platform, {
            ...{ ownerId: uid, requestKey: key, content: { ...contentOf(data), title } },
            after: data.after,
          })
        : await copyPlan(platform, data, {
            ...{ uid, requestKey: key, title },
            moves: await planMoves(platform.documents, uid),
          });
    redirect(303, `/plans/${made}/edit`);
  },
  archive: async (event) => {
    const { id } = await allow(event, 'plan:manage', event.params.id);
    const archived = formText(await readForm(event.request), 'archived') === 'on';
    await archivePlan(await getPlatform(), id, archived);
    return {};
  },
  /** Into a course, or out of all. */
  place: async (event) => {
    const { id, data } = await allow(event, 'plan:manage', event.params.id);
    const { course, lesson } = parseForm(await readForm(event.request), placeSchema);
    const platform = await getPlatform();
    if (course === '') {
      await movePlan(platform, id, undefined);
      return {};
    }
    const { id: courseId } = await allow(event, 'course:change', course);
    const lessons = (await lessonsOf(platform, data.ownerId, courseId)).filter(
      (one) => one.id !== id,
    );
    await movePlan(platform, id, { courseId, lesson: lesson ?? nextLesson(lessons) });
    return {};
  },
  delete: async (event) => {
    const { id } = await allow(event, 'plan:manage', event.params.id);
    await moveToBin(await getPlatform(), planBin, id);
    redirect(303, `/plans?deleted=${id}`);
  },
};
