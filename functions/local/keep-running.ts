/** Keeps a child process at work: started again when it ends, and replaced when it falls silent. */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '@bachata/platform/log.ts';

export interface Watched {
  readonly name: string;
  readonly start: () => ChildProcess;
  /** Asked again and again; any answer counts. Undefined while it is not known yet. */
  readonly healthUrl: () => string | undefined;
}

export interface Patience {
  /** Between two questions, and for each answer. Default 3 s. */
  readonly askEveryMs?: number;
  /**
   * So many questions in a row without an answer, and it is replaced. They are counted and not the
   * seconds, which also pass while the machine sleeps. Default 5.
   */
  readonly silent?: number;
  /** The same before the first answer: a busy machine takes its time to start. Default 40. */
  readonly silentAtStart?: number;
  /** From its end to its next start. Default 0.5 s. */
  readonly restartMs?: number;
}

/** Starts it, and goes on until `stop` is aborted; the child itself is left running then. */
export function keepRunning(watched: Watched, stop: AbortSignal, patience: Patience = {}): void {
  const { name, start, healthUrl } = watched;
  const { askEveryMs = 3000, silent = 5, silentAtStart = 40, restartMs = 500 } = patience;

  async function watch(child: ChildProcess, over: AbortSignal): Promise<void> {
    let missed = 0;
    let most = silentAtStart;
    while (!over.aborted) {
      const [isAlive] = await Promise.all([
        answers(healthUrl(), askEveryMs),
        sleep(askEveryMs, undefined, { signal: over }).catch(() => undefined),
      ]);
      if (isAlive) most = silent;
      missed = isAlive ? 0 : missed + 1;
      if (missed < most || over.aborted) continue;
      log('ERROR', `the ${name} does not answer; ending it`, { pid: child.pid, questions: missed });
      // One that is stuck, or was stopped, hears no other signal.
      child.kill('SIGKILL');
      return;
    }
  }

  function run(): void {
    const child = start();
    const ended = new AbortController();
    void watch(child, AbortSignal.any([ended.signal, stop]));
    child.once('exit', (code, signal) => {
      ended.abort();
      if (stop.aborted) return;
      log('ERROR', `the ${name} ended; starting it again`, { code, signal });
      setTimeout(() => stop.aborted || run(), restartMs);
    });
  }

  run();
}

async function answers(url: string | undefined, patienceMs: number): Promise<boolean> {
  if (url === undefined) return false;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    await response.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
