import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
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
