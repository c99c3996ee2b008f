import { isAccountAuthorized } from '@bachata/core/access/authorize.ts';
import { moveToBin } from '@bachata/core/bin/bin.ts';
import { planBin } from '@bachata/core/class-plans/bin.ts';
import { resumeCoTeaching } from '@bachata/core/class-plans/co-teachers.ts';
import { coursesOf } from '@bachata/core/class-plans/courses.ts';
import { listPlans, PLAN_ORDERS } from '@bachata/core/class-plans/list-plans.ts';
import { archivePlan } from '@bachata/core/class-plans/save-plan.ts';
import { LEVELS } from '@bachata/core/moves/move.ts';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { actorsOf, allow, allowAccount, orSignIn } from '#lib/server/access.ts';
import { formText, readForm } from '#lib/server/bodies.ts';
import { coTaughtPlans } from '#lib/server/co-teaching.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { restoreNamed } from '#lib/server/restore.ts';
import type { Actions, PageServerLoad } from './$types';

const MAX_SEARCH = 200;
const MOST_PAGES = 1_000;

/** An address that was typed or cut off shows all plans; an empty field is none. */
const askedSchema = z.object({
  search: z
    .string()
    .trim()
    .transform((text) => text.slice(0, MAX_SEARCH))
    .catch(''),
  level: z.enum(LEVELS).optional().catch(undefined),
  course: z.string().min(1).max(100).optional().catch(undefined),
  archived: z.literal('on').optional().catch(undefined),
  order: z.enum(PLAN_ORDERS).optional().catch(undefined),
  page: z.coerce.number().int().min(0).max(MOST_PAGES).catch(0),
});

export const load: PageServerLoad = async (event) => {
  const actor = await orSignIn(event, allowAccount(event, 'plans:list'));
  const { uid } = actor;
  const platform = await getPlatform();
  const { searchParams } = event.url;
  const asked = askedSchema.parse(Object.fromEntries(searchParams));
  const { search: text, level, course: courseId, archived, order, page } = asked;
  const query = { text, level, courseId, archived: archived === 'on', order, page };
  const [plans, courses] = await Promise.all([
    listPlans(platform, uid, query, await coTaughtPlans(platform, actor)),
    coursesOf(platform.documents, uid),
  ]);
  return {
    ...{ asked, ...plans, levels: LEVELS, orders: PLAN_ORDERS },
    courses: courses.map(({ id, data }) => ({ id, title: data.title })),
    mayCreate: isAccountAuthorized(actorsOf(event), 'plans:create'),
    deletedIds: searchParams.getAll('deleted'),
    leftId: searchParams.get('left') ?? undefined,
  };
};

export const actions: Actions = {
  delete: async (event) => {
    await allowAccount(event, 'plans:list');
    const wanted = formText(await readForm(event.request), 'id');
    const { id } = await allow(event, 'plan:manage', wanted);
    await moveToBin(await getPlatform(), planBin, id);
    return { deletedIds: [id] };
  },
  restore: async (event) => {
    await allowAccount(event, 'plans:list');
    return { restoredIds: await restoreNamed(event, 'plan:restore', planBin) };
  },
  /** Takes back that one has left the plan of somebody else. */
  rejoin: async (event) => {
    const { uid } = await allowAccount(event, 'plans:list');
    const planId = formText(await readForm(event.request), 'id');
    await resumeCoTeaching(await getPlatform(), { planId, uid, by: uid });
    redirect(303, `/plans/${planId}`);
  },
  archive: async (event) => {
    await allowAccount(event, 'plans:list');
    const form = await readForm(event.request);
    const { id } = await allow(event, 'plan:manage', formText(form, 'id'));
    const isArchived = formText(form, 'archived') === 'on';
    await archivePlan(await getPlatform(), id, isArchived);
    return { putAway: isArchived ? id : undefined };
  },
};
