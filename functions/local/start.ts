/**
 * The whole product on one machine: the site, the functions and the queue between them. Started by
 * `npm start` once everything is installed and built.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sweepSessions } from '@bachata/core/accounts/session.ts';
import { emptyBin } from '@bachata/core/bin/bin.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { sweepClips } from '@bachata/core/housekeeping/sweep-clips.ts';
import { clipBin } from '@bachata/core/user-clips/bin.ts';
import { resumeStoppedJobs, sweepUploads } from '@bachata/core/jobs/create-job.ts';
import { LEASE_MS } from '@bachata/core/jobs/lease.ts';
import { startDispatcher } from '@bachata/platform/embedded/dispatcher.ts';
import { openEmbeddedServices } from '@bachata/platform/embedded/platform.ts';
import { describeError, log } from '@bachata/platform/log.ts';

const ROOT = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const SERVE = path.join(ROOT, 'functions', 'local', 'serve.ts');
const SITE = path.join(ROOT, 'web', 'server.ts');
const EXIT_WITH_PARENT = path.join(ROOT, 'functions', 'local', 'exit-with-parent.ts');
/** A run that was just ended may need this long to let go of the port. */
const PORT_PATIENCE_MS = 3_000;
const KEEP_HOUSE_EVERY_MS = 60_000;
const KEEP_UPLOADS_MS = 24 * 3_600_000;

const port = Number(process.env.PORT ?? 3000);
const dataDir = path.resolve(ROOT, process.env.BACHATA_DATA_DIR ?? '.local/data');
const publicUrl = process.env.BACHATA_PUBLIC_URL ?? `http://localhost:${port}`;

if (!(await isFree(port))) {
  process.stderr.write(
    `[bachata] port ${port} is taken: stop what uses it, or choose another with PORT=3001 npm start\n`,
  );
  process.exit(1);
}
await mkdir(dataDir, { recursive: true });
const env = {
  ...process.env,
  BACHATA_PLATFORM: 'embedded',
  BACHATA_DATA_DIR: dataDir,
  BACHATA_PUBLIC_URL: publicUrl,
};

// The functions keep the port of their first start, so that a restart finds the queue unchanged.
const functionsPort = await startFunctions(0);
const platform = await openEmbeddedServices({ dataDir, publicBaseUrl: publicUrl });
const dispatcher = startDispatcher(platform, {
  functionsBaseUrl: `http://127.0.0.1:${functionsPort}`,
  // Four hops a job: waiting longer would be felt.
  pollMs: 30,
});
await keepHouse();
setInterval(() => {
  keepHouse().catch((error: unknown) => log('ERROR', 'could not tidy up', describeError(error)));
}, KEEP_HOUSE_EVERY_MS);
superviseSite();
await answers(port);
process.stderr.write(`[bachata] ready: ${publicUrl}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    // Work under way is taken up again after the next start; the leases see to that.
    void dispatcher.stop().finally(() => process.exit(0));
  });
}

/** Carries on what stopped, and removes what nobody came back for. */
async function keepHouse(): Promise<void> {
  await resumeStoppedJobs(platform, 2 * LEASE_MS);
  await sweepUploads(platform, KEEP_UPLOADS_MS);
  await emptyBin(platform, choreographyBin);
  await emptyBin(platform, clipBin);
  await sweepClips(platform, KEEP_UPLOADS_MS);
  await sweepSessions(platform);
}

/** Starts the functions and starts them again if they die; resolves with their port. */
async function startFunctions(wanted: number): Promise<number> {
  const child = start(SERVE, { PORT: String(wanted) });
  const bound = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    child.once('exit', (code) => reject(new Error(`The functions ended with code ${code}.`)));
  });
  child.once('exit', (code, signal) => {
    log('ERROR', 'the functions died; starting them again', { code, signal });
    setTimeout(() => void startFunctions(bound), 500);
  });
  return bound;
}

function superviseSite(): void {
  const child = start(SITE, {
    PORT: String(port),
    HOST: process.env.HOST ?? '127.0.0.1',
  });
  child.once('exit', (code, signal) => {
    log('ERROR', 'the site died; starting it again', { code, signal });
    setTimeout(superviseSite, 500);
  });
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
