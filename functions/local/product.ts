/** The parts of the product on one machine, whichever stores are behind them: functions, site, housekeeping. */
import { fork, type ChildProcess } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepHouse, type Chore } from '@bachata/core/housekeeping/keep-house.ts';
import type { Services } from '@bachata/core/ports.ts';
import { readHouseRules, readListenEnv } from '@bachata/platform/env.ts';
import { describeError, log } from '@bachata/platform/log.ts';
import type { Env } from '@bachata/platform/open.ts';
import { keepRunning } from './keep-running.ts';

export const ROOT = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const SERVE = path.join(ROOT, 'functions', 'local', 'serve.ts');
const SITE = path.join(ROOT, 'web', 'server.ts');
const EXIT_WITH_PARENT = path.join(ROOT, 'functions', 'local', 'exit-with-parent.ts');
/** A run that was just ended may need this long to let go of the port. */
const PORT_PATIENCE_MS = 3_000;
const MINUTE_MS = 60_000;

/** Where the site listens, and what browsers call it. */
export interface SiteAddress {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
}

/** @throws InvalidInputError `environment-invalid` */
export function siteAddress(env: Env): SiteAddress {
  const { PORT: port, HOST: host } = readListenEnv(env);
  const { BACHATA_PUBLIC_URL: chosen = '' } = env;
  return { port, host, publicUrl: chosen === '' ? `http://localhost:${port}` : chosen };
}

/** Ends the process where something else listens there. */
export async function assertPortIsFree(port: number): Promise<void> {
  if (await isFree(port)) return;
  process.stderr.write(
    `[bachata] port ${port} is taken: stop what uses it, or choose another with PORT=3001 npm start\n`,
  );
  process.exit(1);
}

/**
 * Keeps the functions running until `stop` is aborted. They keep the port of their first start, so that a
 * restart finds the queue unchanged.
 * @param port 0 for any that is free
 * @param host default: for this machine only, whatever `HOST` says of the site
 * @returns their port
 */
export async function startFunctions(
  env: Env,
  stop: AbortSignal,
  port = 0,
  host = '127.0.0.1',
): Promise<number> {
  let bound: number | undefined;
  const first = Promise.withResolvers<number>();
  const startOn = (): ChildProcess => {
    const child = start(SERVE, { ...env, PORT: String(bound ?? port), HOST: host });
    child.once('message', (message: { port: number }) => first.resolve((bound = message.port)));
    child.once('exit', (code) => first.reject(new Error(`The functions ended with code ${code}.`)));
    return child;
  };
  const healthUrl = (): string | undefined =>
    bound === undefined ? undefined : `http://127.0.0.1:${bound}/healthz`;
  keepRunning({ name: 'functions', start: startOn, healthUrl }, stop);
  return await first.promise;
}

/** Keeps the site running until `stop` is aborted. Resolves when it takes connections. */
export async function startSite(
  env: Env,
  { port, host }: SiteAddress,
  stop: AbortSignal,
): Promise<void> {
  const watched = {
    name: 'site',
    start: () => start(SITE, { ...env, PORT: String(port), HOST: host }),
    healthUrl: () => `http://${reachable(host)}:${port}/healthz`,
  };
  keepRunning(watched, stop);
  await answers(port);
}

/** Housekeeping, now and from time to time. Resolves when it was done once. */
export async function keepHouseRegularly(services: Services, env: Env): Promise<void> {
  const rules = readHouseRules(env);
  const keep = async (chores?: readonly Chore[]): Promise<void> => {
    const { done, failed } = await keepHouse(services, chores, rules);
    if (Object.values(done).some((count) => count > 0)) log('INFO', 'housekeeping', done);
    for (const [chore, error] of Object.entries(failed)) {
      log('ERROR', 'could not tidy up', { chore, ...describeError(error) });
    }
  };
  const every = async (everyMs: number, chores?: readonly Chore[]): Promise<void> => {
    setInterval(() => void keep(chores), everyMs);
    await keep(chores);
  };
  // Somebody waits for a job that stopped; the rest can wait.
  await every(MINUTE_MS, ['resume-jobs']);
  await every(60 * MINUTE_MS);
}

/** A host as this machine reaches it: one that stands for all addresses is none. */
function reachable(name: string): string {
  if (name === '0.0.0.0') return '127.0.0.1';
  if (name === '::') return '[::1]';
  return net.isIPv6(name) ? `[${name}]` : name;
}

function start(module: string, env: Env): ChildProcess {
  return fork(module, [], {
    env,
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
