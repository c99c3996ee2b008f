/** Documents in Firestore. */
import {
  FieldPath,
  FieldValue,
  Timestamp,
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  type Query as FirestoreQuery,
  type WriteResult,
} from '@google-cloud/firestore';
import { ConflictError } from '@bachata/core/errors.ts';
import type {
  Collection,
  DocumentStore,
  Page,
  Precondition,
  Query,
  Stored,
  Transaction,
} from '@bachata/core/ports.ts';
import {
  alreadyExists,
  BufferedTransaction,
  notFound,
  type DocumentAddress,
  type RawDocument,
} from '../documents/buffered-transaction.ts';
import { cursorAfter, normalizeQuery, type Comparison } from '../documents/query.ts';
import {
  applyPatch,
  assertCollectionName,
  assertDocumentAddress,
  fromStored,
  toStorable,
} from '../documents/validation.ts';
import { describeError, log } from '../log.ts';
import { codeOf, GRPC, translated } from './errors.ts';

const MAX_TRANSACTION_ATTEMPTS = 20;
const MAX_UPDATE_ATTEMPTS = 20;
/** A field of Firestore's own documents: its TTL policies want a time, where ours have numbers. */
export const FORGET_AT = '_forgetAt';

const OPERATORS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const satisfies Record<
  Comparison,
  string
>;

export class FirestoreDocuments implements DocumentStore {
  readonly #firestore: Firestore;

  constructor(firestore: Firestore) {
    this.#firestore = firestore;
  }

  async get<T extends object>(
    collection: Collection<T>,
    id: string,
  ): Promise<Stored<T> | undefined> {
    const snapshot = await this.#attempt('a read', () => this.#reference(collection, id).get());
    return parsed(collection, id, rawDocument(snapshot));
  }

  async create<T extends object>(
    collection: Collection<T>,
    id: string,
    data: T,
  ): Promise<Stored<T>> {
    const reference = this.#reference(collection, id);
    const storable = toStorable(collection, id, data);
    const result = await this.#attempt('a write', async () => {
      try {
        return await reference.create(withForgetAt(collection, storable));
      } catch (error) {
        throw codeOf(error) === GRPC.alreadyExists ? alreadyExists(collection.name, id) : error;
      }
    });
    return { id, version: versionOf(result.writeTime), data: storable };
  }

  /**
   * Firestore can patch without reading, but only the whole document can be checked: read, check,
   * and write on condition that nothing has changed since.
   */
  async update<T extends object>(
    collection: Collection<T>,
    id: string,
    patch: Partial<T>,
    { ifVersion }: Precondition = {},
  ): Promise<Stored<T>> {
    const reference = this.#reference(collection, id);
    for (let attempt = 1; attempt <= MAX_UPDATE_ATTEMPTS; attempt++) {
      const snapshot = await this.#attempt('a read', () => reference.get());
      const current = rawDocument(snapshot);
      if (!current || !snapshot.updateTime) throw notFound(collection.name, id);
      if (ifVersion !== undefined && current.version !== ifVersion) {
        throw changed(collection.name, id);
      }
      const data = applyPatch(collection, id, current.data, patch);
      // Firestore refuses a write of nothing.
      if (Object.keys(patch).length === 0) return { id, version: current.version, data };
      const result = await this.#patch(
        reference,
        patch,
        withForgetAt(collection, data),
        snapshot.updateTime,
      );
      if (result) return { id, version: versionOf(result.writeTime), data };
      if (ifVersion !== undefined) throw changed(collection.name, id);
    }
    throw changed(collection.name, id);
  }

  async delete<T extends object>(
    collection: Collection<T>,
    id: string,
    { ifVersion }: Precondition = {},
  ): Promise<void> {
    const reference = this.#reference(collection, id);
    const lastUpdateTime = ifVersion === undefined ? undefined : timestampOf(ifVersion);
    if (ifVersion !== undefined && !lastUpdateTime) throw changed(collection.name, id);
    await this.#attempt('a delete', async () => {
      try {
        await reference.delete(lastUpdateTime ? { lastUpdateTime } : {});
      } catch (error) {
        throw isPreconditionFailure(error) ? changed(collection.name, id) : error;
      }
    });
  }

  /** Every shape of query needs its index in `firestore.indexes.json`. */
  async query<T extends object>(collection: Collection<T>, query: Query): Promise<Page<T>> {
    assertCollectionName(collection.name);
    const normalized = normalizeQuery(collection.name, query);
    const { orderField, direction, after, limit } = normalized;
    let found = this.#firestore.collection(collection.name).limit(limit + 1);
    for (const [field, value] of normalized.equals) found = found.where(field, '==', value);
    for (const [comparison, value] of normalized.bounds) {
      found = found.where(orderField ?? '', OPERATORS[comparison], value);
    }
    if (orderField !== undefined) found = found.orderBy(orderField, direction);
    found = found.orderBy(FieldPath.documentId(), direction);
    if (after) {
      const position = orderField === undefined ? [after.id] : [after.orderValue, after.id];
      found = found.startAfter(...position);
    }
    const { docs } = await this.#attempt('a query', () => found.get());
    const items = docs.slice(0, limit).map((snapshot) => ({
      id: snapshot.id,
      version: versionOf(snapshot.updateTime),
      data: fromStored(collection, snapshot.id, withoutForgetAt(snapshot.data())),
    }));
    const last = docs.length > limit ? items.at(-1) : undefined;
    return last ? { items, nextCursor: cursorAfter(normalized, last.id, last.data) } : { items };
  }

  /** Costs a read for each thousand documents. Values alone need no index of their own. */
  async count<T extends object>(
    collection: Collection<T>,
    where: NonNullable<Query['where']>,
  ): Promise<number> {
    assertCollectionName(collection.name);
    let found: FirestoreQuery = this.#firestore.collection(collection.name);
    for (const [field, value] of normalizeQuery(collection.name, { where }).equals) {
      found = found.where(field, '==', value);
    }
    const counted = await this.#attempt('a count', () => found.count().get());
    return counted.data().count;
  }

  /** @throws ConflictError `transaction-contention` */
  async transaction<R>(body: (tx: Transaction) => Promise<R>): Promise<R> {
    return await this.#attempt('a transaction', () =>
      this.#firestore.runTransaction(
        async (firestoreTx) => {
          const tx = new BufferedTransaction(async (address) =>
            rawDocument(await firestoreTx.get(this.#referenceTo(address))),
          );
          const result = await body(tx);
          for (const change of await tx.settle()) {
            const reference = this.#referenceTo(change);
            const data = change.data && withForgetAt(change, change.data);
            if (!data) firestoreTx.delete(reference);
            else if (change.existed) firestoreTx.set(reference, data);
            else firestoreTx.create(reference, data);
          }
          return result;
        },
        { maxAttempts: MAX_TRANSACTION_ATTEMPTS },
      ),
    );
  }

  watch<T extends object>(
    collection: Collection<T>,
    id: string,
    listener: (document: Stored<T> | undefined) => void,
  ): () => void {
    return this.#reference(collection, id).onSnapshot(
      (snapshot) => listener(parsed(collection, id, rawDocument(snapshot))),
      // The library reconnects by itself; what arrives here cannot be watched at all. Whoever watches
      // reads again from time to time.
      (error) => log('WARNING', 'a document cannot be watched', describeError(error)),
    );
  }

  async close(): Promise<void> {
    await this.#firestore.terminate();
  }

  /** Undefined where the document was changed since it was read. */
  async #patch(
    reference: DocumentReference,
    patch: object,
    data: object,
    lastUpdateTime: Timestamp,
  ): Promise<WriteResult | undefined> {
    const values: Readonly<Record<string, unknown>> = { ...data };
    const update = Object.fromEntries(
      [...Object.keys(patch), ...(FORGET_AT in values ? [FORGET_AT] : [])].map((field) => [
        field,
        Object.hasOwn(values, field) ? values[field] : FieldValue.delete(),
      ]),
    );
    try {
      return await reference.update(update, { lastUpdateTime });
    } catch (error) {
      if (isPreconditionFailure(error) || codeOf(error) === GRPC.aborted) return undefined;
      throw translated(error, 'a write');
    }
  }

  #reference<T extends object>(collection: Collection<T>, id: string): DocumentReference {
    assertDocumentAddress(collection.name, id);
    return this.#referenceTo({ collection: collection.name, id });
  }

  #referenceTo({ collection, id }: DocumentAddress): DocumentReference {
    return this.#firestore.collection(collection).doc(id);
  }

  async #attempt<R>(what: string, body: () => Promise<R>): Promise<R> {
    try {
      return await body();
    } catch (error) {
      throw translated(error, what);
    }
  }
}

function parsed<T extends object>(
  collection: Collection<T>,
  id: string,
  raw: RawDocument | undefined,
): Stored<T> | undefined {
  return raw && { id, version: raw.version, data: fromStored(collection, id, raw.data) };
}

function rawDocument(snapshot: DocumentSnapshot): RawDocument | undefined {
  const data = snapshot.data();
  const { updateTime } = snapshot;
  return data && updateTime && { version: versionOf(updateTime), data: withoutForgetAt(data) };
}

/** What is stored of a document: with the time that Firestore may forget it at. */
function withForgetAt<T extends object>(
  { forgetAt }: { readonly forgetAt?: ((data: T) => number | undefined) | undefined },
  data: T,
): object {
  if (forgetAt === undefined) return data;
  const at = forgetAt(data);
  return { ...data, [FORGET_AT]: at === undefined ? null : Timestamp.fromMillis(at) };
}

function withoutForgetAt(stored: object): object {
  if (!(FORGET_AT in stored)) return stored;
  const data: Record<string, unknown> = { ...stored };
  delete data[FORGET_AT];
  return data;
}

/** A version is the time of the last write, to the nanosecond. */
function versionOf({ seconds, nanoseconds }: Timestamp): string {
  return `${seconds}.${String(nanoseconds).padStart(9, '0')}`;
}

function timestampOf(version: string): Timestamp | undefined {
  const [, seconds, nanoseconds] = /^(\d+)\.(\d{9})$/.exec(version) ?? [];
  return seconds === undefined ? undefined : new Timestamp(Number(seconds), Number(nanoseconds));
}

function isPreconditionFailure(error: unknown): boolean {
  const code = codeOf(error);
  return code === GRPC.failedPrecondition || code === GRPC.notFound;
}

function changed(collection: string, id: string): ConflictError {
  return new ConflictError('document-changed', `${collection}/${id} was changed in the meantime`);
}
