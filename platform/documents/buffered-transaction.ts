/**
 * A transaction that reads through and keeps its writes until the body has ended. Both adapters
 * use it, so both promise the same: reads before writes, whole documents checked by their schema,
 * several writes to one document folded into one.
 */
import { AlreadyExistsError, InvalidInputError, NotFoundError } from '@bachata/core/errors.ts';
import type { Collection, Stored, Transaction } from '@bachata/core/ports.ts';
import { applyPatch, assertDocumentAddress, fromStored, toStorable } from './validation.ts';

/** A document as the adapter found it, not yet checked. */
export interface RawDocument {
  readonly version: string;
  readonly data: object;
}

export interface DocumentAddress {
  readonly collection: string;
  readonly id: string;
}

/** What a document was when the transaction read it; undefined where there was none. */
export interface Observation extends DocumentAddress {
  readonly version: string | undefined;
}

/** What a document is to become; undefined where it is to go. */
export interface DocumentChange extends DocumentAddress {
  readonly existed: boolean;
  readonly data: object | undefined;
  /** As of its collection. */
  readonly forgetAt: ((data: object) => number | undefined) | undefined;
}

interface PendingWrite extends Pick<DocumentChange, 'collection' | 'id' | 'forgetAt'> {
  apply(current: object | undefined): object | undefined;
}

export type RawRead = (address: DocumentAddress) => Promise<RawDocument | undefined>;

export class BufferedTransaction implements Transaction {
  readonly #read: RawRead;
  readonly #observed: (Observation & { readonly data: object | undefined })[] = [];
  readonly #writes: PendingWrite[] = [];

  constructor(read: RawRead) {
    this.#read = read;
  }

  get observations(): readonly Observation[] {
    return this.#observed;
  }

  async get<T extends object>(
    collection: Collection<T>,
    id: string,
  ): Promise<Stored<T> | undefined> {
    assertDocumentAddress(collection.name, id);
    if (this.#writes.length > 0) {
      throw new InvalidInputError(
        'transaction-read-after-write',
        `${collection.name}/${id} is read after the first write of its transaction`,
      );
    }
    const raw = await this.#observe({ collection: collection.name, id });
    return raw && { id, version: raw.version, data: fromStored(collection, id, raw.data) };
  }

  create<T extends object>(collection: Collection<T>, id: string, data: T): void {
    assertDocumentAddress(collection.name, id);
    const storable = toStorable(collection, id, data);
    this.#writes.push({
      ...addressed(collection, id),
      apply: (current) => {
        if (current) throw alreadyExists(collection.name, id);
        return storable;
      },
    });
  }

  update<T extends object>(collection: Collection<T>, id: string, patch: Partial<T>): void {
    assertDocumentAddress(collection.name, id);
    this.#writes.push({
      ...addressed(collection, id),
      apply: (current) => {
        if (!current) throw notFound(collection.name, id);
        return applyPatch(collection, id, current, patch);
      },
    });
  }

  delete<T extends object>(collection: Collection<T>, id: string): void {
    assertDocumentAddress(collection.name, id);
    this.#writes.push({ ...addressed(collection, id), apply: () => undefined });
  }

  /**
   * Reads what is written but was not read, and gives each written document's final state.
   * @throws AlreadyExistsError, NotFoundError, InvalidInputError
   */
  async settle(): Promise<readonly DocumentChange[]> {
    const changes = new Map<string, DocumentChange>();
    for (const write of this.#writes) {
      const { collection, id } = write;
      const key = `${collection}/${id}`;
      const pending = changes.get(key);
      if (pending) {
        changes.set(key, { ...pending, data: write.apply(pending.data) });
      } else {
        const before = await this.#latest(write);
        const existed = before !== undefined;
        const { forgetAt } = write;
        changes.set(key, { collection, id, existed, forgetAt, data: write.apply(before) });
      }
    }
    return [...changes.values()];
  }

  async #latest(address: DocumentAddress): Promise<object | undefined> {
    const seen = this.#observed.findLast(
      ({ collection, id }) => collection === address.collection && id === address.id,
    );
    return seen ? seen.data : (await this.#observe(address))?.data;
  }

  async #observe({ collection, id }: DocumentAddress): Promise<RawDocument | undefined> {
    const raw = await this.#read({ collection, id });
    this.#observed.push({ collection, id, version: raw?.version, data: raw?.data });
    return raw;
  }
}

function addressed<T extends object>({ name, forgetAt }: Collection<T>, id: string) {
  // Called with data of this collection only.
  return { collection: name, id, forgetAt: forgetAt as DocumentChange['forgetAt'] };
}

export function alreadyExists(collection: string, id: string): AlreadyExistsError {
  return new AlreadyExistsError('document-exists', `${collection}/${id} exists already`);
}

export function notFound(collection: string, id: string): NotFoundError {
  return new NotFoundError('document-not-found', `There is no ${collection}/${id}`);
}
