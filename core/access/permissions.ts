/**
 * Who may do what: the one table. What is not in it is refused. So a guest, who tries the product without
 * an account, may only do what says so.
 */
import { GRANT_ROLES, type Grant, type GrantRole } from '../grants/grant.ts';
import { isUp } from '../held.ts';
import type { Choreography } from '../choreographies/choreography.ts';
import type { ClassPlan } from '../class-plans/class-plan.ts';
import { coTeachingNaming, planLinkNaming } from '../class-plans/shared-plan.ts';
import type { Platform, Stored } from '../ports.ts';
import { isDancedBy } from '../user-clips/clip-moves.ts';
import type { ReadyClip } from '../user-clips/clip.ts';
import type { AccountActor, GuestActor, LinkActor } from './actor.ts';
import type { DocumentOf, Owned, ResourceKind } from './resources.ts';

/** Of the documents of one kind. */
export interface Rule<D> {
  /** Accounts that may, for what they are. */
  readonly account: (account: AccountActor, document: D) => boolean;
  /** Guests that may. None where this is absent. */
  readonly guest?: (guest: GuestActor, document: D) => boolean;
  /** Whom it was granted to, accounts and holders of links, may as well. */
  readonly granted?: {
    readonly roles: readonly GrantRole[];
    /** Grants count for nothing while it is false. */
    readonly while: (document: D) => boolean;
    /** Whom alone it can be granted to; accounts and links where this is absent. */
    readonly to?: 'accounts' | 'links';
    /** Which of the grants count; all where this is absent. */
    readonly by?: (grant: Grant) => boolean;
    /** The right to what holds the document that counts for the document as well. */
    readonly through?: (
      platform: Pick<Platform, 'documents' | 'clock'>,
      actor: AccountActor | LinkActor,
      document: Stored<D>,
    ) => Promise<Grant | undefined>;
  };
}

const isOwner = ({ uid }: AccountActor | GuestActor, document: Owned): boolean =>
  document.ownerId === uid;
const isMaintainer = (account: AccountActor): boolean => account.roles.includes('maintainer');
const isInstructor = (account: AccountActor): boolean => account.roles.includes('instructor');

/** What somebody has reported is for maintainers to look at. */
const isJudgedBy = (account: AccountActor, { reported }: { reported?: true | undefined }) =>
  reported === true && isMaintainer(account);

/** Its owner; a public one everybody, once accepted, and before that whoever decides about it. */
const seesClip = (account: AccountActor, clip: ReadyClip): boolean =>
  isOwner(account, clip) ||
  isJudgedBy(account, clip) ||
  (clip.visibility === 'public' &&
    ((clip.review === 'accepted' && isUp(clip)) || isMaintainer(account)));

const watches = (account: AccountActor, choreography: Choreography): boolean =>
  isOwner(account, choreography) || isJudgedBy(account, choreography);

/**
 * The move stays in the plans that have it for as long as its owner lets everybody dance it, also while it
 * is reviewed anew; one that is taken down is filmed for its owner only.
 */
const filmsClip = (account: AccountActor, clip: ReadyClip): boolean =>
  isDancedBy(clip, account.uid) || (clip.visibility === 'public' && isUp(clip));

/** Its owner; a public one every instructor. */
const browses = (account: AccountActor, plan: ClassPlan): boolean =>
  isOwner(account, plan) ||
  isJudgedBy(account, plan) ||
  (plan.publicSince !== undefined && isUp(plan) && isInstructor(account));

/** Whoever made it, with an account or without. */
const owner = { account: isOwner, guest: isOwner };

/** Co-teachers: accounts that its owner has let in. */
const coTeachers = {
  roles: ['editor'],
  while: isUp,
  to: 'accounts',
} as const;

/** A plan shows its co-teachers, and whoever holds a link to it, the choreographies of its owner that it is about. */
async function throughPlan(
  platform: Pick<Platform, 'documents' | 'clock'>,
  actor: AccountActor | LinkActor,
  { id, data: { ownerId } }: Stored<Choreography>,
): Promise<Grant | undefined> {
  if (actor.kind === 'account') return await coTeachingNaming(platform, actor.uid, { id, ownerId });
  const link = await planLinkNaming(platform.documents, actor.tokenHash, id);
  return link?.ownerId === ownerId ? link : undefined;
}

function on<K extends ResourceKind, R extends Rule<DocumentOf<K>>>(resource: K, rule: R) {
  return { resource, ...rule };
}

/** What concerns one document. */
export const DOCUMENT_RULES = {
  'job:read': on('job', owner),
  'job:change': on('job', owner),
  /** Ordering it again where it failed; what it is of stays its owner's. */
  'job:oversee': on('job', { account: isMaintainer }),
  'choreography:read': on('choreography', owner),
  'choreography:change': on('choreography', owner),
  /** Giving out links to it. */
  'choreography:share': on('choreography', { account: isOwner }),
  /** Its song's counts, which a maintainer may then accept for everybody. */
  'choreography:count': on('choreography', { account: isOwner }),
  /** The dance itself, without what its owner makes of it. */
  'choreography:watch': on('choreography', {
    ...{ account: watches, guest: isOwner },
    granted: { roles: GRANT_ROLES, while: isUp, through: throughPlan },
  }),
  /** Its song, and its video, which has the song in it. */
  'choreography:hear': on('choreography', {
    ...{ account: watches, guest: isOwner },
    granted: {
      roles: GRANT_ROLES,
      while: ({ held }) => held === undefined,
      by: ({ sound }) => sound === true,
      through: throughPlan,
    },
  }),
  'choreography:restore': on('deleted-choreography', owner),
  'clip:read': on('clip', {
    account: seesClip,
    granted: { roles: ['viewer'], while: (clip) => clip.visibility === 'unlisted' && isUp(clip) },
  }),
  /** As a move among the drawn ones, which accounts have only. */
  'move:read': on('clip', {
    account: (account, clip) => clip.confirmed !== undefined && seesClip(account, clip),
  }),
  'clip:change': on('clip', { account: isOwner }),
  'clip:restore': on('deleted-clip', { account: isOwner }),
  /** In a list of moves, or in the choreographies that are composed. */
  'clip:dance': on('clip', { account: (account, clip) => isDancedBy(clip, account.uid) }),
  /** In the video of a plan that has it. */
  'clip:film': on('clip', { account: filmsClip }),
  /** All that its instructor has written, and what was taught. */
  'plan:read': on('plan', { account: isOwner, granted: coTeachers }),
  'plan:change': on('plan', { account: isOwner, granted: coTeachers }),
  /** Ticking what was done in class. */
  'plan:teach': on('plan', { account: isOwner, granted: coTeachers }),
  /** What it says of itself, for whoever holds a link. */
  'plan:look': on('plan', {
    account: isOwner,
    granted: { roles: ['viewer'], while: isUp, to: 'links' },
  }),
  /** What a public one says, for whoever may take it into their own. */
  'plan:browse': on('plan', { account: browses }),
  /** Archiving and deleting it, moving it between courses, letting others in. */
  'plan:manage': on('plan', { account: isOwner }),
  'plan:restore': on('deleted-plan', { account: isOwner }),
  'course:read': on('course', { account: isOwner }),
  'course:change': on('course', { account: isOwner }),
  /** Its days in a calendar program, by a secret address. */
  'course:subscribe': on('course', {
    account: isOwner,
    granted: { roles: ['viewer'], while: () => true, to: 'links' },
  }),
  'course:restore': on('deleted-course', { account: isOwner }),
} as const;

export interface AccountRule {
  readonly account: (account: AccountActor) => boolean;
  /** Guests may as well. */
  readonly guest: boolean;
}
const anyAccount = { account: () => true, guest: false } as const;
const anybody = { account: () => true, guest: true } as const;
const maintainer = { account: isMaintainer, guest: false } as const;
const instructor = { account: isInstructor, guest: false } as const;

/** What concerns no document, or only those that an account or a guest has itself. */
export const ACCOUNT_RULES = {
  'song:upload': anybody,
  'clip:upload': anyAccount,
  'job:create': anybody,
  /** By a model, which is paid by the word. */
  'wish:read': anyAccount,
  'clip:create': anyAccount,
  'choreographies:list': anybody,
  'choreographies:import': anyAccount,
  'clips:list': anyAccount,
  'repertoire:change': anyAccount,
  'favorites:change': anyAccount,
  'links:manage': anyAccount,
  /** Their own, also of those who teach no more. */
  'plans:list': anyAccount,
  'plans:create': instructor,
  /** The public ones of others. */
  'plans:browse': instructor,
  /** Teaching from a plan of somebody else, by their invitation. */
  'plans:join': anyAccount,
  'account:change': anyAccount,
  /** Links that others have asked for, to give to them. */
  'links:hand-over': maintainer,
  'counts:review': maintainer,
  'clips:review': maintainer,
  'reports:decide': maintainer,
  /** What is at work on the site, and who may do what there. */
  'site:oversee': maintainer,
} as const satisfies Record<string, AccountRule>;

export type AccountPermission = keyof typeof ACCOUNT_RULES;
export type DocumentPermission = keyof typeof DOCUMENT_RULES;
