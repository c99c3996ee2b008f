import { dateSchema } from '@bachata/core/class-plans/calendar.ts';
import { planLinks, sharePlan } from '@bachata/core/class-plans/shared-plan.ts';
import { publishPlan } from '@bachata/core/class-plans/save-plan.ts';
import { endOfSubstitution, shareWithSubstitute } from '@bachata/core/class-plans/substitute.ts';
import { taughtBy } from '@bachata/core/class-plans/taught.ts';
import { LONGEST_LABEL } from '@bachata/core/grants/grant.ts';
import { z } from 'zod';
import { linkPath } from '#lib/link-path.ts';
import { allow, orSignIn } from '#lib/server/access.ts';
import { formText, parseForm, readForm } from '#lib/server/bodies.ts';
import { hashLinkPassword, LINK_PASSWORD, linkPasswordSchema } from '#lib/server/link-password.ts';
import { linkActions, newLinkSchema, viewLink } from '#lib/server/links.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';
import { typedText } from '@bachata/core/typed-text.ts';

const planLinkSchema = newLinkSchema.extend({
  /** The day of the class that it was taught in; the plan as it is now where this says nothing. */
  heldOn: z.union([z.literal(''), dateSchema]).optional(),
  password: z.union([z.literal(''), linkPasswordSchema]).optional(),
});

const substituteSchema = z.object({
  label: typedText().max(LONGEST_LABEL),
  sound: z.literal('on').optional(),
});

export const load: PageServerLoad = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'plan:manage', event.params.id));
  const platform = await getPlatform();
  const [links, held] = await Promise.all([
    planLinks(platform, id),
    taughtBy(platform.documents, id),
  ]);
  const others = held.filter((one) => one.data.plan.revision !== data.revision);
  return {
    ...{ id, title: data.title, passwordLength: LINK_PASSWORD },
    taughtOn: others.map((one) => one.data.heldOn),
    isPublic: data.publicSince !== undefined,
    links: links.map((link) => viewLink(link, data.title)),
    lastDay: endOfSubstitution(platform.clock, data, event.locals.timeZone).lastDay,
    longestLabel: LONGEST_LABEL,
  };
};

export const actions: Actions = {
  ...linkActions,
  /** Makes a link. This answer is the only one that has it. */
  create: async (event) => {
    const plan = await allow(event, 'plan:manage', event.params.id);
    const form = parseForm(await readForm(event.request), planLinkSchema);
    const passwordHash = form.password ? await hashLinkPassword(form.password) : undefined;
    const wanted = { lifetime: form.lifetime, sound: form.sound === 'on', passwordHash };
    const token = await sharePlan(await getPlatform(), plan, wanted, form.heldOn || undefined);
    return { link: new URL(linkPath(`/shared/plans/${plan.id}`, token), event.url).href };
  },
  /** For every instructor to read and copy, or for nobody any more. */
  publish: async (event) => {
    const { id } = await allow(event, 'plan:manage', event.params.id);
    const isPublic = formText(await readForm(event.request), 'public') === 'on';
    await publishPlan(await getPlatform(), id, isPublic);
    return {};
  },
  /** Makes a link for a substitute. */
  substitute: async (event) => {
    const plan = await allow(event, 'plan:manage', event.params.id);
    const { label, sound } = parseForm(await readForm(event.request), substituteSchema);
    const token = await shareWithSubstitute(await getPlatform(), plan, {
      ...{ sound: sound === 'on', timeZone: event.locals.timeZone },
      ...(label !== '' && { label }),
    });
    return { link: new URL(linkPath(`/shared/plans/${plan.id}`, token), event.url).href };
  },
};
