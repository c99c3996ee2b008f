/**
 * What `npm start -- --google-emulators` needs and this machine lacks. As a program it says so and fails,
 * before anything is built.
 */
import { authEmulatorMissing } from './auth-emulator.ts';
import { findEmulator } from './firestore-emulator.ts';

/** In a sentence with its remedy; undefined where all is there. */
export function emulatorsMissing(): string | undefined {
  const firestore = findEmulator();
  return firestore.kind === 'none' ? firestore.reason : authEmulatorMissing();
}

if (import.meta.main) {
  const missing = emulatorsMissing();
  if (missing !== undefined) {
    process.stderr.write(`[bachata] ${missing}\n`);
    process.exitCode = 1;
  }
}
