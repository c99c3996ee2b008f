/** What the emulators have in common: a process that ends with ours, at an address. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Emulator {
  /** `host:port` */
  readonly host: string;
  /** Resolves when it has ended, for whatever reason; never where it was running before. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Somebody else's: we leave it running. */
export function runningAt(host: string): Emulator {
  return { host, ended: new Promise(() => undefined), stop: async () => undefined };
}

/** @param child forked, and ending when it is disconnected */
export function emulatorOf(child: ChildProcess, host: string): Emulator {
  const ended =
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : once(child, 'exit').then(() => undefined);
  return {
    host,
    ended,
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
