/** Runs another program to its end: without a shell, in an environment of our making, for so long and no longer. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface ProgramRun {
  readonly program: string;
  readonly args: readonly string[];
  /** All of it: nothing of ours goes along. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly timeoutMs: number;
  /** What the run ends with after that. */
  readonly late: () => Error;
  readonly signal?: AbortSignal | undefined;
  /** Sees each line of the output. What it throws ends the run. */
  readonly onLine?: (line: string) => void;
}

export interface ProgramEnd {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  /** The end of what it had to complain about. */
  readonly complaints: string;
}

const COMPLAINTS_CHARS = 8_000;
/** Progress of a song is some kilobytes. */
const MAX_OUTPUT_BYTES = 4_000_000;

/**
 * @throws the error of `late`, the signal's reason, what `onLine` throws, an error of Node's where the program
 *   cannot be started
 */
export async function runProgram(run: ProgramRun): Promise<ProgramEnd> {
  run.signal?.throwIfAborted();
  const child = spawn(run.program, run.args, {
    env: { ...run.env },
    cwd: run.cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what it has started ends with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let reason: unknown;
  const stop = (why: unknown): void => {
    reason ??= why;
    kill(child.pid);
  };
  const onAbort = (): void => stop(run.signal?.reason);
  run.signal?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => stop(run.late()), run.timeoutMs);

  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-COMPLAINTS_CHARS);
  });
  let bytes = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_OUTPUT_BYTES) stop(new Error('The program says too much.'));
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    try {
      if (reason === undefined) run.onLine?.(line);
    } catch (error) {
      stop(error);
    }
  });

  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (reason !== undefined) throw reason;
    return { exitCode, complaints };
  } finally {
    clearTimeout(timer);
    run.signal?.removeEventListener('abort', onAbort);
  }
}

function kill(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
