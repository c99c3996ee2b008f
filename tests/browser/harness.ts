/**
 * Runs the built site on a data folder of its own.
 *
 *   const site = await startSite();
 *   await fetch(site.url);
 *   await site.stop();
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEmbeddedPlatform } from '@bachata/platform/embedded/platform.ts';
import type { OpenPlatform } from '@bachata/platform/opened.ts';

export const ROOT = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
/** What `npm start` runs: the site, the functions and the queue. */
export const PRODUCT = path.join(ROOT, 'functions', 'local', 'start.ts');
const SITE = path.join(ROOT, 'web', 'server.ts');
/** A machine at work on other things takes its time. */
const START_TIMEOUT_MS = 120_000;
/** Of the accounts that tests make themselves: most need one, and none guards anything. */
const CHEAP = { N: 2 ** 10, r: 8, p: 1 };

export interface Site {
  readonly url: string;
  readonly dataDir: string;
  /** The same stores as the site's, for arranging and for looking. */
  readonly platform: OpenPlatform;
  /** What the site has logged so far. */
  readonly logged: () => string;
  /** Kills the process without a warning and starts it again on the same data. */
  crashAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

export interface SiteOptions {
  /** Script that serves the site and prints its address; default the site's own server. */
  readonly script?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** @throws Error with the site's output where it does not start; it must have been built */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bachata-site-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    BACHATA_PLATFORM: 'embedded',
    BACHATA_DATA_DIR: dataDir,
    BACHATA_PUBLIC_URL: url,
    PORT: String(port),
    ...options.env,
  };
  const script = options.script ?? SITE;
  const lines: string[] = [];
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [script], { cwd: ROOT, env });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => lines.push(text));
    }
    await answers(url, child, lines);
    return child;
  };

  let child = await start();
  const platform = await openEmbeddedPlatform({
    dataDir,
    publicBaseUrl: url,
    passwordCost: CHEAP,
  });
  return {
    url,
    dataDir,
    platform,
    logged: () => lines.join(''),
    crashAndRestart: async () => {
      await end(child, 'SIGKILL');
      child = await start();
    },
    stop: async () => {
      await platform.close();
      await end(child, 'SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port was free.');
  return address.port;
}

/** Waits until the site is ready. @throws Error with its output where it ends or stays silent */
async function answers(url: string, child: ChildProcess, lines: readonly string[]): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The site did not start:\n${lines.join('')}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(late);
}
