/**
 * Co-teachers: accounts that a plan's owner has let in, by a grant that `core/access` asks for. They read,
 * change and teach the plan; it stays its owner's. They come in by an invitation, see `invitations.ts`.
 */
import { NotFoundError } from '../errors.ts';
import {
  accountGrantee,
  grantId,
  grants,
  grantsOf,
  granteeUid,
  holds,
  type Grant,
} from '../grants/grant.ts';
import type { DocumentStore, Platform } from '../ports.ts';

type Needs = Pick<Platform, 'documents' | 'clock'>;

/** Of one plan: more than ever teach one class. */
export const MOST_CO_TEACHERS = 20;
/** Plans of others that one account teaches from: as many as are looked through for one dance. */
export const MOST_CO_TAUGHT = 50;
/** Grants of one account that are read: those that have ended are kept for a while. */
const MOST_READ = 500;

const resource = 'plan';

export function coTeaching(planId: string, uid: string) {
  return { resource, id: planId, grantee: accountGrantee(uid) };
}

/** Who teaches from a plan besides its owner, by their ids, the first first. */
export async function coTeachersOf(
  { documents, clock }: Needs,
  planId: string,
): Promise<readonly { readonly uid: string; readonly since: number }[]> {
  const given = await grantsOf(documents, { resource, id: planId });
  return given
    .filter((grant) => grant.role === 'editor' && holds(grant, clock.now()))
    .flatMap(({ grantee, createdAt: since }) => {
      const uid = granteeUid(grantee);
      return uid === undefined ? [] : [{ uid, since }];
    })
    .sort((a, b) => a.since - b.since);
}

/** The grants by which an account teaches from plans of others, the latest first. */
export async function coTaught(
  { documents, clock }: { documents: Pick<DocumentStore, 'query'>; clock: Needs['clock'] },
  uid: string,
): Promise<readonly Grant[]> {
  const where = { resource, grantee: accountGrantee(uid) };
  const { items } = await documents.query(grants, { where, limit: MOST_READ });
  return items
    .map(({ data }) => data)
    .filter((grant) => holds(grant, clock.now()))
    .sort((a, b) => b.createdAt - a.createdAt);
}

/**
 * Ends it at once: the owner takes a co-teacher out, or a co-teacher leaves.
 * @param by who ends it, and alone can take that back
 * @throws NotFoundError `not-found` where they do not teach from it
 */
export async function endCoTeaching(
  { documents, clock }: Needs,
  { planId, uid, by }: { readonly planId: string; readonly uid: string; readonly by: string },
): Promise<void> {
  const id = grantId(coTeaching(planId, uid));
  await documents.transaction(async (tx) => {
    const grant = (await tx.get(grants, id))?.data;
    const now = clock.now();
    if (grant === undefined || !holds(grant, now)) throw notThere();
    tx.update(grants, id, { revokedAt: now, expiresAt: now, endedBy: by });
  });
}

/**
 * Takes back that it was ended. Nothing happens where it goes on.
 * @throws NotFoundError `not-found` where somebody else has ended it, or nobody has
 */
export async function resumeCoTeaching(
  { documents }: Needs,
  { planId, uid, by }: { readonly planId: string; readonly uid: string; readonly by: string },
): Promise<void> {
  const id = grantId(coTeaching(planId, uid));
  await documents.transaction(async (tx) => {
    const grant = (await tx.get(grants, id))?.data;
    if (grant !== undefined && grant.revokedAt === undefined) return;
    if (grant?.endedBy !== by) throw notThere();
    tx.update(grants, id, { revokedAt: undefined, expiresAt: undefined, endedBy: undefined });
  });
}

const notThere = (): NotFoundError =>
  new NotFoundError('not-found', 'They do not teach from this plan.');
