/** What `npm start -- --google-emulators` runs, on a folder of its own, with what it says. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { freePort } from '../../infra/emulators/firestore-emulator.ts';
import { ROOT } from './harness.ts';

const START = path.join(ROOT, 'infra', 'emulators', 'start.ts');
/** The emulators compile for a while on a busy machine. */
const START_MS = 240_000;
const END_MS = 60_000;

export interface EmulatedProduct {
  readonly url: string;
  /** The link of the newest mail of a kind to somebody, once it is there. */
  mailedLink(email: string, mode: 'verifyEmail' | 'resetPassword'): Promise<string>;
  /** As with Ctrl-C; then it is started anew on what it has kept. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startEmulatedProduct(): Promise<EmulatedProduct> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bachata-emulators-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    BACHATA_PUBLIC_URL: url,
    BACHATA_EMULATORS_DIR: folder,
  };
  let said = '';

  async function start(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [START], { cwd: ROOT, env });
    said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    }
    const isReady = () => said.includes('[bachata] ready') || child.exitCode !== null;
    await expect.poll(isReady, { timeout: START_MS }).toBe(true);
    if (child.exitCode !== null) throw new Error(`The product did not start:\n${said}`);
    return child;
  }

  async function end(child: ChildProcess): Promise<void> {
    const ended = once(child, 'exit', { signal: AbortSignal.timeout(END_MS) });
    child.kill('SIGINT');
    // A terminal's and npm's come both.
    child.kill('SIGINT');
    const [code] = await ended;
    if (code !== 0) throw new Error(`The product ended with ${code}:\n${said}`);
  }

  let child = await start();
  return {
    url,
    async mailedLink(email, mode) {
      const links = () =>
        [...said.matchAll(/mail to (\S+): (\S+)/g)].flatMap(([, to, link]) =>
          to === email && link?.includes(`mode=${mode}`) ? [link] : [],
        );
      await expect.poll(() => links().length).toBeGreaterThan(0);
      return links().at(-1) ?? '';
    },
    async restart() {
      await end(child);
      child = await start();
    },
    async stop() {
      await end(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
