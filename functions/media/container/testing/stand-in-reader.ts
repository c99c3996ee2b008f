/**
 * In the place of the thread that reads containers: the name of the file says how it misbehaves, as
 * a malformed file may make a reader do.
 */
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { Reply, Request } from '../protocol.ts';

const send = (reply: Reply): void => parentPort?.postMessage(reply);

const WAYS: Readonly<Record<string, () => void>> = {
  honest: () => send({ kind: 'answer', value: { endSec: 10 } }),
  spins: () => {
    for (;;);
  },
  'spins in turns': async () => {
    for (;;) await new Promise(setImmediate);
  },
  'takes array buffers': () => {
    const kept: Uint8Array[] = [];
    for (;;) kept.push(new Uint8Array(2 ** 23).fill(1));
  },
  'takes objects': () => {
    const kept: unknown[] = [];
    for (;;) kept.push({ kept: [kept.length] });
  },
  'says nothing': () => undefined,
  crashes: () => process.kill(process.pid, 'SIGSEGV'),
  throws: () => {
    throw new Error('the reader has a fault');
  },
  'answers something else': () => send({ kind: 'answer', value: { endSec: 'late' } }),
  'answers no number': () => send({ kind: 'answer', value: { endSec: NaN } }),
  'answers and spins': () => {
    WAYS['honest']?.();
    setTimeout(() => WAYS['spins']?.(), 50);
  },
};

parentPort?.on('message', ({ file }: Request) => WAYS[path.basename(file)]?.());
