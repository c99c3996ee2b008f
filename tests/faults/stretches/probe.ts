/**
 * Preloaded into every process of the product under test (`NODE_OPTIONS=--import`): writes down how long
 * the main thread computes without coming back to its event loop. Counted is the thread's own processor
 * time and not the clock's, so that what else runs on the machine does not matter. What several
 * callbacks take in one turn of the loop counts together: nobody else is heard in between.
 */
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';

const EVERY_MS = 5;
/** Shorter ones are not written down. */
const NOTED_MS = 20;

const { STRETCHES_FILE: file } = process.env;
if (isMainThread && file !== undefined) {
  const script = path.relative(process.cwd(), process.argv[1] ?? '');
  let before = process.threadCpuUsage();
  setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    const cpuMs = (user + system) / 1000;
    if (cpuMs >= NOTED_MS) {
      appendFileSync(file, `${JSON.stringify({ script, at: Date.now(), cpuMs })}\n`);
    }
    before = process.threadCpuUsage();
  }, EVERY_MS).unref();
}
