/** ONNX Runtime's native code, where it is installed and made for this machine. */
import type { LoadedModel, ModelRuntime } from './runtime.ts';
import { NativeGate } from './native-gate.ts';
import { convertToOnnx } from './onnx/convert.ts';

/**
 * One thread: each worker has a core of its own, and its processor time is what it took. Without a
 * plan of its memory made beforehand, a session keeps 25 MB less.
 */
const SESSION_OPTIONS = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  enableMemPattern: false,
} as const;

/**
 * Undefined where the package, or its program for this kind of machine, is missing.
 *
 * @param gate that is shut before the process ends
 */
export async function startNativeRuntime(
  gate = new NativeGate(),
): Promise<ModelRuntime | undefined> {
  const ort = await import('onnxruntime-node').catch(() => undefined);
  if (ort === undefined) return undefined;
  return {
    async load(bytes) {
      const onnx = convertToOnnx(bytes);
      const session = await gate.through(() => ort.InferenceSession.create(onnx, SESSION_OPTIONS));
      const [inputName] = session.inputNames;
      return {
        async run(input, shape) {
          const tensor = new ort.Tensor('float32', input, shape);
          const outputs = await gate.through(() => session.run({ [inputName]: tensor }));
          return session.outputNames.map((name) => outputs[name].data as Float32Array);
        },
        close: () => void session.release(),
      } satisfies LoadedModel;
    },
  };
}
