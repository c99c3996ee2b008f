/** Runs inside a worker thread: loads the models once, then follows bodies through runs of pictures. */
import { parentPort, workerData } from 'node:worker_threads';
import { PoseDetector } from './detector.ts';
import { followBodies } from './follow.ts';
import { HandLandmarker } from './hands.ts';
import { PoseLandmarker } from './landmarker.ts';
import { startLiteRt } from './litert.ts';
import { startNativeRuntime } from './native-runtime.ts';
import type { VisionReply, VisionRequest, VisionWorkerData } from './worker-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('vision-worker runs as a worker thread');
const send = (reply: VisionReply): void => port.postMessage(reply);
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const { model, hands } = workerData as VisionWorkerData;
const runtime = (await startNativeRuntime()) ?? (await startLiteRt());
const vision = {
  detector: await PoseDetector.load(runtime),
  landmarker: await PoseLandmarker.load(runtime, model),
  hands: hands ? await HandLandmarker.load(runtime) : undefined,
};
port.on('message', ({ pictures }: VisionRequest) => {
  const before = cpuMs();
  followBodies(vision, pictures).then(
    (frames) => send({ kind: 'done', frames, cpuMs: cpuMs() - before }),
    // Ends the thread, which tells whoever waits for it.
    (error: unknown) => queueMicrotask(() => Promise.reject(error)),
  );
});
send({ kind: 'ready' });
