/**
 * The whole product on one machine: the site, the functions and the queue between them. Started by
 * `npm start` once everything is installed and built.
 */
import { fork, type ChildProcess } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepHouse, type Chore } from '@bachata/core/housekeeping/keep-house.ts';
import { QUEUES } from '@bachata/core/jobs/queues.ts';
import { startDispatcher } from '@bachata/platform/embedded/dispatcher.ts';
import { openEmbeddedServices } from '@bachata/platform/embedded/platform.ts';
import { readHouseRules } from '@bachata/platform/env.ts';
import { describeError, log } from '@bachata/platform/log.ts';
import { keepRunning } from './keep-running.ts';

const ROOT = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const SERVE = path.join(ROOT, 'functions', 'local', 'serve.ts');
const SITE = path.join(ROOT, 'web', 'server.ts');
const EXIT_WITH_PARENT = path.join(ROOT, 'functions', 'local', 'exit-with-parent.ts');
/** A run that was just ended may need this long to let go of the port. */
const PORT_PATIENCE_MS = 3_000;
const MINUTE_MS = 60_000;

const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '127.0.0.1';
const dataDir = path.resolve(ROOT, process.env.BACHATA_DATA_DIR ?? '.local/data');
const publicUrl = process.env.BACHATA_PUBLIC_URL ?? `http://localhost:${port}`;

if (!(await isFree(port))) {
  process.stderr.write(
    `[bachata] port ${port} is taken: stop what uses it, or choose another with PORT=3001 npm start\n`,
  );
  process.exit(1);
}
const env = {
  ...process.env,
  BACHATA_PLATFORM: 'embedded',
  BACHATA_DATA_DIR: dataDir,
  BACHATA_PUBLIC_URL: publicUrl,
};

const rules = readHouseRules(process.env);
const stop = new AbortController();
// The functions keep the port of their first start, so that a restart finds the queue unchanged.
const functionsPort = await startFunctions();
const functionsUrl = `http://127.0.0.1:${functionsPort}`;
const platform = await openEmbeddedServices({ dataDir, publicBaseUrl: publicUrl });
const dispatcher = startDispatcher(platform, {
  functionsBaseUrl: functionsUrl,
  // Four hops a job: waiting longer would be felt.
  pollMs: 30,
  // Following the dancers of one clip has a thread for each core already.
  queues: { [QUEUES.clips]: { maxConcurrent: 1 } },
});
// Somebody waits for a job that stopped; the rest can wait.
await keepHouseEvery(MINUTE_MS, ['resume-jobs']);
await keepHouseEvery(60 * MINUTE_MS);
startSite();
await answers(port);
process.stderr.write(`[bachata] ready: ${publicUrl}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop.abort();
    // Work under way is taken up again after the next start; the leases see to that.
    void dispatcher.stop().finally(() => process.exit(0));
  });
}

/** Now and from time to time. @param chores default all */
async function keepHouseEvery(everyMs: number, chores?: readonly Chore[]): Promise<void> {
  const keep = async (): Promise<void> => {
    const { done, failed } = await keepHouse(platform, chores, rules);
    if (Object.values(done).some((count) => count > 0)) log('INFO', 'housekeeping', done);
    for (const [chore, error] of Object.entries(failed)) {
      log('ERROR', 'could not tidy up', { chore, ...describeError(error) });
    }
  };
  setInterval(() => void keep(), everyMs);
  await keep();
}

/** Resolves with their port. */
async function startFunctions(): Promise<number> {
  let bound: number | undefined;
  const first = Promise.withResolvers<number>();
  const startOn = (): ChildProcess => {
    const child = start(SERVE, { PORT: String(bound ?? 0) });
    child.once('message', (message: { port: number }) => first.resolve((bound = message.port)));
    child.once('exit', (code) => first.reject(new Error(`The functions ended with code ${code}.`)));
    return child;
  };
  const healthUrl = (): string | undefined =>
    bound === undefined ? undefined : `http://127.0.0.1:${bound}/healthz`;
  keepRunning({ name: 'functions', start: startOn, healthUrl }, stop.signal);
  return await first.promise;
}

function startSite(): void {
  const settings = { PORT: String(port), HOST: host, BACHATA_FUNCTIONS_URL: functionsUrl };
  const watched = {
    name: 'site',
    start: () => start(SITE, settings),
    healthUrl: () => `http://${reachable(host)}:${port}/healthz`,
  };
  keepRunning(watched, stop.signal);
}

/** A host as this machine reaches it: one that stands for all addresses is none. */
function reachable(name: string): string {
  if (name === '0.0.0.0') return '127.0.0.1';
  if (name === '::') return '[::1]';
  return net.isIPv6(name) ? `[${name}]` : name;
}

function start(module: string, extra: Readonly<Record<string, string>>): ChildProcess {
  return fork(module, [], {
    env: { ...env, ...extra },
    execArgv: ['--import', EXIT_WITH_PARENT],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function isFree(wanted: number): Promise<boolean> {
  const deadline = Date.now() + PORT_PATIENCE_MS;
  for (;;) {
    const free = await new Promise<boolean>((resolve) => {
      const probe = net.createServer();
      probe.once('error', () => resolve(false));
      probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (free || Date.now() > deadline) return free;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Waits until something accepts connections on the port. */
async function answers(wanted: number): Promise<void> {
  for (;;) {
    const accepted = await new Promise<boolean>((resolve) => {
      const socket = net.connect(wanted, '127.0.0.1');
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.end());
    });
    if (accepted) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
