/** Processes that each read one container, and one that is ready for the next. */
import { fork, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { COMPILE_CACHE } from '../../compile-cache.ts';
import { CONTAINER_LIMITS } from './limits.ts';

const SUPERVISOR = new URL('./supervisor.ts', import.meta.url);
const READER = new URL('./reader.ts', import.meta.url);
const STDERR_TAIL_CHARS = 2000;
/** One that nobody needed ends after so long. */
const IDLE_MS = 30_000;

/** Nothing of ours is of use to it; Windows cannot start a process without its root. */
const { SystemRoot } = process.env;
const ENVIRONMENT = { NODE_COMPILE_CACHE: COMPILE_CACHE, ...(SystemRoot && { SystemRoot }) };

export interface ReaderProcess {
  readonly child: ChildProcess;
  /** When it is gone, or could not be started. */
  readonly ended: Promise<void>;
  /** The end of what it wrote for a log. */
  complaint(): string;
}

/** @param reader the module of the thread that reads. Default: mediabunny's */
export function startReader(
  reader: URL = READER,
  cpuMs: number = CONTAINER_LIMITS.cpuMs,
): ReaderProcess {
  const child = fork(SUPERVISOR, [reader.href, String(cpuMs)], {
    env: ENVIRONMENT,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let tail = '';
  const complain = (text: string): void => void (tail = (tail + text).slice(-STDERR_TAIL_CHARS));
  child.stderr?.setEncoding('utf8').on('data', complain);
  child.on('error', (error) => complain(String(error)));
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve()).once('error', () => resolve());
  });
  return { child, ended, complaint: () => tail };
}

interface Spare extends ReaderProcess {
  readonly idle: NodeJS.Timeout;
}

let spare: Spare | undefined;

/** Starts a process ahead of the file that it will read; the caller may end without waiting for it. */
export function prepareReader(): void {
  if (spare !== undefined) return;
  const started = startReader();
  const { child, ended } = started;
  setWaiting(child, true);
  const idle = setTimeout(() => child.kill('SIGKILL'), IDLE_MS).unref();
  const made: Spare = { ...started, idle };
  spare = made;
  void ended.then(() => {
    clearTimeout(idle);
    if (spare === made) spare = undefined;
  });
}

/** The process that is ready, else a new one. */
export function takeReader(): ReaderProcess {
  if (spare === undefined) return startReader();
  const taken = spare;
  spare = undefined;
  clearTimeout(taken.idle);
  setWaiting(taken.child, false);
  return taken;
}

/** Whether our own process stays alive for its sake. */
function setWaiting(child: ChildProcess, waits: boolean): void {
  const handles = [child, child.channel, child.stderr as Socket | null];
  for (const handle of handles) handle?.[waits ? 'unref' : 'ref']();
}
