/** What the emulators hold, kept in a folder: they themselves forget it when they end. */
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { loadAccounts, saveAccounts, startAuthEmulator } from './auth-emulator.ts';
import type { Emulator } from './emulator.ts';
import { findEmulator, saveFirestore, startEmulator } from './firestore-emulator.ts';

export interface Emulators {
  readonly firestore: Emulator;
  readonly auth: Emulator;
  /** All that was saved before is replaced by what there is now, or kept where that fails. */
  save(): Promise<void>;
  /** Without saving. */
  stop(): Promise<void>;
}

/** @param folder of what was saved, which is loaded. @throws Error where an emulator is missing or does not start */
export async function startEmulators(folder: string): Promise<Emulators> {
  const saved = path.join(folder, 'saved');
  const source = findEmulator();
  if (source.kind === 'none') throw new Error(source.reason);
  const [firestore, auth] = await Promise.all([startEmulator(source, saved), startAuthEmulator()]);
  await loadAccounts(auth.host, saved);

  async function write(): Promise<void> {
    const next = path.join(folder, 'saved.next');
    await rm(next, { recursive: true, force: true });
    await Promise.all([saveFirestore(firestore.host, next), saveAccounts(auth.host, next)]);
    await rm(saved, { recursive: true, force: true });
    await rename(next, saved);
  }

  let last = Promise.resolve();
  return {
    firestore,
    auth,
    // One after the other: they write to the same folder.
    async save() {
      last = last.catch(() => undefined).then(write);
      await last;
    },
    async stop() {
      await Promise.all([firestore.stop(), auth.stop()]);
    },
  };
}
