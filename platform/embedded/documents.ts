/** Documents as JSON in SQLite, shared by several processes. */
import { setTimeout as sleep } from 'node:timers/promises';
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
  type DocumentChange,
  type DocumentAddress,
  type Observation,
  type RawDocument,
} from '../documents/buffered-transaction.ts';
import { cursorAfter, normalizeQuery } from '../documents/query.ts';
import {
  applyPatch,
  assertCollectionName,
  assertDocumentAddress,
  fromStored,
  toStorable,
} from '../documents/validation.ts';
import type { Database } from './database.ts';
import { toCountSql, toSql } from './document-query.ts';
import { DocumentWatchers } from './document-watchers.ts';

const MAX_TRANSACTION_ATTEMPTS = 60;
const MAX_PAUSE_MS = 50;

export class EmbeddedDocuments implements DocumentStore {
  readonly #database: Database;
  readonly #watchers: DocumentWatchers;
  readonly #indices = new Set<string>();

  constructor(database: Database) {
    this.#database = database;
    this.#watchers = new DocumentWatchers(database, (address) => this.#find(address));
  }

  async get<T extends object>(
    collection: Collection<T>,
    id: string,
  ): Promise<Stored<T> | undefined> {
    assertDocumentAddress(collection.name, id);
    return parsed(collection, id, this.#find({ collection: collection.name, id }));
  }

  async create<T extends object>(
    collection: Collection<T>,
    id: string,
    data: T,
  ): Promise<Stored<T>> {
    const address = { collection: collection.name, id };
    assertDocumentAddress(address.collection, id);
    const storable = toStorable(collection, id, data);
    const version = await this.#database.write(() => {
      if (this.#find(address)) throw alreadyExists(address.collection, id);
      return this.#write(address, storable);
    });
    this.#watchers.noticeLocalChange();
    return { id, version, data: storable };
  }

  async update<T extends object>(
    collection: Collection<T>,
    id: string,
    patch: Partial<T>,
    precondition: Precondition = {},
  ): Promise<Stored<T>> {
    const address = { collection: collection.name, id };
    assertDocumentAddress(address.collection, id);
    const updated = await this.#database.write(() => {
      const current = this.#find(address);
      if (!current) throw notFound(address.collection, id);
      assertVersion(address, current, precondition);
      const data = applyPatch(collection, id, current.data, patch);
      return { id, version: this.#write(address, data), data };
    });
    this.#watchers.noticeLocalChange();
    return updated;
  }

  async delete<T extends object>(
    collection: Collection<T>,
    id: string,
    precondition: Precondition = {},
  ): Promise<void> {
    const address = { collection: collection.name, id };
    assertDocumentAddress(address.collection, id);
    await this.#database.write(() => {
      assertVersion(address, this.#find(address), precondition);
      this.#remove(address);
    });
    this.#watchers.noticeLocalChange();
  }

  /** Every document of every collection, as it is stored; for moving elsewhere. */
  *everything(): Generator<{
    readonly collection: string;
    readonly id: string;
    readonly data: object;
  }> {
    const select = this.#database.prepare(
      `SELECT collection, id, data FROM documents
       WHERE (collection, id) > (?, ?) ORDER BY collection, id LIMIT 1`,
    );
    let row = select.get('', '');
    while (row) {
      const [collection, id] = [String(row['collection']), String(row['id'])];
      yield { collection, id, data: JSON.parse(String(row['data'])) as object };
      row = select.get(collection, id);
    }
  }

  async query<T extends object>(collection: Collection<T>, query: Query): Promise<Page<T>> {
    assertCollectionName(collection.name);
    const normalized = normalizeQuery(collection.name, query);
    const { sql, parameters, index } = toSql(collection.name, normalized);
    await this.#index(index);
    const rows = this.#database.prepare(sql).all(...parameters);
    const items = rows.slice(0, normalized.limit).map((row) => {
      const id = String(row['id']);
      const raw = rawDocument(row);
      return { id, version: raw.version, data: fromStored(collection, id, raw.data) };
    });
    const last = rows.length > normalized.limit ? items.at(-1) : undefined;
    return last ? { items, nextCursor: cursorAfter(normalized, last.id, last.data) } : { items };
  }

  async count<T extends object>(
    collection: Collection<T>,
    where: NonNullable<Query['where']>,
  ): Promise<number> {
    assertCollectionName(collection.name);
    const normalized = normalizeQuery(collection.name, { where });
    const { sql, parameters, index } = toCountSql(collection.name, normalized);
    await this.#index(index);
    return Number(this.#database.prepare(sql).get(...parameters)?.['count'] ?? 0);
  }

  /** The first query of a shape makes its index. */
  async #index(index: string): Promise<void> {
    if (this.#indices.has(index)) return;
    await this.#database.write(() => this.#database.exec(index));
    this.#indices.add(index);
  }

  /**
   * Optimistic: the body reads without a lock; the commit checks that everything it read is still
   * so, and runs the body again where it is not.
   * @throws ConflictError `transaction-contention` where others kept changing the same documents
   */
  async transaction<R>(body: (tx: Transaction) => Promise<R>): Promise<R> {
    for (let attempt = 1; attempt <= MAX_TRANSACTION_ATTEMPTS; attempt++) {
      const tx = new BufferedTransaction(async (address) => this.#find(address));
      let result: R;
      let changes: readonly DocumentChange[];
      try {
        result = await body(tx);
        changes = await tx.settle();
      } catch (error) {
        // What the body saw may have been half of somebody else's transaction.
        if (this.#allUnchanged(tx.observations)) throw error;
        await pauseBefore(attempt);
        continue;
      }
      if (await this.#commit(tx.observations, changes)) {
        if (changes.length > 0) this.#watchers.noticeLocalChange();
        return result;
      }
      await pauseBefore(attempt);
    }
    throw new ConflictError(
      'transaction-contention',
      `A transaction lost against others ${MAX_TRANSACTION_ATTEMPTS} times`,
    );
  }

  watch<T extends object>(
    collection: Collection<T>,
    id: string,
    listener: (document: Stored<T> | undefined) => void,
  ): () => void {
    const address = { collection: collection.name, id };
    assertDocumentAddress(address.collection, id);
    return this.#watchers.add(address, (raw) => listener(parsed(collection, id, raw)));
  }

  close(): void {
    this.#watchers.stop();
  }

  async #commit(
    observations: readonly Observation[],
    changes: readonly DocumentChange[],
  ): Promise<boolean> {
    return await this.#database.write(() => {
      if (!this.#allUnchanged(observations)) return false;
      for (const change of changes) {
        if (change.data) this.#write(change, change.data);
        else this.#remove(change);
      }
      return true;
    });
  }

  #allUnchanged(observations: readonly Observation[]): boolean {
    const select = this.#database.prepare(
      'SELECT CAST(version AS TEXT) AS version FROM documents WHERE collection = ? AND id = ?',
    );
    return observations.every(
      ({ collection, id, version }) => select.get(collection, id)?.['version'] === version,
    );
  }

  #find({ collection, id }: DocumentAddress): RawDocument | undefined {
    const row = this.#database
      .prepare('SELECT version, data FROM documents WHERE collection = ? AND id = ?')
      .get(collection, id);
    return row && rawDocument(row);
  }

  #write({ collection, id }: DocumentAddress, data: object): string {
    const counted = this.#database
      .prepare('UPDATE document_versions SET last = last + 1 RETURNING last')
      .get();
    const version = Number(counted?.['last']);
    this.#database
      .prepare(
        `INSERT INTO documents (collection, id, version, data) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET version = excluded.version, data = excluded.data`,
      )
      .run(collection, id, version, JSON.stringify(data));
    return String(version);
  }

  #remove({ collection, id }: DocumentAddress): void {
    this.#database
      .prepare('DELETE FROM documents WHERE collection = ? AND id = ?')
      .run(collection, id);
  }
}

function parsed<T extends object>(
  collection: Collection<T>,
  id: string,
  raw: RawDocument | undefined,
): Stored<T> | undefined {
  return raw && { id, version: raw.version, data: fromStored(collection, id, raw.data) };
}

function rawDocument(row: Record<string, unknown>): RawDocument {
  const data: unknown = JSON.parse(String(row['data']));
  if (typeof data !== 'object' || data === null) throw new Error('A stored document is no object');
  return { version: String(row['version']), data };
}

function assertVersion(
  { collection, id }: DocumentAddress,
  current: RawDocument | undefined,
  { ifVersion }: Precondition,
): void {
  if (ifVersion !== undefined && current?.version !== ifVersion) {
    throw new ConflictError('document-changed', `${collection}/${id} was changed in the meantime`);
  }
}

async function pauseBefore(attempt: number): Promise<void> {
  await sleep(Math.random() * Math.min(MAX_PAUSE_MS, 2 ** attempt));
}
