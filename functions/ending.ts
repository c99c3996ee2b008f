/**
 * The end of a process that still has work. A container is told to end (SIGTERM) and killed ten seconds
 * later; the functions framework's own server would end at once, in the middle of whatever it does.
 */
import type { Server } from 'node:http';
import { describeError, log } from '@bachata/platform/log.ts';
import { flushSpans } from '@bachata/platform/trace.ts';

export interface EndingTimes {
  /** Work that needs no longer is finished. */
  readonly finishMs: number;
  /** Then every stage is told to hand back its lease, and has so long to do so. */
  readonly handBackMs: number;
}

const TIMES: EndingTimes = { finishMs: 5_000, handBackMs: 4_000 };

/**
 * Takes no more requests, and waits for those under way.
 * @param handBack aborted once they have had their time
 * @returns how it went: nothing was left, leases were handed back, or something was cut off
 */
export async function endServer(
  server: Server,
  handBack: AbortController,
  { finishMs, handBackMs }: EndingTimes = TIMES,
): Promise<'finished' | 'handed-back' | 'cut-off'> {
  const closed = new Promise<true>((resolve) => server.close(() => resolve(true)));
  if (await within(closed, finishMs)) return 'finished';
  handBack.abort(new Error('The process ends.'));
  if (await within(closed, handBackMs)) return 'handed-back';
  server.closeAllConnections();
  return 'cut-off';
}

async function within(done: Promise<true>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), ms)));
  return await Promise.race([done, late]).finally(() => clearTimeout(timer));
}

/** Ends the process with the server when the process is told to. */
export function endOnSignal(server: Server, handBack: AbortController): void {
  const end = async (): Promise<never> => {
    const how = await endServer(server, handBack);
    await flushSpans();
    log(how === 'cut-off' ? 'WARNING' : 'INFO', 'ended', { how });
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      end().catch((error: unknown) => {
        log('ERROR', 'could not end in order', describeError(error));
        process.exit(1);
      });
    });
  }
}
