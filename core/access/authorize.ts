/**
 * The one door to what belongs to somebody: no route and no stage gets such a document otherwise.
 * Deny by default: a permission that is not in the table is refused, and so is an actor of a kind
 * that the permission does not know.
 */
import { ForbiddenError, NotFoundError, UnauthenticatedError, type AppError } from '../errors.ts';
import {
  accountGrantee,
  grantId,
  grants,
  holds,
  linkGrantee,
  type Grant,
} from '../grants/grant.ts';
import { isUnlocked } from '../grants/password.ts';
import type { Collection, Platform, Stored } from '../ports.ts';
import type { AccountActor, Actor, GuestActor, LinkActor } from './actor.ts';
import {
  ACCOUNT_RULES,
  DOCUMENT_RULES,
  type AccountPermission,
  type AccountRule,
  type DocumentPermission,
  type Rule,
} from './permissions.ts';
import { RESOURCES, type DocumentOf, type ResourceKind } from './resources.ts';

type RuleOf<P extends DocumentPermission> = (typeof DOCUMENT_RULES)[P];

/** A document, and as whom it may be had. */
export interface Access<P extends DocumentPermission> extends Stored<
  DocumentOf<RuleOf<P>['resource']>
> {
  readonly actor:
    | AccountActor
    | (RuleOf<P> extends { granted: { to: 'accounts' } }
        ? never
        : RuleOf<P> extends { granted: object }
          ? LinkActor
          : never)
    | (RuleOf<P> extends { guest: unknown } ? GuestActor : never);
}

type Needs = Pick<Platform, 'documents' | 'clock'>;
interface AnyResource {
  readonly collection: Collection<object>;
  readonly isOne: (document: object) => boolean;
}
type AnyRule = Rule<object> & { readonly resource: ResourceKind };

/**
 * @param actors who asks: everything that they have shown of themselves; nobody is the empty list
 * @throws UnauthenticatedError `not-signed-in` for nobody; NotFoundError `not-found` for somebody
 *   else's document, so that its existence is not given away; ForbiddenError `needs-account` for a
 *   guest's own where that takes an account, `forbidden` for a permission that there is not
 */
export async function authorize<P extends DocumentPermission>(
  platform: Needs,
  actors: readonly Actor[],
  permission: P,
  id: string,
): Promise<Access<P>> {
  const rule = ruleOf(DOCUMENT_RULES, permission) as AnyRule | undefined;
  if (rule === undefined) throw refused(actors, permission);
  const known = actors.filter(
    ({ kind }) => kind === 'account' || kind === 'guest' || (kind === 'link' && rule.granted),
  );
  if (known.length === 0 && isNobody(actors)) throw notSignedIn();
  const { collection, isOne }: AnyResource = RESOURCES[rule.resource];
  const stored = known.length > 0 ? await platform.documents.get(collection, id) : undefined;
  if (stored !== undefined && isOne(stored.data)) {
    for (const actor of known) {
      if (await mayHave(platform, actor, rule, stored)) return { ...stored, actor } as Access<P>;
    }
    const isGuests = known.some((actor) => actor.kind === 'guest' && isOwn(actor, stored));
    if (isGuests) throw refused(actors, permission);
  }
  throw new NotFoundError('not-found', `There is no such thing for them: ${permission}`);
}

/** As whom a permission that concerns no document may be had. */
export type ActorOf<P extends AccountPermission> =
  AccountActor | ((typeof ACCOUNT_RULES)[P] extends { guest: true } ? GuestActor : never);

/** As `authorize`, but undefined for what it refuses. */
export async function findAuthorized<P extends DocumentPermission>(
  ...asked: Parameters<typeof authorize<P>>
): Promise<Access<P> | undefined> {
  return await authorize(...asked).catch((error: unknown) => {
    if (REFUSALS.some((refusal) => error instanceof refusal)) return undefined;
    throw error;
  });
}

const REFUSALS = [UnauthenticatedError, ForbiddenError, NotFoundError] as const;

/**
 * For what concerns no document.
 * @throws UnauthenticatedError `not-signed-in` for nobody; ForbiddenError `needs-account` for a guest,
 *   `forbidden`
 */
export function authorizeAccount<P extends AccountPermission>(
  actors: readonly Actor[],
  permission: P,
): ActorOf<P> {
  const rule: AccountRule | undefined = ruleOf(ACCOUNT_RULES, permission);
  const found = rule && actors.find((actor) => mayAccount(actor, rule));
  // A guest is found where the rule lets guests only.
  if (found !== undefined) return found as ActorOf<P>;
  throw refused(actors, permission);
}

/** As `authorizeAccount`, where a page only shows the way to something; the way itself asks again. */
export function isAccountAuthorized(
  actors: readonly Actor[],
  permission: AccountPermission,
): boolean {
  return actors.some((actor) => mayAccount(actor, ACCOUNT_RULES[permission]));
}

function mayAccount(actor: Actor, rule: AccountRule): boolean {
  return actor.kind === 'account' ? rule.account(actor) : actor.kind === 'guest' && rule.guest;
}

function isOwn({ uid }: GuestActor, { data }: Stored<object>): boolean {
  return 'ownerId' in data && data.ownerId === uid;
}

/** Names come from code, but a cast or a typing error must not open a door. */
function ruleOf<T extends object>(table: T, permission: keyof T): T[keyof T] | undefined {
  return Object.hasOwn(table, permission) ? table[permission] : undefined;
}

async function mayHave(
  platform: Needs,
  actor: Actor,
  rule: AnyRule,
  stored: Stored<object>,
): Promise<boolean> {
  if (actor.kind === 'account' && rule.account(actor, stored.data)) return true;
  if (actor.kind === 'guest' && rule.guest?.(actor, stored.data)) return true;
  return await isGranted(platform, actor, rule, stored);
}

/** Whether the right that the rule asks for was given to the actor, and holds. */
async function isGranted(
  platform: Needs,
  actor: Actor,
  { granted, resource }: AnyRule,
  stored: Stored<object>,
): Promise<boolean> {
  const { documents, clock } = platform;
  const grantee = granteeOf(actor);
  if (actor.kind === 'guest' || grantee === undefined || !granted?.while(stored.data)) return false;
  if (granted.to !== undefined && granted.to !== `${actor.kind}s`) return false;
  const key = actor.kind === 'link' ? actor.key : undefined;
  const counts = (grant: Grant | undefined): boolean =>
    grant !== undefined &&
    granted.roles.includes(grant.role) &&
    holds(grant, clock.now()) &&
    isUnlocked(grant, key) &&
    (granted.by?.(grant) ?? true);
  const { id } = stored;
  const own = (await documents.get(grants, grantId({ resource, id, grantee })))?.data;
  // A link is to one document: one that is to this leads through no other.
  if (counts(own) || (own !== undefined && actor.kind === 'link')) return counts(own);
  return counts(await granted.through?.(platform, actor, stored));
}

function granteeOf(actor: Actor): string | undefined {
  switch (actor.kind) {
    case 'account':
      return accountGrantee(actor.uid);
    case 'link':
      return linkGrantee(actor.tokenHash);
    case 'guest':
      return undefined;
  }
}

/** A guest is somebody; a link to something else makes nobody of nobody. */
function isNobody(actors: readonly Actor[]): boolean {
  return actors.every(({ kind }) => kind === 'link');
}

function refused(actors: readonly Actor[], permission: string): AppError {
  if (isNobody(actors)) return notSignedIn();
  const isGuest = actors.every(({ kind }) => kind !== 'account');
  return new ForbiddenError(isGuest ? 'needs-account' : 'forbidden', `Not allowed: ${permission}`);
}

const notSignedIn = (): AppError => new UnauthenticatedError('not-signed-in', 'Sign in first.');
