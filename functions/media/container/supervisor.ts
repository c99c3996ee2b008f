/**
 * The main thread of a process that reads one container. The reading is done by a thread, which may
 * never come back; this one stays awake, measures the whole process, and ends it when a limit is
 * reached or when the process that asked is gone.
 */
import { flushCompileCache } from 'node:module';
import { Worker } from 'node:worker_threads';
import { CONTAINER_LIMITS } from './limits.ts';
import type { Reply, Request } from './protocol.ts';

const MEASURE_EVERY_MS = 20;

const [readerModule, cpuMs] = process.argv.slice(2);
if (readerModule === undefined) throw new Error('no reader is named');
const mostCpuMs = Number(cpuMs);
const reader = new Worker(new URL(readerModule));

const end = (): void => void process.kill(process.pid, 'SIGKILL');
const send = (reply: Reply, then: () => void = () => undefined): void =>
  void process.send?.(reply, then);

function measure(before: NodeJS.CpuUsage): void {
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1000 > mostCpuMs) refuse('time');
  else if (process.memoryUsage.rss() > CONTAINER_LIMITS.memoryBytes) refuse('memory');
}

function refuse(limit: (Reply & { kind: 'refused' })['limit']): void {
  clearInterval(measuring);
  send({ kind: 'refused', limit }, end);
}

let measuring: NodeJS.Timeout | undefined;
process.on('message', (request: Request) => {
  const before = process.cpuUsage();
  measuring ??= setInterval(() => measure(before), MEASURE_EVERY_MS);
  reader.postMessage(request);
});
process.on('disconnect', end);
reader.on('message', (reply: Reply) => send(reply));
reader.on('error', (error: unknown) => {
  const isKnown = error instanceof Error;
  if (isKnown && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return refuse('memory');
  }
  process.stderr.write(`${(isKnown && error.stack) || String(error)}\n`);
  process.exit(1);
});
reader.on('exit', (code) => process.exit(code || 1));

// Node writes its cache of compiled modules when a process ends in peace, which none of these does.
flushCompileCache();
