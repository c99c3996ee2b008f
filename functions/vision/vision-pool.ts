/** Worker threads with the pose models loaded, for one clip or for many. */
import '../no-telemetry.ts';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SeenPerson } from '@bachata/core/pose/tracking/couples.ts';
import type { DetectionFrame } from '@bachata/core/pose/tracking/detection.ts';
import { UnavailableError } from '@bachata/core/errors.ts';
import { cachedEnv } from '../compile-cache.ts';
import { modelCacheFolder } from '../paths.ts';
import type { PoseModel } from './models.ts';
import { NativeGate } from './native-gate.ts';
import type { Picture } from './roi.ts';
import type {
  FollowRequest,
  VisionReply,
  VisionRequest,
  VisionWorkerData,
} from './worker-protocol.ts';

/** More threads than this need more memory than a stage may take. */
const MOST_WORKERS = 2;
/** Megabytes for what lives long and for what does not; pictures and masks lie outside of both. */
const HEAP_MB = 128;
const YOUNG_MB = 8;

export interface FollowedRun {
  readonly frames: readonly DetectionFrame[];
  readonly cpuMs: number;
}

export interface PoolOptions {
  /** Also look at the followed dancers' hands. Default false. */
  readonly hands?: boolean | undefined;
  /** Default 2, or 1 on a machine of one core. */
  readonly workers?: number | undefined;
}

type ReplyOf<K extends VisionReply['kind']> = Extract<VisionReply, { kind: K }>;

interface Slot {
  readonly worker: Worker;
  readonly ready: Promise<void>;
  readonly ended: Promise<unknown>;
  busy: Promise<unknown>;
  waiting: number;
}

export class VisionPool implements AsyncDisposable {
  private readonly slots: Slot[];

  constructor(model: PoseModel, { hands = false, workers = defaultWorkers() }: PoolOptions = {}) {
    this.slots = Array.from({ length: workers }, () => startWorker(model, hands));
  }

  /** How many runs of pictures are worked on at a time. */
  get size(): number {
    return this.slots.length;
  }

  /**
   * Hands a run of pictures to the worker that has least to do; resolves, once that worker has taken
   * it, to a promise of its result. Their bytes are gone afterwards.
   *
   * @throws UnavailableError `vision-failed` where a worker ends
   */
  async follow(
    run: Omit<FollowRequest, 'kind'>,
  ): Promise<{ readonly result: Promise<FollowedRun> }> {
    return await this.hand({ kind: 'follow', ...run }, 'done');
  }

  /**
   * Everybody in each of a few pictures, whose bytes are gone afterwards.
   *
   * @throws UnavailableError `vision-failed` where a worker ends
   */
  async findPeople(pictures: readonly Picture[]): Promise<readonly (readonly SeenPerson[])[]> {
    const { result } = await this.hand({ kind: 'find-people', pictures }, 'found-people');
    return (await result).people;
  }

  private async hand<K extends VisionReply['kind']>(
    request: Exclude<VisionRequest, { kind: 'close' }>,
    expected: K,
  ): Promise<{ readonly result: Promise<ReplyOf<K>> }> {
    const slot = this.slots.reduce((best, other) => (other.waiting < best.waiting ? other : best));
    slot.waiting++;
    const before = slot.busy;
    const result = before
      .then(() => this.ask(slot, request, expected))
      .finally(() => slot.waiting--);
    slot.busy = result.catch(() => undefined);
    // A failure is the caller's to see where it awaits the result, later.
    result.catch(() => undefined);
    await before;
    return { result };
  }

  private async ask<K extends VisionReply['kind']>(
    { worker, ready }: Slot,
    request: Exclude<VisionRequest, { kind: 'close' }>,
    expected: K,
  ): Promise<ReplyOf<K>> {
    await ready;
    const reply = nextReply(worker);
    worker.postMessage(
      request,
      request.pictures.map(({ data }) => data.buffer as ArrayBuffer),
    );
    const answer = await reply;
    if (answer.kind !== expected) throw new UnavailableError('vision-failed', 'no result came');
    return answer as ReplyOf<K>;
  }

  /** Ends the threads as soon as their models have done with the picture that they look at. */
  async close(): Promise<void> {
    await Promise.all(this.slots.map(({ worker, ended }) => closeWorker(worker, ended)));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

const defaultWorkers = (): number => Math.min(MOST_WORKERS, availableParallelism());

function startWorker(model: PoseModel, hands: boolean): Slot {
  const memory = new SharedArrayBuffer(4);
  const workerData: VisionWorkerData = { model, hands, gate: memory, cache: modelCacheFolder() };
  const worker = new Worker(new URL('./vision-worker.ts', import.meta.url), {
    workerData,
    env: cachedEnv(),
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const ready = nextReply(worker).then(() => undefined);
  ready.catch(() => undefined);
  const gate = new NativeGate(memory);
  const shut = (): void => gate.shut();
  process.once('exit', shut);
  const ended = new Promise((resolve) => worker.once('exit', resolve)).finally(() =>
    process.off('exit', shut),
  );
  return { worker, ready, ended, busy: Promise.resolve(), waiting: 0 };
}

async function closeWorker(worker: Worker, ended: Promise<unknown>): Promise<void> {
  const request: VisionRequest = { kind: 'close' };
  worker.postMessage(request);
  await ended;
}

function nextReply(worker: Worker): Promise<VisionReply> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    const failed = (cause?: unknown): UnavailableError =>
      new UnavailableError('vision-failed', 'looking for the dancers failed', { cause });
    const onMessage = (reply: VisionReply): void => settle(() => resolve(reply));
    const onError = (error: unknown): void => settle(() => reject(failed(error)));
    const onExit = (): void => settle(() => reject(failed()));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
