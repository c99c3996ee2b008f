import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import { InvalidInputError, LimitError, UnavailableError } from '@bachata/core/errors.ts';
import { returnWorker, takeWorker } from './spare-worker.ts';
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts';

export interface AnalyzeInWorkerOptions {
  /** Ends the worker at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Share of the work that is done, 0..1. */
  readonly onProgress?: (done: number) => void;
  /** Whether essentia.js is asked where the analyzer is unsure of its beats. Default true. */
  readonly secondOpinion?: boolean;
  /** Default 120 s. */
  readonly timeoutMs?: number;
}

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
    const worker = takeWorker();
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    const answered = (finish: () => void): void =>
      settle(() => {
        returnWorker(worker);
        finish();
      });
    const broken = (error: unknown): void =>
      settle(() => {
        void worker.terminate();
        reject(error);
      });
    const onAbort = (): void => broken(signal?.reason);
    const onMessage = (reply: WorkerReply): void => {
      if (reply.kind === 'progress') onProgress?.(reply.done);
      else if (reply.kind === 'done') answered(() => resolve(reply.analysis));
      else answered(() => reject(refusal(reply)));
    };
    const onError = (error: unknown): void => broken(failure(error));
    const onExit = (): void =>
      broken(new UnavailableError('analysis-failed', 'the analysis ended early'));
    const timer = setTimeout(
      () => broken(new UnavailableError('analysis-timeout', 'the analysis took too long')),
      timeoutMs,
    );
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    const request: WorkerRequest = { pcm, sampleRate, secondOpinion };
    worker.postMessage(request);
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
