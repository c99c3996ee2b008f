/**
 * The one SQLite file behind the embedded adapters. The site, the functions and the dispatcher are
 * processes of their own that open it at the same time: WAL mode lets readers pass a writer, and
 * every commit is synced to the disk (`synchronous=FULL`, about half a millisecond on an SSD).
 */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { UnavailableError } from '@bachata/core/errors.ts';
import { diskFull, isDiskFull } from '../disk-full.ts';
import { DATABASE_FILE } from './layout.ts';
import { MIGRATIONS } from './migrations.ts';
import { makePrivateFile, makePrivateFolder } from './private-files.ts';

/** While the file is opened nothing else is to be done than to wait. */
const OPENING_TIMEOUT_MS = 5000;
/** Later the thread has others to serve: it stands still for no longer than this. */
const BUSY_TIMEOUT_MS = 20;
const WRITE_PATIENCE_MS = 3000;
const MOST_BETWEEN_TRIES_MS = 40;
const OPEN_ATTEMPTS = 50;

/** SQLite's result code for a lock that another connection holds. */
const SQLITE_BUSY = 5;

export class Database {
  readonly #sqlite: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string) {
    this.#sqlite = new DatabaseSync(file, { timeout: OPENING_TIMEOUT_MS });
    // Changing the journal mode ignores the busy timeout, so first starts at once are retried.
    retryWhileBusy(() => this.#sqlite.exec('PRAGMA journal_mode = WAL'));
    this.#sqlite.exec('PRAGMA synchronous = FULL');
    this.immediate(() => this.#migrate());
    this.#sqlite.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }

  /** A statement, prepared once. Its rows must be read before the next `await`. */
  prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#sqlite.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  exec(sql: string): void {
    this.#sqlite.exec(sql);
  }

  /**
   * Runs `body` alone among all writers of the file; rolls back if it throws. While another process
   * writes, this one goes on with other things and tries again.
   * @throws UnavailableError `database-busy` where another process writes for seconds, `disk-full`
   */
  async write<R>(body: () => R): Promise<R> {
    const deadline = performance.now() + WRITE_PATIENCE_MS;
    for (;;) {
      try {
        return this.immediate(body);
      } catch (error) {
        if (!isDatabaseBusy(error) || performance.now() > deadline) throw error;
      }
      await sleep(Math.random() * MOST_BETWEEN_TRIES_MS);
    }
  }

  /**
   * As `write`, for whoever can do it later just as well.
   * @throws UnavailableError `database-busy` where another process writes, `disk-full`
   */
  immediate<R>(body: () => R): R {
    this.#begin();
    try {
      const result = body();
      this.#sqlite.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#sqlite.isTransaction) this.#sqlite.exec('ROLLBACK');
      throw isDiskFull(error) ? diskFull(error) : error;
    }
  }

  /** Changes whenever another connection has committed (https://sqlite.org/pragma.html#pragma_data_version). */
  foreignCommits(): number {
    return Number(this.prepare('PRAGMA data_version').get()?.['data_version']);
  }

  close(): void {
    if (this.#sqlite.isOpen) this.#sqlite.close();
  }

  #begin(): void {
    try {
      this.#sqlite.exec('BEGIN IMMEDIATE');
    } catch (cause) {
      if (!isBusy(cause)) throw cause;
      throw new UnavailableError('database-busy', 'Another process holds the database', { cause });
    }
  }

  #migrate(): void {
    const version = Number(this.#sqlite.prepare('PRAGMA user_version').get()?.['user_version']);
    if (version > MIGRATIONS.length) {
      throw new Error(`The data directory was written by a newer version (schema ${version})`);
    }
    for (const migration of MIGRATIONS.slice(version)) this.#sqlite.exec(migration);
    if (version < MIGRATIONS.length) {
      this.#sqlite.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    }
  }
}

/** Opens (and creates, readable by this user only) the database of a data directory. */
export function openDatabase(dataDir: string): Database {
  makePrivateFolder(dataDir);
  const file = path.join(dataDir, DATABASE_FILE);
  makePrivateFile(file, ['-wal', '-shm', '-journal']);
  return new Database(file);
}

/** Whether something failed for no other reason than that another process writes. */
export function isDatabaseBusy(error: unknown): boolean {
  return error instanceof UnavailableError && error.code === 'database-busy';
}

export function retryWhileBusy(body: () => unknown): void {
  for (let attempt = 1; ; attempt++) {
    try {
      body();
      return;
    } catch (error) {
      if (attempt === OPEN_ATTEMPTS || !isBusy(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** Whether SQLite refused for a lock of another connection. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
