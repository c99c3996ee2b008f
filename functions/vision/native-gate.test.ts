import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { NativeGate } from './native-gate.ts';

it('lets work through, and nobody once it is shut', async () => {
  const memory = new SharedArrayBuffer(4);
  const gate = new NativeGate(memory);
  expect(await gate.through(() => Promise.resolve(7))).toBe(7);
  await expect(gate.through(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  new NativeGate(memory).shut();
  const late = gate.through(() => Promise.resolve('late'));
  const first = await Promise.race([late, new Promise((resolve) => setTimeout(resolve, 50))]);
  expect(first).toBeUndefined();
});

it.each([300, 900, 1500])('ends in peace %i ms into looking at a picture', async (afterMs) => {
  const pool = new URL('./vision-pool.ts', import.meta.url).href;
  const child = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `const { VisionPool } = await import(${JSON.stringify(pool)});
     const picture = () => ({ data: new Uint8Array(3 * 320 * 180), width: 320, height: 180 });
     const { result } = await new VisionPool('full').follow(Array.from({ length: 99 }, picture));
     result.catch(() => undefined);
     setTimeout(() => process.exit(0), ${afterMs});`,
  ]);
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  expect(await once(child, 'exit'), said).toEqual([0, null]);
});
