/** An embedded platform in a folder of its own, for one suite. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Clock, DocumentStore, Platform } from '@bachata/core/ports.ts';
import {
  openEmbeddedPlatform,
  type EmbeddedPlatform,
} from '@bachata/platform/embedded/platform.ts';

/** Hundreds of passwords are checked here; what one costs is tested where passwords are. */
const CHEAP = { N: 2 ** 12, r: 8, p: 1 };

export interface TemporaryPlatform {
  readonly dataDir: string;
  readonly platform: EmbeddedPlatform;
  /** Closes it and removes the folder. */
  close(): Promise<void>;
}

export async function temporaryPlatform(clock?: Clock): Promise<TemporaryPlatform> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-contract-'));
  const platform = await openEmbeddedPlatform({
    dataDir,
    publicBaseUrl: 'http://localhost:3000',
    passwordCost: CHEAP,
    ...(clock && { clock }),
  });
  return {
    dataDir,
    platform,
    async close() {
      platform.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Accounts of a machine, for the contract of accounts.
 * @param documents where sessions and profiles are kept; by default with the passwords
 */
export async function openAccounts(documents?: DocumentStore) {
  const clock = new ManualClock();
  const { platform, dataDir, close } = await temporaryPlatform(clock);
  const reopened: EmbeddedPlatform[] = [];
  const on = (opened: Platform): Platform => ({ ...opened, ...(documents && { documents }) });
  return {
    platform: on(platform),
    async reopen() {
      const again = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://x', clock });
      reopened.push(again);
      return on(again);
    },
    advance: (milliseconds: number) => clock.advance(milliseconds),
    credential: async (email: string, password: string) =>
      ({ kind: 'password', email, password }) as const,
    async close() {
      for (const opened of reopened) opened.close();
      await close();
    },
  };
}

/** A clock that stands still until it is moved. */
export class ManualClock implements Clock {
  #now: number;

  constructor(now = Date.UTC(2026, 0, 1)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
