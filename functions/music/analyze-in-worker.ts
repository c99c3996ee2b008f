import { Worker } from 'node:worker_threads';
import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import { InvalidInputError, LimitError, UnavailableError } from '@bachata/core/errors.ts';
import { cachedEnv } from '../compile-cache.ts';
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts';

export interface AnalyzeInWorkerOptions {
  /** Ends the worker at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Share of the work that is done, 0..1. */
  readonly onProgress?: (done: number) => void;
  /** Whether essentia.js is asked where the analyser is unsure of its beats. Default true. */
  readonly secondOpinion?: boolean;
  /** Default 120 s. */
  readonly timeoutMs?: number;
}

/** Heap limit of the worker; the samples and spectra lie outside it, in array buffers. */
const HEAP_MB = 256;
const TIMEOUT_MS = 120_000;

/**
 * Analyses a song in a worker thread, so that a server's event loop never waits for it.
 *
 * @param pcm mono samples; copied, the caller keeps them (a `SharedArrayBuffer` is not copied)
 * @param sampleRate in Hz
 * @throws InvalidInputError as `analyzeSong`, LimitError `analysis-memory`, UnavailableError
 *   `analysis-timeout` or `analysis-failed`, or the reason of `signal`
 */
export function analyzeInWorker(
  pcm: Float32Array,
  sampleRate: number,
  options: AnalyzeInWorkerOptions = {},
): Promise<SongAnalysis> {
  const { signal, onProgress, secondOpinion = true, timeoutMs = TIMEOUT_MS } = options;
  if (signal?.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const request: WorkerRequest = { pcm, sampleRate, secondOpinion };
    const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), {
      workerData: request,
      env: cachedEnv(),
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      void worker.terminate();
      finish();
    };
    const onAbort = (): void => settle(() => reject(signal?.reason));
    const timer = setTimeout(() => {
      const error = new UnavailableError('analysis-timeout', 'the analysis took too long');
      settle(() => reject(error));
    }, timeoutMs);
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.on('message', (reply: WorkerReply) => {
      if (reply.kind === 'progress') onProgress?.(reply.done);
      else if (reply.kind === 'done') settle(() => resolve(reply.analysis));
      else settle(() => reject(refusal(reply)));
    });
    worker.on('error', (error) => settle(() => reject(failure(error))));
    worker.on('exit', () =>
      settle(() => reject(new UnavailableError('analysis-failed', 'the analysis ended early'))),
    );
  });
}

function refusal(reply: WorkerReply & { readonly kind: 'refused' }): InvalidInputError {
  return new InvalidInputError(reply.code, reply.message, { details: { ...reply.details } });
}

function failure(error: unknown): Error {
  const outOfMemory =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory
    ? new LimitError('analysis-memory', 'the song needs more memory than allowed', { cause: error })
    : new UnavailableError('analysis-failed', 'the analysis failed', { cause: error });
}
