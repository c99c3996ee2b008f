/** Runs inside a worker thread: loads the models once, then follows bodies through runs of pictures. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SeenPerson } from '@bachata/core/pose/tracking/couples.ts';
import { PoseDetector } from './detector.ts';
import { everybodyIn } from './everybody.ts';
import { trackBodies, type Vision } from './track-sequence.ts';
import { HandLandmarker } from './hands.ts';
import { PoseLandmarker } from './landmarker.ts';
import { startLiteRt } from './litert.ts';
import { ModelCache } from './model-cache.ts';
import { NativeGate } from './native-gate.ts';
import { startNativeRuntime } from './native-runtime.ts';
import type { Picture } from './roi.ts';
import type {
  FollowRequest,
  VisionReply,
  VisionRequest,
  VisionWorkerData,
} from './worker-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('vision-worker runs as a worker thread');
const send = (reply: VisionReply): void => port.postMessage(reply);
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

async function loadModels(): Promise<Vision> {
  const { model, hands, gate, cache } = workerData as VisionWorkerData;
  const native = await startNativeRuntime({
    gate: new NativeGate(gate),
    cache: new ModelCache(cache),
  });
  const runtime = native ?? (await startLiteRt());
  return {
    detector: await PoseDetector.load(runtime),
    landmarker: await PoseLandmarker.load(runtime, model),
    hands: hands ? await HandLandmarker.load(runtime) : undefined,
  };
}

async function follow({ pictures, ...options }: FollowRequest): Promise<void> {
  const vision = await loaded;
  const before = cpuMs();
  const frames = await trackBodies(vision, pictures, options);
  send({ kind: 'done', frames, cpuMs: cpuMs() - before });
}

async function findPeople(pictures: readonly Picture[]): Promise<void> {
  const { detector } = await loaded;
  const people: (readonly SeenPerson[])[] = [];
  for (const picture of pictures) people.push(await everybodyIn(picture, detector));
  send({ kind: 'found-people', people });
}

/** Ends the thread, which tells whoever waits for it. */
const fail = (error: unknown): void => queueMicrotask(() => Promise.reject(error));

// Heard between any two looks of a model. The thread ends itself: one that is ended from outside
// while native code runs takes the whole process with it.
port.on('message', (request: VisionRequest) => {
  if (request.kind === 'close') process.exit();
  const work = request.kind === 'follow' ? follow(request) : findPeople(request.pictures);
  work.catch(fail);
});
const loaded = loadModels();
loaded.then(() => send({ kind: 'ready' }), fail);
