/** Starts a rehearsed image as Cloud Run would: an unprivileged user, nothing to write to but /tmp, a port, SIGTERM. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { STAGES } from '@bachata/core/jobs/stages.ts';
import type { ImageName } from './prune.ts';

export interface RehearsedImage {
  readonly image: ImageName;
  /** Where its files are mounted. */
  readonly root: string;
  readonly workdir: string;
  readonly argv: readonly string[];
  /** Of the user that it runs as. */
  readonly uid: number;
  readonly env: NodeJS.ProcessEnv;
}

/** What Cloud Run gives a container that it has told to end. */
export const END_MS = 10_000;
const START_MS = 60_000;
/** Pages that load what an image might lack. */
const PAGES: Readonly<Record<ImageName, readonly string[]>> = {
  stages: ['/healthz'],
  web: ['/', '/create', '/moves', '/signin', '/about/privacy', '/healthz'],
};

const EMBEDDED = { BACHATA_DATA_DIR: '/data' };
/** Of a project that cannot exist: nothing is asked of Google. */
const GOOGLE = {
  BACHATA_PLATFORM: 'google',
  GOOGLE_CLOUD_PROJECT: 'demo-rehearsal',
  BACHATA_BUCKET: 'demo-rehearsal-media',
  BACHATA_QUEUE_LOCATION: 'europe-west1',
  BACHATA_FUNCTIONS_URL: 'https://{function}.example.org',
  BACHATA_TASKS_SERVICE_ACCOUNT: 'tasks@demo-rehearsal.iam.gserviceaccount.com',
  METADATA_SERVER_DETECTION: 'none',
};

/** @returns what was seen, a line each. @throws Error where something is not as Cloud Run needs it */
export async function rehearseStart(image: RehearsedImage): Promise<readonly string[]> {
  const { root, uid } = image;
  execFileSync('mount', ['-o', 'remount,ro', root]);
  for (const folder of ['tmp', 'data']) {
    const options = `mode=1777,uid=${uid},gid=${uid}`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path.join(root, folder)]);
  }
  const lines = [await rehearseRun(image, EMBEDDED, '/readyz')];
  if (image.image === 'stages') {
    for (const FUNCTION_TARGET of [...STAGES, 'housekeeping']) {
      lines.push(await rehearseRun(image, { ...GOOGLE, FUNCTION_TARGET }, '/healthz'));
    }
  }
  return lines;
}

async function rehearseRun(
  image: RehearsedImage,
  variables: Readonly<Record<string, string>>,
  probe: string,
): Promise<string> {
  const port = await freePort();
  const started = performance.now();
  const process = start(image, {
    ...variables,
    PORT: String(port),
    BACHATA_PUBLIC_URL: `http://localhost:${port}`,
  });
  try {
    await answers(process, `http://localhost:${port}${probe}`);
    const ready = performance.now() - started;
    const { uid, memoryMb } = statusOf(process);
    if (uid !== image.uid) throw new Error(`It runs as user ${uid}.`);
    assertReadOnly(image);
    for (const page of PAGES[image.image]) {
      const { status } = await fetch(`http://localhost:${port}${page}`);
      if (status !== 200) throw new Error(`${page} answers ${status}.`);
    }
    // A request that never ends must not keep it.
    const held = net.connect(port, '127.0.0.1', () => held.write('POST / HTTP/1.1\r\nhost: x\r\n'));
    held.on('error', () => undefined);
    await once(held, 'connect');
    const told = performance.now();
    process.kill('SIGTERM');
    const [code] = (await once(process, 'exit', { signal: AbortSignal.timeout(END_MS) })) as [
      number,
    ];
    if (code !== 0) throw new Error(`It ended with ${code} when it was told to end.`);
    const ended = performance.now() - told;
    const name = variables['FUNCTION_TARGET'] ?? image.image;
    return `${name}: ${probe} after ${ms(ready)}, ${memoryMb} MB, ended ${ms(ended)} after SIGTERM`;
  } finally {
    process.kill('SIGKILL');
  }
}

export function start(
  image: RehearsedImage,
  variables: Readonly<Record<string, string>>,
): ChildProcess {
  const { root, workdir, argv, uid, env } = image;
  const user = [`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', '--no-new-privs'];
  return spawn(
    'chroot',
    [root, 'setpriv', ...user, 'sh', '-c', 'cd "$0" && exec "$@"', workdir, ...argv],
    { env: { ...env, ...variables }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

export async function answers(process: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => undefined,
    );
    if (status === 200) return;
    if (process.exitCode !== null) throw new Error(`It ended with ${process.exitCode}.`);
    if (Date.now() > deadline) throw new Error(`${url} answers ${status ?? 'nothing'}.`);
    await sleep(50);
  }
}

function statusOf({ pid = 0 }: ChildProcess): { readonly uid: number; readonly memoryMb: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
  return { uid: field('Uid'), memoryMb: Math.round(field('VmRSS') / 1000) };
}

function assertReadOnly({ root, workdir }: RehearsedImage): void {
  try {
    mkdirSync(path.join(root, workdir, 'written'));
  } catch {
    return;
  }
  throw new Error('The tree can be written to.');
}

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const ms = (value: number): string => `${Math.round(value)} ms`;
