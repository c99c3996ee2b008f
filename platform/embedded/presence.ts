/**
 * Who is alive. A process that takes leases holds a lock on a file of its own, which the system lets go
 * however the process ends: what a killed one had need not wait until its lease runs out. The lock is
 * SQLite's, so it holds wherever the database's own locks do.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isBusy } from './database.ts';
import { PRESENCE_FOLDER } from './layout.ts';
import { makePrivateFile, makePrivateFolder } from './private-files.ts';

/** Much longer than any lease: nobody asks about its process any more. */
const FORGOTTEN_MS = 60 * 60_000;
/** Referred to, lest they are collected as garbage and their locks with them. */
const locks = new Set<DatabaseSync>();
const NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\.|$)/;

export class Presence {
  readonly #folder: string;
  readonly #name = randomUUID();
  #lock: DatabaseSync | undefined;

  constructor(dataDir: string) {
    this.#folder = path.join(dataDir, PRESENCE_FOLDER);
  }

  /** A name for a lease, new each time, which shows that it is this process's. */
  holder(): string {
    this.#lock ??= this.#enter();
    return `${this.#name}.${randomUUID()}`;
  }

  /** Whether the process has ended that made this name. False where that is not known. */
  isGone(holder: string): boolean {
    const name = NAME.exec(holder)?.[0];
    if (name === undefined || name === this.#name) return false;
    return isUnlocked(path.join(this.#folder, name));
  }

  close(): void {
    if (this.#lock === undefined) return;
    locks.delete(this.#lock);
    this.#lock.close();
    this.#lock = undefined;
  }

  #enter(): DatabaseSync {
    makePrivateFolder(this.#folder);
    this.#sweep();
    const file = path.join(this.#folder, this.#name);
    makePrivateFile(file);
    const lock = new DatabaseSync(file);
    lock.exec('BEGIN EXCLUSIVE');
    locks.add(lock);
    return lock;
  }

  /** Removes the files of those that ended long ago. */
  #sweep(): void {
    const before = Date.now() - FORGOTTEN_MS;
    for (const name of readdirSync(this.#folder)) {
      const file = path.join(this.#folder, name);
      const { mtimeMs = before } = statSync(file, { throwIfNoEntry: false }) ?? {};
      if (mtimeMs < before && isUnlocked(file)) rmSync(file, { force: true });
    }
  }
}

function isUnlocked(file: string): boolean {
  if (!existsSync(file)) return false;
  const probe = new DatabaseSync(file, { timeout: 0 });
  try {
    probe.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  } finally {
    probe.close();
  }
}
