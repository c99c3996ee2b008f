import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModelCache } from './model-cache.ts';
import { handLandmarkFile } from './models.ts';
import { startNativeRuntime } from './native-runtime.ts';
import type { ModelOutputs } from './testing/both-runtimes.ts';

/** Of an output's largest value: what two orders of adding up differ by. */
const TOLERANCE = 1e-3;

it('computes of every model what LiteRT.js computes, where it is made for this machine', async (context) => {
  const worker = new Worker(new URL('./testing/both-runtimes.ts', import.meta.url));
  const [results] = (await once(worker, 'message')) as [ModelOutputs[]];
  await worker.terminate();
  if (results.some(({ native }) => native === undefined)) {
    expect(`${process.platform}-${process.arch}`).not.toBe('linux-x64');
    context.skip('ONNX Runtime is not made for this machine');
  }
  expect(results.map(({ model }) => model)).toEqual(['detector', 'lite', 'full', 'heavy', 'hands']);
  for (const { model, native = [], wasm } of results) {
    expect(native.length, model).toBe(wasm.length);
    native.forEach((values, output) => {
      expect(values.length, `${model}, output ${output}`).toBe(wasm[output].length);
      const size = wasm[output].reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      const worst = values.reduce(
        (most, value, i) => Math.max(most, Math.abs(value - wasm[output][i]) / size),
        0,
      );
      expect(worst, `${model}, output ${output}`).toBeLessThan(TOLERANCE);
    });
  }
});

describe('a prepared model', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'prepared-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const INPUT = Float32Array.from({ length: 224 * 224 * 3 }, (_, i) => (i % 1009) / 1009);
  /** What the hand model, loaded anew, sees; undefined where the runtime is not made for this machine. */
  async function look(folder?: string): Promise<Float32Array[] | undefined> {
    const cache = folder === undefined ? undefined : new ModelCache(folder);
    const runtime = await startNativeRuntime({ cache });
    const model = await runtime?.load(handLandmarkFile());
    const outputs = await model?.run(INPUT, [1, 224, 224, 3]);
    model?.close();
    return outputs;
  }

  it('sees to the last bit what one that is converted in memory sees', async (context) => {
    const plain = await look();
    if (plain === undefined) return context.skip('ONNX Runtime is not made for this machine');
    expect(plain.length).toBeGreaterThan(0);
    expect(await look(root)).toEqual(plain);
    const [name, ...others] = await readdir(root);
    expect(others).toEqual([]);
    const file = path.join(root, name);
    const { key, cache } = { key: path.parse(name).name, cache: new ModelCache(root) };
    const kept = cache.read(key);
    expect(kept?.length).toBeGreaterThan(1_000_000);
    const { mtimeMs } = await stat(file);
    expect(await look(root)).toEqual(plain);
    expect((await stat(file)).mtimeMs, 'made anew').toBe(mtimeMs);

    await truncate(file, 1_000_000);
    expect(await look(root)).toEqual(plain);
    expect(cache.read(key)?.length).toBe(kept?.length);

    // Whole, but nothing that the runtime reads.
    await cache.keep(key, (draft) => writeFile(draft, 'no model'));
    expect(await look(root)).toEqual(plain);
    expect(cache.read(key)?.length).toBe(kept?.length);
  });

  it('is converted in memory where the folder cannot be written', async (context) => {
    const plain = await look();
    if (plain === undefined) return context.skip('ONNX Runtime is not made for this machine');
    await writeFile(path.join(root, 'file'), '');
    expect(await look(path.join(root, 'file', 'models'))).toEqual(plain);
  });
});
