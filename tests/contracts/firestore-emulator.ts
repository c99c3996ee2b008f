/**
 * The Firestore emulator: one that runs already (`FIRESTORE_EMULATOR_HOST`), else the component of
 * an installed Google Cloud SDK, started for the suite. It needs Java 11 or later.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const JAR = path.join('platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar');
const MAIN = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
const START_TIMEOUT_MS = 60_000;

export const RULES_FILE = fileURLToPath(new URL('../../firestore.rules', import.meta.url));

export type EmulatorSource =
  | { readonly kind: 'running'; readonly host: string }
  | { readonly kind: 'jar'; readonly jar: string }
  | { readonly kind: 'none'; readonly reason: string };

export interface Emulator {
  /** `host:port` */
  readonly host: string;
  stop(): Promise<void>;
}

export function findEmulator(): EmulatorSource {
  const host = process.env['FIRESTORE_EMULATOR_HOST'];
  if (host) return { kind: 'running', host };
  const java = spawnSync('java', ['-version'], { timeout: 20_000 });
  if (java.status !== 0) return { kind: 'none', reason: 'there is no Java' };
  const root = [...usualSdkRoots(), askGcloud()].find(
    (folder) => folder !== undefined && existsSync(path.join(folder, JAR)),
  );
  return root === undefined
    ? { kind: 'none', reason: 'no Google Cloud SDK with the component cloud-firestore-emulator' }
    : { kind: 'jar', jar: path.join(root, JAR) };
}

export async function startEmulator(
  source: Exclude<EmulatorSource, { kind: 'none' }>,
): Promise<Emulator> {
  if (source.kind === 'running') return { host: source.host, stop: async () => undefined };
  const port = await freePort();
  const child = spawn(
    'java',
    ['-cp', source.jar, MAIN, '--host', '127.0.0.1', '--port', String(port), '--rules', RULES_FILE],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const host = `127.0.0.1:${port}`;
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(host))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The Firestore emulator did not start:\n${output}`);
    }
    await sleep(100);
  }
  return {
    host,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function usualSdkRoots(): readonly string[] {
  const name = 'google-cloud-sdk';
  return [
    path.join(os.homedir(), name),
    path.join('/usr/lib', name),
    path.join('/usr/share', name),
    path.join('/opt', name),
    path.join('/opt/homebrew/share', name),
    path.join('/usr/local/share', name),
    path.join('/snap', name, 'current'),
  ];
}

function askGcloud(): string | undefined {
  const args = ['info', '--format=value(installation.sdk_root)'];
  const { status, stdout } = spawnSync('gcloud', args, { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout.trim() : undefined;
}

async function answers(host: string): Promise<boolean> {
  return await fetch(`http://${host}/`).then(
    (response) => response.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}
