/**
 * A class plan for whoever holds a link to it. The link keeps the plan as it was when the link was made, so
 * that a class finds what it was shown; a later version is offered beside it.
 */
import { z } from 'zod';
import { isUp } from '../held.ts';
import type { Grant } from '../grants/grant.ts';
import { linkToSome, openLinks, type OpenLink } from '../grants/link.ts';
import { shareByLink, type NewLink } from '../grants/share.ts';
import type { DocumentStore, Platform } from '../ports.ts';
import { openedDances } from './block-moves.ts';
import { blockSchema, musicSchema } from './blocks.ts';
import { classPlans, planContentSchema, type ClassPlan, type PlanContent } from './class-plan.ts';
import { shownCreditSchema } from './credits.ts';
import { coTaught } from './co-teachers.ts';
import { contentOf } from './create-plan.ts';
import { taughtPlan } from './taught.ts';

type Needs = Pick<Platform, 'documents' | 'clock'>;

const resource = 'plan';

/** What a plan says of itself to others. Whose it is, its course and its classes are not in it. */
export const sharedContentSchema = planContentSchema.omit({ timeZone: true }).extend({
  blocks: z.array(
    blockSchema.extend({
      // How the owner's collection knows the song is nothing to others.
      music: musicSchema.omit({ songHash: true, choreographyId: true }).optional(),
    }),
  ),
});

/**
 * Why a choreography of a shared plan cannot be opened. removed: the plan is not about it any more; gone: it
 * was deleted, or never was its owner's; withdrawn: a maintainer took it down; others: it is a co-teacher's.
 */
export const MISSING_DANCES = ['removed', 'gone', 'withdrawn', 'others'] as const;
export type MissingDance = (typeof MISSING_DANCES)[number];

/** All that the page of a shared plan is sent. Reading by it drops whatever else there is. */
export const sharedPlanSchema = z.object({
  id: z.string(),
  plan: sharedContentSchema,
  /** Names of the moves in the reader's language, by their ids. */
  names: z.record(z.string(), z.string()),
  /** The choreographies of its blocks that can be opened by the link. */
  dances: z.array(z.string()),
  /** Why the others cannot, by their ids. */
  missing: z.record(z.string(), z.enum(MISSING_DANCES)),
  /** `shared`: as it was when the link was made; `newest`: as it is now. */
  version: z.enum(['shared', 'newest']),
  /** Whether there is another version than the one that was shared. */
  isChanged: z.boolean(),
  /** Of what it was made, and by whom: display names, and nothing else of people. */
  after: z.array(shownCreditSchema),
});
export type SharedPlan = z.infer<typeof sharedPlanSchema>;

/**
 * A link that shows the plan, beside those that there are.
 * @param heldOn the class by which it was taught as the link is to show it; absent for the plan as it is now
 * @returns its token, which cannot be had again
 * @throws LimitError `too-many-links`; NotFoundError `not-found` where no class was held on that day
 */
export async function sharePlan(
  platform: Needs,
  { id, data }: { readonly id: string; readonly data: ClassPlan },
  wanted: NewLink,
  heldOn?: string,
): Promise<string> {
  const plan = heldOn === undefined ? data : await taughtPlan(platform.documents, id, heldOn);
  const shown = { revision: plan.revision, content: JSON.stringify(contentOf(plan)) };
  return await shareByLink(platform, { resource, id, ownerId: data.ownerId, shown }, wanted);
}

/** The links to it that work now, latest first. */
export async function planLinks(platform: Needs, id: string): Promise<readonly OpenLink[]> {
  return await openLinks(platform, { resource, id });
}

/** The plan as it was when the link was made. @throws SyntaxError, ZodError for no such text */
export function shownContent({ content }: NonNullable<Grant['shown']>): PlanContent {
  return planContentSchema.parse(JSON.parse(content));
}

/**
 * The link to a plan that names a choreography: whoever holds it may watch that as well, for as long as the
 * plan names it.
 * @param tokenHash see `hashToken`
 * @returns the link also where it has ended; undefined for one to a plan that is gone
 */
export async function planLinkNaming(
  documents: Pick<DocumentStore, 'get' | 'query'>,
  tokenHash: string,
  choreographyId: string,
): Promise<Grant | undefined> {
  const link = await linkToSome(documents, resource, tokenHash);
  const plan = link && (await documents.get(classPlans, link.id))?.data;
  if (plan === undefined || plan.ownerId !== link?.ownerId || !isUp(plan)) return undefined;
  return openedDances(plan).includes(choreographyId) ? link : undefined;
}

/**
 * The grant by which an account teaches from a plan that names a choreography of its owner, for as long as
 * it does; one with the sound of its song before one without.
 */
export async function coTeachingNaming(
  platform: Needs,
  uid: string,
  choreography: { readonly id: string; readonly ownerId: string },
): Promise<Grant | undefined> {
  const given = (await coTaught(platform, uid)).filter(
    ({ ownerId }) => ownerId === choreography.ownerId,
  );
  const plans = await Promise.all(given.map(({ id }) => platform.documents.get(classPlans, id)));
  const naming = given.filter((_, index) => {
    const plan = plans[index]?.data;
    return plan !== undefined && isUp(plan) && openedDances(plan).includes(choreography.id);
  });
  return naming.find(({ sound }) => sound === true) ?? naming[0];
}
