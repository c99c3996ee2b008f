/** One thread that has analyzed a song and waits for the next. */
import { Worker } from 'node:worker_threads';
import { cachedEnv } from '../compile-cache.ts';

/** Heap limit of the worker; the samples and spectra lie outside it, in array buffers. */
const HEAP_MB = 256;
/** So long it waits: the next of several songs comes sooner, and memory is not held all night. */
const IDLE_MS = 60_000;

interface Waiting {
  readonly worker: Worker;
  /** Ends the waiting, not the worker. */
  readonly stop: () => void;
}

let waiting: Waiting | undefined;

/**
 * The worker that waits, else a new one. A new one takes a fifth of a second of processor time more:
 * its modules are loaded, and V8 has to learn again what is worth compiling well.
 */
export function takeWorker(): Worker {
  if (waiting !== undefined) {
    const { worker, stop } = waiting;
    stop();
    worker.ref();
    return worker;
  }
  return startWorker();
}

/** Loads a worker while its song is still being decoded, unless one waits. */
export function prepareWorker(): void {
  if (waiting === undefined) returnWorker(startWorker());
}

function startWorker(): Worker {
  return new Worker(new URL('./analysis-worker.ts', import.meta.url), {
    env: cachedEnv(),
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
}

/** Lets a worker wait that is well and has no song; a second one is not needed, and ends. */
export function returnWorker(worker: Worker): void {
  if (waiting !== undefined) {
    void worker.terminate();
    return;
  }
  const end = (): void => {
    stop();
    void worker.terminate();
  };
  const timer = setTimeout(end, IDLE_MS).unref();
  const stop = (): void => {
    clearTimeout(timer);
    worker.off('error', end).off('exit', stop);
    waiting = undefined;
  };
  worker.on('error', end).on('exit', stop);
  // Whoever has no more songs may end without waiting for the worker.
  worker.unref();
  waiting = { worker, stop };
}
