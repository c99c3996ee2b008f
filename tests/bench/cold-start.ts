/**
 * What a function costs before it works: processor time until it listens, and of its first request, which
 * reads from Firestore and Cloud Storage (stand-ins on this machine, which refuse nothing and know nothing).
 *
 * `BACHATA_BASELINE=DIR` measures another checkout beside this one, in turns: one of before there was
 * `functions/start.ts`, started by the command of the functions framework.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import http2 from 'node:http2';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { show, type Table } from './table.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const PROBE = path.join(import.meta.dirname, 'cold-start-probe.mjs');
const ROUNDS = 5;
const PROJECT = 'demo-cold-start';
const TARGETS = ['pipeline', 'ingest-song', 'analyze-music', 'plan-choreography', 'render-video'];
/** Packages that are worth a column; `ours` are the project's own files. */
const GROUPS = ['ours', '@google-cloud', 'google-gax', 'google-auth-library', 'zod', 'mediabunny'];

interface Stores {
  readonly env: Readonly<Record<string, string>>;
  close(): void;
}

interface Reading {
  readonly cpuMs: number;
  readonly rssMb: number;
  readonly loaded: readonly string[];
}

interface Start {
  readonly listening: Reading;
  readonly answered: Reading;
}

interface Build {
  readonly name: string;
  readonly target: string;
  start(port: number, env: Stores['env']): ChildProcess;
}

export async function coldStartBench(): Promise<readonly Table[]> {
  const stores = await standInStores();
  const builds = [...baselines(), ...TARGETS.map(present)];
  const starts = new Map<Build, Start[]>(builds.map((build) => [build, []]));
  try {
    // Fills the compile caches, which an image is built with.
    for (const build of builds) await startOnce(build, stores.env);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [build, found] of starts) found.push(await startOnce(build, stores.env));
    }
    const counted: (readonly [Build, Start])[] = [];
    for (const build of builds) {
      counted.push([build, await startOnce(build, { ...stores.env, COUNT_MODULES: '1' })]);
    }
    return [costs(starts), loads(counted)];
  } finally {
    stores.close();
  }
}

function costs(starts: ReadonlyMap<Build, readonly Start[]>): Table {
  const base = [...starts].find(([{ name }]) => name === 'baseline')?.[1].map(total);
  return {
    title: `cold start of a function, CPU ms (median of ${ROUNDS} in turns)`,
    columns: ['build', 'function', 'to listening', 'first request', 'sum', 'of baseline', 'MB'],
    rows: [...starts].map(([{ name, target }, found]) => {
      const sum = median(found.map(total));
      return [
        name,
        target,
        Math.round(median(found.map(({ listening }) => listening.cpuMs))),
        Math.round(median(found.map((one) => one.answered.cpuMs - one.listening.cpuMs))),
        Math.round(sum),
        show(base && sum / median(base)),
        Math.round(median(found.map(({ answered }) => answered.rssMb))),
      ];
    }),
  };
}

function loads(counted: readonly (readonly [Build, Start])[]): Table {
  return {
    title: 'what loads when: modules loaded by the time it listens + by the first request',
    columns: ['build', 'function', ...GROUPS, 'others'],
    rows: counted.map(([{ name, target }, { listening, answered }]) => {
      const before = byGroup(listening.loaded);
      const after = byGroup(answered.loaded.slice(listening.loaded.length));
      const cell = (group: string): string => `${before.get(group) ?? 0}+${after.get(group) ?? 0}`;
      return [name, target, ...GROUPS.map(cell), cell('others')];
    }),
  };
}

function byGroup(urls: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const url of urls) {
    if (url.startsWith('node:')) continue;
    const [, after] = url.split(/.*\/node_modules\//);
    const of = after === undefined || after.startsWith('@bachata/') ? 'ours' : after;
    const group = GROUPS.find((name) => of === name || of.startsWith(`${name}/`)) ?? 'others';
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

const total = ({ answered }: Start): number => answered.cpuMs;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function present(target: string): Build {
  const file = path.join(ROOT, 'functions', 'start.ts');
  return {
    name: 'present',
    target,
    start: (port, env) =>
      launch(file, [], { ...env, FUNCTION_TARGET: target, HOST: '127.0.0.1', PORT: String(port) }),
  };
}

function baselines(): readonly Build[] {
  const folder = process.env['BACHATA_BASELINE'];
  if (folder === undefined) return [];
  const file = path.join(
    folder,
    'node_modules/@google-cloud/functions-framework/build/src/main.js',
  );
  if (!existsSync(file)) throw new Error(`${folder} is no checkout with its packages.`);
  const args = [`--source=${path.join(folder, 'functions')}`, '--target=pipeline'];
  return [
    {
      name: 'baseline',
      target: 'pipeline',
      start: (port, env) => launch(file, args, { ...env, PORT: String(port) }),
    },
  ];
}

function launch(file: string, args: readonly string[], env: Stores['env']): ChildProcess {
  return fork(file, args, {
    env: { PATH: process.env['PATH'], ...env },
    execArgv: ['--import', PROBE],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function startOnce(build: Build, env: Stores['env']): Promise<Start> {
  const port = await freePort();
  const child = build.start(port, env);
  try {
    while (!(await accepts(port))) {
      if (child.exitCode !== null) throw new Error(`${build.name} ${build.target} does not start.`);
      await sleep(20);
    }
    const listening = await reading(child);
    const response = await fetch(`http://127.0.0.1:${port}/readyz`);
    if (response.status !== 200) throw new Error(`${build.target} answered ${response.status}.`);
    return { listening, answered: await reading(child) };
  } finally {
    const ended = once(child, 'exit');
    // Not at once: the compile cache is written at the end.
    child.kill('SIGTERM');
    await ended;
  }
}

async function reading(child: ChildProcess): Promise<Reading> {
  const answered = once(child, 'message');
  child.send('how much');
  const [message] = (await answered) as [Reading];
  return message;
}

async function accepts(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Knows no document and no object, and says so. */
async function standInStores(): Promise<Stores> {
  const firestore = http2.createServer().on('stream', (stream: http2.ServerHttp2Stream) => {
    stream.on('data', () => undefined);
    stream.on('end', () => {
      stream.respond(
        { ':status': 200, 'content-type': 'application/grpc' },
        { waitForTrailers: true },
      );
      stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
      stream.end(missingDocument());
    });
  });
  const storage = createServer((_request, response) => {
    response.writeHead(404, { 'content-type': 'application/json' });
    response.end('{"error":{"code":404,"message":"not found"}}');
  });
  for (const server of [firestore, storage]) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  const at = (server: net.Server | http2.Http2Server): string =>
    `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: {
      BACHATA_PLATFORM: 'google',
      GOOGLE_CLOUD_PROJECT: PROJECT,
      BACHATA_BUCKET: `${PROJECT}-media`,
      BACHATA_QUEUE_LOCATION: 'europe-west1',
      BACHATA_FUNCTIONS_URL: 'https://functions.example.org',
      BACHATA_TASKS_SERVICE_ACCOUNT: `queue@${PROJECT}.iam.gserviceaccount.com`,
      FIRESTORE_EMULATOR_HOST: at(firestore),
      STORAGE_EMULATOR_HOST: `http://${at(storage)}`,
      METADATA_SERVER_DETECTION: 'none',
    },
    close() {
      firestore.close();
      storage.close();
      storage.closeAllConnections();
    },
  };
}

/** A `BatchGetDocumentsResponse` as gRPC frames it: `missing` (2) and `read_time` (4, seconds 1). */
function missingDocument(): Buffer {
  const name = Buffer.from(
    `projects/${PROJECT}/databases/(default)/documents/jobs/readiness`,
    'utf8',
  );
  const message = Buffer.concat([
    Buffer.from([0x12, name.length]),
    name,
    Buffer.from([0x22, 2, 8, 1]),
  ]);
  const frame = Buffer.alloc(5);
  frame.writeUInt32BE(message.length, 1);
  return Buffer.concat([frame, message]);
}
