/** ONNX Runtime's native code, where it is installed and made for this machine. */
import '../no-telemetry.ts';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import type { InferenceSession } from 'onnxruntime-node';
import type { ModelCache } from './model-cache.ts';
import type { LoadedModel, ModelRuntime } from './runtime.ts';
import { NativeGate } from './native-gate.ts';
import { CONVERTER_VERSION } from './onnx/version.ts';

/**
 * One thread: each worker has a core of its own, and its processor time is what it took. Without a
 * plan of its memory made beforehand, a session keeps 25 MB less.
 */
const SESSION_OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  enableMemPattern: false,
};

/** A session that also writes down what it made of the model, in the runtime's own format. */
const preparing = (file: string): InferenceSession.SessionOptions => ({
  ...SESSION_OPTIONS,
  optimizedModelFilePath: file,
  extra: { session: { save_model_format: 'ORT' } },
  // It warns that the file suits this machine only; the key of the cache says so.
  logSeverityLevel: 3,
});

/** A prepared model is optimized already, and its numbers are used where they lie. */
const PREPARED: InferenceSession.SessionOptions = {
  ...SESSION_OPTIONS,
  graphOptimizationLevel: 'disabled',
  extra: {
    session: { use_ort_model_bytes_directly: '1', use_ort_model_bytes_for_initializers: '1' },
  },
};

const HASHED_AT_A_TIME = 1 << 20;

export interface NativeOptions {
  /** Shut before the process ends. */
  readonly gate?: NativeGate | undefined;
  /** Where prepared models are kept; without it, each is converted and optimized when it is loaded. */
  readonly cache?: ModelCache | undefined;
}

/** Undefined where the package, or its program for this kind of machine, is missing. */
export async function startNativeRuntime({
  gate = new NativeGate(),
  cache,
}: NativeOptions = {}): Promise<ModelRuntime | undefined> {
  const ort = await import('onnxruntime-node').catch(() => undefined);
  if (ort === undefined) return undefined;
  const machine = [CONVERTER_VERSION, ort.env.versions.node, ...processor()].join('\n');

  const create = (
    model: Uint8Array,
    options: InferenceSession.SessionOptions,
  ): Promise<InferenceSession> => gate.through(() => ort.InferenceSession.create(model, options));

  /** Prepared models, which have to stay as long as their sessions read in them. */
  const inUse = new WeakMap<InferenceSession, Uint8Array>();

  /** Undefined where the file has not been prepared, or not for this machine. */
  async function openPrepared(key: string): Promise<InferenceSession | undefined> {
    const prepared = cache?.read(key);
    if (prepared === undefined) return undefined;
    const session = await create(prepared, PREPARED).catch(() => undefined);
    if (session !== undefined) inUse.set(session, prepared);
    return session;
  }

  async function convertAndOpen(file: string, key: string): Promise<InferenceSession> {
    const { convertToOnnx } = await import('./onnx/convert.ts');
    const onnx = convertToOnnx(await readFile(file));
    const kept = await cache?.keep(key, (draft) => create(onnx, preparing(draft)));
    return kept ?? create(onnx, SESSION_OPTIONS);
  }

  return {
    async load(file) {
      const key = cache === undefined ? '' : hashOf(file, machine);
      const session = (await openPrepared(key)) ?? (await convertAndOpen(file, key));
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

/** Through one small buffer: to have all of a large model in memory takes longer than to hash it. */
function hashOf(file: string, prefix: string): string {
  const hash = createHash('sha256').update(prefix);
  const buffer = Buffer.alloc(HASHED_AT_A_TIME);
  const opened = openSync(file, 'r');
  try {
    for (;;) {
      const length = readSync(opened, buffer);
      if (length === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, length));
    }
  } finally {
    closeSync(opened);
  }
}

/** What optimized models depend on: how wide the vectors are that this processor computes with. */
function processor(): string[] {
  const features = os.platform() === 'linux' ? readFileSync('/proc/cpuinfo', 'utf8') : '';
  return [
    os.platform(),
    os.arch(),
    os.cpus()[0]?.model ?? '',
    /^(flags|Features)\s*:.*$/m.exec(features)?.[0] ?? '',
  ];
}
