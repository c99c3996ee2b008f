/**
 * Looking at clips in a process of its own. What that takes, half a gigabyte with the models and what
 * their runtime keeps, is given back when the process ends, shortly after the last clip.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { UnavailableError } from '@bachata/core/errors.ts';
import type { ClipAnalysis } from '@bachata/core/pose/clip-analysis.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import type { Suggestion } from '@bachata/core/user-clips/clip.ts';
import { cachedEnv } from '../compile-cache.ts';
import type { AnalyzedClip } from './analyze-clip.ts';
import type { TrackOptions } from './track-dancers.ts';
import {
  unpackError,
  type ProcessReply,
  type ProcessRequest,
  type Task,
  type TaskResults,
} from './process-protocol.ts';

const CHILD = new URL('./vision-child.ts', import.meta.url);
/** Between two stages of a clip, and to the next clip of a queue, it is less. */
const IDLE_MS = 10_000;

/** Wall time for one task: far more than the longest clip takes on a slow machine. */
const TIMEOUT_MS = 30 * 60_000;

export interface VisionWork {
  /** Ends the process at once; the promise rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Share of the work that is done, 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

interface Waiting {
  readonly child: ChildProcess;
  readonly idle: NodeJS.Timeout;
}

/** One that has answered, or was started ahead. */
let waiting: Waiting | undefined;

/** As `analyzeClip`. @throws as that, and UnavailableError `vision-failed` where the process ends */
export async function analyzeInProcess(
  file: string,
  { roles, couple, ...work }: VisionWork & Pick<TrackOptions, 'roles' | 'couple'>,
): Promise<AnalyzedClip> {
  return await ask({ task: 'analyze', file, roles, couple }, work);
}

/** As `suggestForClip`. @throws as `analyzeInProcess` */
export async function suggestInProcess(
  analysis: ClipAnalysis,
  track: PoseTrack,
  work: VisionWork,
): Promise<Suggestion | undefined> {
  return await ask({ task: 'suggest', analysis, track }, work);
}

/** Starts the process ahead of what it will be asked, unless one waits. */
export function prepareVision(): void {
  if (waiting === undefined) letWait(start());
}

async function ask<T extends Task>(
  request: ProcessRequest & { readonly task: T },
  work: VisionWork,
): Promise<TaskResults[T]> {
  work.signal?.throwIfAborted();
  const child = take();
  let reply: Answer;
  try {
    reply = await answer(child, request, work);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  letWait(child);
  if (reply.kind === 'failed') throw unpackError(reply.error);
  return reply.result as TaskResults[T];
}

type Answer = Exclude<ProcessReply, { kind: 'progress' }>;

/** @throws UnavailableError `vision-failed`; the reason of the signal. The process is of no more use then */
async function answer(
  child: ChildProcess,
  request: ProcessRequest,
  { signal, onProgress }: VisionWork,
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const fail = (cause: unknown): void =>
    reject(new UnavailableError('vision-failed', 'Looking for the dancers failed.', { cause }));
  const timer = setTimeout(fail, TIMEOUT_MS, 'It took too long.');
  const onExit = (code: number | null, name: string | null): void => fail({ code, signal: name });
  const onAbort = (): void => reject(signal?.reason as Error);
  const onMessage = (message: ProcessReply): void => {
    if (message.kind === 'progress') onProgress?.(message.done);
    else resolve(message);
  };
  child.on('message', onMessage).on('exit', onExit).on('error', fail);
  signal?.addEventListener('abort', onAbort);
  try {
    child.send(request, (error) => error && fail(error));
    return await promise;
  } finally {
    clearTimeout(timer);
    child.off('message', onMessage).off('exit', onExit).off('error', fail);
    signal?.removeEventListener('abort', onAbort);
  }
}

function start(): ChildProcess {
  const child = fork(CHILD, {
    env: cachedEnv(),
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // Whoever asks it hears of it too; without anybody, an error would end this process.
  child.on('error', () => forget(child)).on('exit', () => forget(child));
  return child;
}

/** The one that waits, else a new one. */
function take(): ChildProcess {
  if (waiting === undefined) return start();
  const { child } = waiting;
  forget(child);
  child.ref();
  child.channel?.ref();
  return child;
}

/** Lets a process wait for the next; a second one is not needed, and ends. */
function letWait(child: ChildProcess): void {
  if (waiting !== undefined) {
    child.kill('SIGKILL');
    return;
  }
  // Whoever has no more clips may end without waiting for it; it then ends too.
  child.unref();
  child.channel?.unref();
  waiting = { child, idle: setTimeout(() => end(child), IDLE_MS).unref() };
}

function end(child: ChildProcess): void {
  forget(child);
  child.kill('SIGKILL');
}

function forget(child: ChildProcess): void {
  if (waiting?.child !== child) return;
  clearTimeout(waiting.idle);
  waiting = undefined;
}
