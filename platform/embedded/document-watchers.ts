/**
 * Watching documents across processes: SQLite cannot call us, but it says for the price of a
 * pragma whether anybody else has committed. It is asked thirty times a second, and only while
 * somebody watches.
 */
import type { DocumentAddress, RawDocument } from '../documents/buffered-transaction.ts';
import type { Database } from './database.ts';

const POLL_MS = 30;

interface Watcher {
  readonly address: DocumentAddress;
  readonly listener: (document: RawDocument | undefined) => void;
  /** Absent until the first call; `none` where there was no document. */
  lastVersion?: string;
}

export class DocumentWatchers {
  readonly #database: Database;
  readonly #find: (address: DocumentAddress) => RawDocument | undefined;
  readonly #watchers = new Set<Watcher>();
  #timer: NodeJS.Timeout | undefined;
  #foreignCommits = -1;
  #scheduled = false;

  constructor(database: Database, find: (address: DocumentAddress) => RawDocument | undefined) {
    this.#database = database;
    this.#find = find;
  }

  /** @returns the function that stops it */
  add(address: DocumentAddress, listener: Watcher['listener']): () => void {
    const watcher: Watcher = { address, listener };
    this.#watchers.add(watcher);
    this.#timer ??= setInterval(() => this.#poll(), POLL_MS).unref();
    this.noticeLocalChange();
    return () => {
      this.#watchers.delete(watcher);
      if (this.#watchers.size === 0) this.stop();
    };
  }

  /** The pragma does not count commits of our own connection. */
  noticeLocalChange(): void {
    if (this.#scheduled || this.#watchers.size === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#deliver();
    });
  }

  stop(): void {
    this.#watchers.clear();
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #poll(): void {
    const commits = this.#database.foreignCommits();
    if (commits === this.#foreignCommits) return;
    this.#foreignCommits = commits;
    this.#deliver();
  }

  #deliver(): void {
    for (const watcher of [...this.#watchers]) {
      if (!this.#watchers.has(watcher)) continue;
      try {
        const document = this.#find(watcher.address);
        const version = document?.version ?? 'none';
        if (version === watcher.lastVersion) continue;
        watcher.lastVersion = version;
        watcher.listener(document);
      } catch (error) {
        // One listener's failure is its own: the others still hear of the change.
        this.#watchers.delete(watcher);
        process.nextTick(() => {
          throw error;
        });
      }
    }
  }
}
