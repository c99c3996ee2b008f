/** Runs inside a worker thread: what each runtime makes of every model, for the same picture. */
import { parentPort } from 'node:worker_threads';
import { startLiteRt } from '../litert.ts';
import { handLandmarkFile, poseDetectorFile, poseLandmarkFile } from '../models.ts';
import { startNativeRuntime } from '../native-runtime.ts';
import type { ModelRuntime } from '../runtime.ts';

export interface ModelOutputs {
  readonly model: string;
  /** Absent where the native runtime is not made for this machine. */
  readonly native?: Float32Array[];
  readonly wasm: Float32Array[];
}

/** Smooth, but alike nowhere. */
const pictureOf = (side: number): Float32Array =>
  Float32Array.from(
    { length: side * side * 3 },
    (_, i) => 0.5 + 0.25 * Math.sin(i / 97) + 0.25 * Math.cos(i / (1009 + side)),
  );

const MODELS = [
  ['detector', 224, poseDetectorFile],
  ['lite', 256, () => poseLandmarkFile('lite')],
  ['full', 256, () => poseLandmarkFile('full')],
  ['heavy', 256, () => poseLandmarkFile('heavy')],
  ['hands', 224, handLandmarkFile],
] as const;

const native = await startNativeRuntime();
const wasm = await startLiteRt();
const results: ModelOutputs[] = [];
for (const [model, side, file] of MODELS) {
  const input = pictureOf(side);
  const outputsOf = async (runtime: ModelRuntime): Promise<Float32Array[]> => {
    const loaded = await runtime.load(file());
    const outputs = await loaded.run(input, [1, side, side, 3]);
    loaded.close();
    return outputs;
  };
  results.push({
    model,
    wasm: await outputsOf(wasm),
    ...(native === undefined ? {} : { native: await outputsOf(native) }),
  });
}
parentPort?.postMessage(results);
