/** ONNX Runtime's native code, where it is installed and made for this machine. */
import type { LoadedModel, ModelRuntime } from './runtime.ts';
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

/** Undefined where the package, or its program for this kind of machine, is missing. */
export async function startNativeRuntime(): Promise<ModelRuntime | undefined> {
  const ort = await import('onnxruntime-node').catch(() => undefined);
  if (ort === undefined) return undefined;
  return {
    async load(bytes) {
      const session = await ort.InferenceSession.create(convertToOnnx(bytes), SESSION_OPTIONS);
      const [inputName] = session.inputNames;
      return {
        async run(input, shape) {
          const tensor = new ort.Tensor('float32', input, shape);
          const outputs = await session.run({ [inputName]: tensor });
          return session.outputNames.map((name) => outputs[name].data as Float32Array);
        },
        close: () => void session.release(),
      } satisfies LoadedModel;
    },
  };
}
