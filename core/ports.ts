/**
 * What the domain needs from the world. Adapters live in `platform/` (embedded and google);
 * one contract suite (`tests/contracts`) runs against every one of them.
 *
 * The shapes are the intersection of what SQLite and Firestore can both promise: a transaction
 * reads before it writes, a query is equality + at most one range + one order on the same field,
 * pages follow an opaque cursor.
 */
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Language } from './languages.ts';

/** A typed set of documents. The schema is applied on every read and write. */
export interface Collection<T extends object> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /**
   * When a store that forgets by itself may forget the document (ms since the epoch); never for
   * undefined. It may take a day more, and where no store does it, housekeeping does.
   */
  forgetAt?(data: T): number | undefined;
}

/** A document as stored. `version` changes with every write and is opaque to the caller. */
export interface Stored<T> {
  readonly id: string;
  readonly version: string;
  readonly data: T;
}

export type Scalar = string | number | boolean | null;

export interface RangeFilter {
  readonly field: string;
  readonly gt?: Scalar;
  readonly gte?: Scalar;
  readonly lt?: Scalar;
  readonly lte?: Scalar;
}

/** Fields may be paths (`owner.id`). A range must be on the ordered field, as Firestore requires. */
export interface Query {
  readonly where?: Readonly<Record<string, Scalar>>;
  readonly range?: RangeFilter;
  readonly orderBy?: { readonly field: string; readonly direction: 'asc' | 'desc' };
  /** Default 50, at most 500. */
  readonly limit?: number;
  /** `nextCursor` of the page before. Valid only with the same `where`, `range` and `orderBy`. */
  readonly cursor?: string;
}

export interface Page<T> {
  readonly items: readonly Stored<T>[];
  /** Absent on the last page. */
  readonly nextCursor?: string;
}

export interface Precondition {
  /** Fails with `ConflictError` unless the stored document still has this version. */
  readonly ifVersion?: string;
}

/** All reads must come before the first write (Firestore's rule, enforced by every adapter). */
export interface Transaction {
  get<T extends object>(collection: Collection<T>, id: string): Promise<Stored<T> | undefined>;
  create<T extends object>(collection: Collection<T>, id: string, data: T): void;
  update<T extends object>(collection: Collection<T>, id: string, patch: Partial<T>): void;
  delete<T extends object>(collection: Collection<T>, id: string): void;
}

export interface DocumentStore {
  get<T extends object>(collection: Collection<T>, id: string): Promise<Stored<T> | undefined>;
  /** @throws AlreadyExistsError */
  create<T extends object>(collection: Collection<T>, id: string, data: T): Promise<Stored<T>>;
  /**
   * Replaces the given top-level fields. A field given as `undefined` is removed.
   * @throws NotFoundError, ConflictError
   */
  update<T extends object>(
    collection: Collection<T>,
    id: string,
    patch: Partial<T>,
    precondition?: Precondition,
  ): Promise<Stored<T>>;
  /** Deleting what is not there is not an error. @throws ConflictError */
  delete<T extends object>(
    collection: Collection<T>,
    id: string,
    precondition?: Precondition,
  ): Promise<void>;
  query<T extends object>(collection: Collection<T>, query: Query): Promise<Page<T>>;
  /** How many documents have these values; the store counts, and hands over none of them. */
  count<T extends object>(
    collection: Collection<T>,
    where: NonNullable<Query['where']>,
  ): Promise<number>;
  /** `body` may run more than once: it must have no effect but through `tx`. */
  transaction<R>(body: (tx: Transaction) => Promise<R>): Promise<R>;
  /**
   * Calls `listener` with the current document (or undefined) and again after every change,
   * in order; changes in quick succession may be merged. Returns the function that stops it.
   */
  watch<T extends object>(
    collection: Collection<T>,
    id: string,
    listener: (document: Stored<T> | undefined) => void,
  ): () => void;
}

export interface ObjectInfo {
  readonly key: string;
  readonly size: number;
  readonly contentType: string;
  readonly updatedAt: Date;
  /** Changes whenever the bytes change; usable as an HTTP ETag. */
  readonly etag: string;
}

/** Inclusive byte positions, as in HTTP. */
export interface ByteRange {
  readonly start: number;
  readonly end?: number;
}

export interface PutOptions {
  readonly contentType: string;
  readonly cacheControl?: string;
  /** Refuse with AlreadyExistsError where the key is taken. Default false: the object is replaced. */
  readonly ifAbsent?: boolean;
}

/** A request that the bearer may make once signed, without any other credential. */
export interface SignedRequest {
  readonly url: string;
  readonly method: 'GET' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: Date;
}

/** Keys are `/`-separated paths of `[A-Za-z0-9._-]` segments; `..` and empty segments are refused. */
export interface ObjectStore {
  /** Whole or absent: a reader never sees half an object, whatever happens to the writer. */
  put(key: string, body: Readable | Uint8Array, options: PutOptions): Promise<ObjectInfo>;
  /**
   * The body is to be read or destroyed: Node 26 ends a process that leaves an open file to its garbage
   * collector.
   * @throws NotFoundError, RangeError for a range outside the object
   */
  get(
    key: string,
    range?: ByteRange,
  ): Promise<{ readonly info: ObjectInfo; readonly body: Readable }>;
  head(key: string): Promise<ObjectInfo | undefined>;
  /** With what has come of it in parts. Deleting what is not there is not an error. */
  delete(key: string): Promise<void>;
  /** Keys in order. */
  list(prefix: string): Promise<readonly ObjectInfo[]>;
  /**
   * A link that makes one object of exactly `bytes`, in one request or in parts: `content-range` says
   * where a part belongs, or asks with `bytes *\/TOTAL` how far the object is; 308 and `range` say so.
   * Until the object is whole all of it may be sent again; then nothing that is sent changes it. Another
   * length or type is refused.
   * @param options.origin of the pages whose browsers may send it
   * @throws UnavailableError `disk-full` where the store has no room for them
   */
  signUpload(
    key: string,
    options: {
      readonly contentType: string;
      readonly bytes: number;
      readonly expiresInSec: number;
      readonly origin: string;
    },
  ): Promise<SignedRequest>;
  signDownload(
    key: string,
    options: { readonly expiresInSec: number; readonly downloadName?: string },
  ): Promise<SignedRequest>;
}

export interface TaskRequest {
  readonly queue: string;
  /** Dedupes: a second task of this name is dropped, also for an hour after the first has ended. */
  readonly name: string;
  /** Path of the function that receives it, such as `/analyze-music`. */
  readonly path: string;
  /** Sent as JSON in an HTTP POST. */
  readonly payload: unknown;
  readonly delaySec?: number;
}

export interface TaskQueue {
  /** `duplicate` where a task of that name is known; that is not an error. */
  enqueue(task: TaskRequest): Promise<'enqueued' | 'duplicate'>;
}

/** A maintainer decides about what everybody gets to see. `instructor` grants nothing yet. */
export const ACCOUNT_ROLES = ['dancer', 'instructor', 'maintainer'] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** What somebody dances. */
export const DANCED_ROLES = ['both', 'lead', 'follow'] as const;
export type DancedRole = (typeof DANCED_ROLES)[number];

export interface Account {
  readonly uid: string;
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly AccountRole[];
  /** Absent where they have not said. */
  readonly dances?: DancedRole;
  /** Names their picture; absent where they have none. */
  readonly picture?: string;
}

/** Embedded takes passwords; Firebase signs in in the browser and hands over an ID token. */
export type Credential =
  | { readonly kind: 'password'; readonly email: string; readonly password: string }
  | { readonly kind: 'idToken'; readonly idToken: string };

/** Somebody who has an account, as its provider knows them. */
export interface ProvidedUser extends Pick<Account, 'uid' | 'email'> {
  /** Whether they have shown that the address is theirs; absent where nobody gets in without that. */
  readonly isConfirmed?: boolean;
}

/** Somebody who has just proved who they are. */
export interface VerifiedUser extends ProvidedUser {
  /** When they proved it, in milliseconds since the epoch, by the clock that `revoke` goes by. */
  readonly provedAt: number;
  /** Named as a maintainer by this installation, by an address that they have shown to be theirs. */
  readonly isMaintainer: boolean;
}

/**
 * The provider of accounts: the tables of this machine, or Firebase Auth. It only does what needs
 * the password or the address; sessions, names and roles are documents of ours (`core/accounts`).
 */
export interface Identity {
  /**
   * @throws AlreadyExistsError `email-taken`; InvalidInputError `bad-email`, `weak-password`
   */
  signUp(input: { readonly email: string; readonly password: string }): Promise<ProvidedUser>;
  /**
   * @throws UnauthenticatedError `bad-credentials`, the same for an unknown address as for a wrong
   *   password, `sign-in-expired` for a token that is old or void, `email-unconfirmed`;
   *   RateLimitError `too-many-attempts`; InvalidInputError `credential-unsupported`
   * @param knownAs whose failures count for themselves: strangers who fail under the same address
   *   keep nobody out who was here before. For providers that leave it to us to make guessing slow.
   */
  verify(credential: Credential, knownAs?: string): Promise<VerifiedUser>;
  /** However the address is written; undefined where no account has it. */
  findByEmail(email: string): Promise<ProvidedUser | undefined>;
  /**
   * Returns the one-time token to send; undefined where no account has the address, and where enough
   * were sent that are still good. So a stranger who asks can't make void what its owner was sent.
   * A provider that sends such mails itself is asked for them by the browser.
   */
  startPasswordReset(email: string): Promise<string | undefined>;
  /**
   * @throws UnauthenticatedError `bad-reset-token` for a bad, old or spent one; InvalidInputError
   *   `weak-password`
   * @param beforeChange awaited with the uid once the token and the password are good, right before
   *   the password is changed
   */
  finishPasswordReset(
    token: string,
    newPassword: string,
    beforeChange: (uid: string) => Promise<void>,
  ): Promise<ProvidedUser>;
  /**
   * As `startPasswordReset`, for the token that shows whose an address is. Absent for a provider that
   * sends such mails itself.
   */
  startConfirmation?(email: string): Promise<string | undefined>;
  /**
   * Where accounts begin with an address that is not known to be theirs: takes the token that was
   * sent to it. @throws UnauthenticatedError `bad-confirmation`
   */
  confirmEmail?(token: string): Promise<ProvidedUser>;
  /**
   * What proved who somebody is proves nothing any more, unless it is given out anew.
   * @returns since when proof counts, as `provedAt`
   */
  revoke(uid: string): Promise<number>;
  /** Nobody has the account from then on. Removing one that is not there is not an error. */
  remove(uid: string): Promise<void>;
}

/** A mail to one person, as plain text and as simple HTML. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: Language;
}

export interface Mailer {
  /** @throws UnavailableError `mail-undelivered` where no server has taken it; InvalidInputError `mail-refused` where none ever will */
  send(mail: Mail): Promise<void>;
}

export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
}

/** Vectors of one length, none of them 0, each at the place of its id. */
export interface VectorSet {
  /** Changes with the ids and the vectors. */
  readonly version: string;
  readonly ids: readonly string[];
  readonly vectors: readonly Float32Array[];
}

/** Finds what is most alike without looking at all there is. */
export interface VectorIndex {
  /** Keeps the set for some months. May be called again, and by two at once. */
  keep(set: VectorSet): Promise<void>;
  /**
   * The ids of the nearest by cosine, the nearest first.
   * @returns undefined where the set is not kept (any more), or not yet all of it
   */
  findNearest(
    version: string,
    to: Float32Array,
    count: number,
  ): Promise<readonly string[] | undefined>;
}

/** What a link leads to, as far as its site tells before any sound is fetched. */
export interface LinkedSong {
  readonly title: string;
  /** Absent where the site does not say. */
  readonly durationSec?: number;
  readonly bytes?: number;
}

/**
 * Songs of other sites, by their links. Every failure of `look` and `fetch` is a `song-link-…`, `too-long`,
 * `too-short`, `too-large` or `song-protected`.
 */
export interface SongLinks {
  /** Links may lead to these names, and to names below them. */
  readonly hosts: readonly string[];
  /** False where there is no program to read links with: everything else then fails. */
  readonly isReady: boolean;
  /** Fetches nothing but what says what there is. */
  look(link: URL, signal: AbortSignal): Promise<LinkedSong>;
  /** Writes the sound, in whatever format it comes, to a new file. */
  fetch(
    link: URL,
    file: string,
    options: { readonly signal: AbortSignal; onProgress(fraction: number): void },
  ): Promise<LinkedSong>;
}

/** What whoever runs the installation lets it spend on jobs, all people together. */
export interface JobLimits {
  /** Jobs that are taken in a day of UTC; absent: as many as come. */
  readonly dailyJobs?: number;
  /** No new ones are taken at all. */
  readonly isClosed?: boolean;
}

/** What stages and housekeeping work with: nobody has to sign in for that. */
export interface Services {
  readonly documents: DocumentStore;
  readonly objects: ObjectStore;
  readonly tasks: TaskQueue;
  readonly clock: Clock;
  /** Absent where all vectors are in memory anyway. */
  readonly vectors?: VectorIndex;
  /** Absent where no links are taken. */
  readonly songLinks?: SongLinks;
  /** Absent where nothing is limited. */
  readonly jobLimits?: JobLimits;
}

/** Everything at once, as the site receives it. */
export interface Platform extends Services {
  readonly identity: Identity;
}
