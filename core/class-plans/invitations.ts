/**
 * Invitations to teach from a plan: links of 256 random bits, of which the hash is stored. Whoever opens
 * one while signed in becomes a co-teacher; it works once, and for a week.
 */
import { z } from 'zod';
import { ConflictError, LimitError, NotFoundError } from '../errors.ts';
import { grantId, grants, holds, type Grant } from '../grants/grant.ts';
import type { Collection, DocumentStore, Platform, Stored } from '../ports.ts';
import { removeAll } from '../query-all.ts';
import { hashToken, newToken } from '../token.ts';
import {
  coTaught,
  coTeachersOf,
  coTeaching,
  MOST_CO_TAUGHT,
  MOST_CO_TEACHERS,
} from './co-teachers.ts';
import { classPlans, type ClassPlan } from './class-plan.ts';

type Needs = Pick<Platform, 'documents' | 'clock'>;

const DAY_MS = 24 * 3_600_000;
/** How long one works. */
export const INVITATION_MS = 7 * DAY_MS;
/** So much longer whoever comes by it is told that it has expired, or was used. */
const KEPT_MS = 30 * DAY_MS;
/** Of one plan, that nobody has used. */
export const MOST_INVITATIONS = 20;
const MOST_READ = 500;

const invitationSchema = z.object({
  planId: z.string(),
  ownerId: z.string(),
  /** Whether they hear the songs of the plan's dances. */
  sound: z.boolean(),
  createdAt: z.number(),
  expiresAt: z.number(),
  /** The account that has used it. */
  acceptedBy: z.string().optional(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** Under the hash of the token. */
export const planInvitations: Collection<Invitation> = {
  name: 'planInvitations',
  schema: invitationSchema,
  forgetAt: ({ expiresAt }) => expiresAt + KEPT_MS,
};

/**
 * @returns the token, which cannot be had again
 * @throws LimitError `too-many-invitations`, `too-many-co-teachers`
 */
export async function inviteCoTeacher(
  platform: Needs,
  { id, data }: { readonly id: string; readonly data: Pick<ClassPlan, 'ownerId'> },
  { sound }: { readonly sound: boolean },
): Promise<string> {
  if ((await openInvitations(platform, id)).length >= MOST_INVITATIONS) {
    throw new LimitError('too-many-invitations', 'Too many invitations are open.', {
      details: { most: MOST_INVITATIONS },
    });
  }
  if (await isCrowded(platform, id)) throw tooMany();
  const token = newToken();
  const createdAt = platform.clock.now();
  await platform.documents.create(planInvitations, hashToken(token), {
    ...{ planId: id, ownerId: data.ownerId, sound, createdAt },
    expiresAt: createdAt + INVITATION_MS,
  });
  return token;
}

/** Those that work now, the latest first. */
export async function openInvitations(
  { documents, clock }: Needs,
  planId: string,
): Promise<readonly Stored<Invitation>[]> {
  const { items } = await documents.query(planInvitations, { where: { planId }, limit: MOST_READ });
  return items
    .filter(({ data }) => data.acceptedBy === undefined && holds(data, clock.now()))
    .sort((a, b) => b.data.createdAt - a.data.createdAt);
}

/** Ends one that nobody has used. Nothing happens where it is not the plan's. */
export async function withdrawInvitation(
  { documents }: Pick<Platform, 'documents'>,
  planId: string,
  id: string,
): Promise<void> {
  const found = await documents.get(planInvitations, id);
  if (found?.data.planId === planId) await documents.delete(planInvitations, id);
}

/** All invitations to a plan that goes for good. */
export async function removeInvitations(
  documents: Pick<DocumentStore, 'query' | 'delete'>,
  planId: string,
): Promise<void> {
  await removeAll(documents, planInvitations, { where: { planId } });
}

/** What somebody is invited to. */
export type Invited = Pick<Invitation, 'planId' | 'ownerId' | 'sound' | 'expiresAt'> & {
  readonly title: string;
  /** They teach from the plan already. */
  readonly isAccepted: boolean;
};

/**
 * What an invitation is to, for the account that came by it.
 * @throws NotFoundError `invitation-unknown`, `invitation-expired`, `invitation-used`
 */
export async function readInvitation(
  { documents, clock }: Needs,
  token: string,
  uid: string,
): Promise<Invited> {
  const invitation = (await documents.get(planInvitations, hashToken(token)))?.data;
  const plan = invitation && (await documents.get(classPlans, invitation.planId))?.data;
  if (invitation === undefined || plan === undefined) throw unknown();
  const now = clock.now();
  const { planId, ownerId, sound, expiresAt } = invitation;
  const grant = (await documents.get(grants, grantId(coTeaching(planId, uid))))?.data;
  const isAccepted = grant !== undefined && holds(grant, now);
  if (!isAccepted) assertUsable(invitation, now);
  return { planId, ownerId, sound, expiresAt, title: plan.title, isAccepted };
}

/**
 * Makes the account a co-teacher. Asked twice by the same account it answers the same, for as long as they
 * teach from the plan: who was taken out does not come back by it.
 * @returns the id of the plan
 * @throws as `readInvitation`; ConflictError `invitation-own`; LimitError `too-many-co-teachers`,
 *   `too-many-co-taught`
 */
export async function acceptInvitation(
  platform: Needs,
  uid: string,
  token: string,
): Promise<string> {
  const { documents, clock } = platform;
  const id = hashToken(token);
  const planId = (await documents.get(planInvitations, id))?.data.planId;
  if (planId === undefined) throw unknown();
  const isFull = await fullness(platform, planId, uid);
  await documents.transaction(async (tx) => {
    const now = clock.now();
    const invitation = (await tx.get(planInvitations, id))?.data;
    const plan = (await tx.get(classPlans, planId))?.data;
    const grantee = coTeaching(planId, uid);
    const known = (await tx.get(grants, grantId(grantee)))?.data;
    if (invitation === undefined || plan?.ownerId !== invitation.ownerId) throw unknown();
    if (invitation.ownerId === uid) {
      throw new ConflictError('invitation-own', 'It is their own plan.');
    }
    // They teach from it already: the invitation is left for whoever else it may be for.
    if (known !== undefined && holds(known, now)) return;
    assertUsable(invitation, now);
    const { ownerId, sound } = invitation;
    if (isFull) throw isFull;
    const grant: Grant = { ...grantee, role: 'editor', ownerId, sound, createdAt: now };
    const anew = { revokedAt: undefined, expiresAt: undefined, endedBy: undefined };
    if (known === undefined) tx.create(grants, grantId(grantee), grant);
    else tx.update(grants, grantId(grantee), { ...grant, ...anew });
    tx.update(planInvitations, id, { acceptedBy: uid });
  });
  return planId;
}

async function isCrowded(platform: Needs, planId: string): Promise<boolean> {
  return (await coTeachersOf(platform, planId)).length >= MOST_CO_TEACHERS;
}

async function fullness(
  platform: Needs,
  planId: string,
  uid: string,
): Promise<LimitError | undefined> {
  if (await isCrowded(platform, planId)) return tooMany();
  if ((await coTaught(platform, uid)).length < MOST_CO_TAUGHT) return undefined;
  return new LimitError('too-many-co-taught', 'They teach from many plans of others already.', {
    details: { most: MOST_CO_TAUGHT },
  });
}

const tooMany = (): LimitError =>
  new LimitError('too-many-co-teachers', 'A plan has no room for more co-teachers.', {
    details: { most: MOST_CO_TEACHERS },
  });

function assertUsable(invitation: Invitation, now: number): void {
  if (invitation.acceptedBy !== undefined) {
    throw new NotFoundError('invitation-used', 'It works once.');
  }
  if (!holds(invitation, now)) throw new NotFoundError('invitation-expired', 'It is too old.');
}

const unknown = (): NotFoundError =>
  new NotFoundError('invitation-unknown', 'There is no such invitation.');
