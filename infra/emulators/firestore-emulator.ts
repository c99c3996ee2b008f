/**
 * The Firestore emulator: one that runs already (`FIRESTORE_EMULATOR_HOST`), else the component of
 * an installed Google Cloud SDK, started for us. It needs Java 11 or later.
 */
import { fork, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { emulatorOf, runningAt, type Emulator } from './emulator.ts';
import { PROJECT } from './project.ts';

const JAR = path.join('platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar');
const MAIN = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
const CONNECTED = fileURLToPath(new URL('connected.ts', import.meta.url));
const START_TIMEOUT_MS = 60_000;
/** Of what it says; it says something of each connection. */
const KEPT_OUTPUT = 20_000;
const EXPORT_NAME = 'firestore';

export const RULES_FILE = fileURLToPath(new URL('../../firestore.rules', import.meta.url));

export type EmulatorSource =
  | { readonly kind: 'running'; readonly host: string }
  | { readonly kind: 'jar'; readonly jar: string }
  | { readonly kind: 'none'; readonly reason: string };

/** The reason says what to install, in one sentence. */
export function findEmulator(): EmulatorSource {
  const host = process.env['FIRESTORE_EMULATOR_HOST'];
  if (host) return { kind: 'running', host };
  const java = spawnSync('java', ['-version'], { timeout: 20_000 });
  if (java.status !== 0) {
    return {
      kind: 'none',
      reason:
        'there is no Java, which the Firestore emulator needs: install version 11 or later (Debian: apt-get install default-jre-headless)',
    };
  }
  const root = [...usualSdkRoots(), askGcloud()].find(
    (folder) => folder !== undefined && existsSync(path.join(folder, JAR)),
  );
  return root === undefined
    ? {
        kind: 'none',
        reason:
          'there is no Firestore emulator: install the Google Cloud SDK and its component (gcloud components install cloud-firestore-emulator)',
      }
    : { kind: 'jar', jar: path.join(root, JAR) };
}

/** @param savedIn folder that `saveFirestore` has written; nothing is in it yet where it is not there */
export async function startEmulator(
  source: Exclude<EmulatorSource, { kind: 'none' }>,
  savedIn?: string,
): Promise<Emulator> {
  if (source.kind === 'running') return runningAt(source.host);
  const port = await freePort();
  const saved =
    savedIn && path.join(savedIn, EXPORT_NAME, `${EXPORT_NAME}.overall_export_metadata`);
  const child = fork(
    CONNECTED,
    [
      ...['java', '-cp', source.jar, MAIN, '--rules', RULES_FILE],
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...(saved && existsSync(saved) ? ['--import-data', saved] : []),
    ],
    { detached: true, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-KEPT_OUTPUT);
    });
  }
  const emulator = emulatorOf(child, `127.0.0.1:${port}`);
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(emulator.host))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await emulator.stop();
      throw new Error(`The Firestore emulator did not start:\n${output}`);
    }
    await sleep(100);
  }
  return emulator;
}

/** @param folder where all documents are written to, for `startEmulator` */
export async function saveFirestore(host: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const response = await fetch(`http://${host}/emulator/v1/projects/${PROJECT}:export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      database: `projects/${PROJECT}/databases/(default)`,
      export_directory: folder,
      export_name: EXPORT_NAME,
    }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`The Firestore emulator could not be saved: ${text}`);
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

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}
