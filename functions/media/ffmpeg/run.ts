/**
 * The one place that starts FFmpeg. Arguments are arrays and never part of a shell's text; inputs can
 * only be local files and pipes; a run ends when it is done, aborted, too long, silent, or writes or
 * says too much, and with the process that started it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AppError } from '@bachata/core/errors.ts';
import { LimitError, UnavailableError } from '@bachata/core/errors.ts';
import { parseProgress, type FfmpegProgress } from './progress.ts';
import { locateFfmpeg, locatePrlimit } from './locate.ts';

/** FFmpeg ended with an error. What it says of the input is in `stderrTail`. */
export class FfmpegFailedError extends UnavailableError {
  readonly exitCode: number;
  readonly stderrTail: string;

  constructor(exitCode: number, stderrTail: string) {
    const lastLine = stderrTail.trim().split('\n').at(-1) ?? '';
    super('ffmpeg-failed', `FFmpeg ended with code ${exitCode}: ${lastLine}`);
    this.exitCode = exitCode;
    this.stderrTail = stderrTail;
  }
}

export interface FfmpegRun {
  /**
   * Everything after the global options. Each `-i` gets the protocol whitelist in front of it.
   * Name files with `fileUrl`, so that a name such as `concat:a|b` stays a name.
   */
  readonly args: readonly string[];
  /** What `pipe:0` reads. */
  readonly stdin?: Readable | Uint8Array;
  /** Where `pipe:1` goes, with back-pressure. */
  readonly stdout?: Writable;
  /** Sees each chunk of `pipe:1`. With neither this nor `stdout`, the bytes are returned. */
  readonly onStdout?: (chunk: Buffer) => void;
  /** Sees what FFmpeg writes to `pipe:4`, for a second output that is not a file. */
  readonly onSideOutput?: (chunk: Buffer) => void;
  /** Where `pipe:4` goes instead, with back-pressure. */
  readonly sideOutput?: Writable;
  /** Sees what FFmpeg says, which then begins with what it found in the input. */
  readonly onLog?: (text: string) => void;
  readonly onProgress?: (progress: FfmpegProgress) => void;
  /** Ends the run; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Wall time. Default 10 minutes. */
  readonly timeoutMs?: number;
  /** Wall time without a word or a byte while nothing keeps FFmpeg waiting. Default 60 s. */
  readonly silenceMs?: number;
  /** Most bytes taken from `pipe:1`. Default 64 MB; streams and callbacks have no default limit. */
  readonly maxOutputBytes?: number;
  /**
   * Most bytes of private memory, where `prlimit` is installed (Linux); elsewhere the container's
   * own limit has to do. Default 2 GB.
   */
  readonly maxMemoryBytes?: number;
}

export interface FfmpegResult {
  /** What came out of `pipe:1` where nobody else took it. */
  readonly stdout: Buffer;
  /** The end of what FFmpeg had to say: warnings that are not errors. */
  readonly stderrTail: string;
}

const STDERR_TAIL_CHARS = 8000;
const KILL_GRACE_MS = 2000;
const DEFAULT_TIMEOUT_MS = 10 * 60_000;
const DEFAULT_SILENCE_MS = 60_000;
/** A damaged file makes kilobytes of warnings, and one made for it gigabytes. */
const MAX_STDERR_CHARS = 8 * 2 ** 20;
const DEFAULT_MAX_OUTPUT_BYTES = 64 * 2 ** 20;
const DEFAULT_MAX_MEMORY_BYTES = 2 * 2 ** 30;

/** A local file as FFmpeg must be told it: never taken for an option or for another protocol. */
export function fileUrl(path: string): string {
  return `file:${resolve(path)}`;
}

/** Forbids every input anything but files and pipes: no network, no nested protocols. */
export function guardInputs(args: readonly string[]): string[] {
  return args.flatMap((arg) => (arg === '-i' ? ['-protocol_whitelist', 'file,pipe', '-i'] : [arg]));
}

/** First asks, then makes sure. FFmpeg on SIGTERM still writes trailers, which may block. */
function stopChild(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), KILL_GRACE_MS);
  child.once('close', () => clearTimeout(force));
}

interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

async function commandLine(run: FfmpegRun): Promise<Command> {
  const program = (await locateFfmpeg()).path;
  const args = ['-nostdin', '-hide_banner', '-nostats', '-y'];
  args.push('-loglevel', run.onLog ? 'info' : 'warning');
  // Also where nobody looks at the progress: it is the sign of life.
  args.push('-progress', 'pipe:3', '-stats_period', run.onProgress ? '0.2' : '1');
  args.push(...guardInputs(run.args));
  const prlimit = await locatePrlimit();
  if (prlimit === undefined) return endingWithUs({ program, args });
  const limit = run.maxMemoryBytes ?? DEFAULT_MAX_MEMORY_BYTES;
  const limited = [`--data=${limit}`, '--core=0', '--', program, ...args];
  return endingWithUs({ program: prlimit, args: limited });
}

/**
 * A small process waits at pipe 5: a line is the good end; the end of the pipe without one means that
 * we are gone, and FFmpeg is killed. The program takes the place of the shell, so signals reach it.
 */
const GUARD =
  '{ read -r _ <&5 || kill -9 $$; } </dev/null >/dev/null 2>&1 3>&- 4>&- & exec 5<&-; exec "$@"';

/** On Windows, Node ties its children to itself. */
function endingWithUs({ program, args }: Command): Command {
  if (process.platform === 'win32') return { program, args };
  return { program: '/bin/sh', args: ['-c', GUARD, 'sh', program, ...args] };
}

/** FFmpeg 5 ends with code 0 where the last bytes of a file could not be written. */
function lostOutput(stderrTail: string): boolean {
  return /Error (writing trailer|closing file)/.test(stderrTail);
}

const lacksMemory = (stderrTail: string): boolean =>
  /Cannot allocate memory|failed to allocate/i.test(stderrTail);

const outOfMemory = (): AppError =>
  new LimitError('media-memory', 'FFmpeg needed more memory than it may have.');

function failureOf(exitCode: number | null, signal: string | null, stderrTail: string): AppError {
  if (/No space left on device/i.test(stderrTail)) {
    return new UnavailableError('disk-full', 'There is no space left to write the media file.');
  }
  if (lacksMemory(stderrTail)) return outOfMemory();
  if (exitCode === null) {
    return new UnavailableError('ffmpeg-killed', `FFmpeg was ended from outside by ${signal}.`);
  }
  return new FfmpegFailedError(exitCode, stderrTail);
}

/**
 * Runs FFmpeg to its end.
 *
 * @throws FfmpegFailedError; UnavailableError `ffmpeg-missing`, `ffmpeg-timeout`, `ffmpeg-silent`,
 *   `ffmpeg-killed`, `disk-full`; LimitError `media-output`, `media-memory`, `media-complaints`; the
 *   signal's reason when aborted
 */
export async function runFfmpeg(run: FfmpegRun): Promise<FfmpegResult> {
  run.signal?.throwIfAborted();
  const { program, args } = await commandLine(run);
  run.signal?.throwIfAborted();
  const child = spawn(program, args, {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const [stdin, stdout, stderr, progress, side] = child.stdio as [
    Writable,
    Readable,
    Readable,
    Readable,
    Readable,
  ];
  // Node's types end with the fifth pipe.
  const guard = (child.stdio as readonly unknown[])[5] as Writable;

  // A child that ends first breaks the pipe; how it ended says more than the broken pipe does.
  stdin.on('error', () => undefined);
  guard.on('error', () => undefined);
  child.once('exit', () => guard.end('\n'));

  let stopReason: unknown;
  const stop = (reason: unknown): void => {
    stopReason ??= reason;
    stopChild(child);
  };
  const onAbort = (): void => stop(run.signal?.reason);
  run.signal?.addEventListener('abort', onAbort, { once: true });
  const timeoutMs = run.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const timer = setTimeout(
    () =>
      stop(
        new UnavailableError('ffmpeg-timeout', `FFmpeg did not finish in ${timeoutMs / 1000} s.`),
      ),
    timeoutMs,
  );

  let heardAt = performance.now();
  for (const pipe of [stdout, stderr, progress, side]) {
    pipe.on('data', () => (heardAt = performance.now()));
  }
  const silenceMs = run.silenceMs ?? DEFAULT_SILENCE_MS;
  const listening = setInterval(() => {
    const waitsForUs =
      stdout.isPaused() ||
      side.isPaused() ||
      (run.stdin !== undefined && !stdin.writableEnded && stdin.writableLength === 0);
    if (waitsForUs) heardAt = performance.now();
    if (performance.now() - heardAt < silenceMs) return;
    stop(new UnavailableError('ffmpeg-silent', `FFmpeg said nothing for ${silenceMs / 1000} s.`));
  }, silenceMs / 10);

  let stderrTail = '';
  let stderrChars = 0;
  stderr.setEncoding('utf8').on('data', (text: string) => {
    stderrChars += text.length;
    if (stderrChars > MAX_STDERR_CHARS) {
      return stop(new LimitError('media-complaints', 'FFmpeg complains without end.'));
    }
    stderrTail = (stderrTail + text).slice(-STDERR_TAIL_CHARS);
    run.onLog?.(text);
    // FFmpeg may go round for ever without the memory that it was refused.
    if (lacksMemory(stderrTail)) stop(outOfMemory());
  });

  const collected: Buffer[] = [];
  const collects = run.stdout === undefined && run.onStdout === undefined;
  const maxBytes = run.maxOutputBytes ?? (collects ? DEFAULT_MAX_OUTPUT_BYTES : Infinity);
  let bytes = 0;
  const countOutput = (chunk: Buffer): boolean => {
    bytes += chunk.length;
    if (bytes <= maxBytes) return true;
    stop(new LimitError('media-output', `FFmpeg wrote more than ${maxBytes} bytes.`));
    return false;
  };
  const guarded =
    (handle: (chunk: Buffer) => void) =>
    (chunk: Buffer): void => {
      try {
        handle(chunk);
      } catch (error) {
        stop(error);
      }
    };
  stdout.on(
    'data',
    guarded((chunk) => {
      if (!countOutput(chunk)) return;
      if (run.onStdout) run.onStdout(chunk);
      else if (collects) collected.push(chunk);
    }),
  );
  side.on(
    'data',
    guarded((chunk) => run.onSideOutput?.(chunk)),
  );

  let progressText = '';
  progress.on(
    'data',
    guarded((chunk) => {
      const parsed = parseProgress(progressText + chunk.toString('utf8'));
      progressText = parsed.rest;
      for (const block of parsed.blocks) run.onProgress?.(block);
    }),
  );

  const source = run.stdin instanceof Uint8Array ? Readable.from([run.stdin]) : run.stdin;
  // FFmpeg may close its input early (it has seen enough), which is not a failure of the run.
  const feeding = source ? pipeline(source, stdin).catch(inputFailure(source)) : stdin.end();
  const draining = [
    run.stdout && pipeline(stdout, run.stdout).catch(stop),
    run.sideOutput && pipeline(side, run.sideOutput).catch(stop),
  ];

  try {
    const { exitCode, signal } = await new Promise<{
      exitCode: number | null;
      signal: string | null;
    }>((done, failed) => {
      child.once('error', failed);
      child.once('close', (code, name) => done({ exitCode: code, signal: name }));
    });
    await Promise.all([feeding, ...draining]);
    if (stopReason !== undefined) throw stopReason;
    if (exitCode !== 0 || lostOutput(stderrTail)) throw failureOf(exitCode, signal, stderrTail);
    return { stdout: Buffer.concat(collected), stderrTail };
  } finally {
    clearTimeout(timer);
    clearInterval(listening);
    run.signal?.removeEventListener('abort', onAbort);
  }
}

/** Lets a closed pipe pass and rethrows what the source itself failed with. */
function inputFailure(source: Readable): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (source.errored && source.errored !== error) throw source.errored;
    if (!['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET'].includes(error.code ?? '')) {
      throw error;
    }
  };
}
