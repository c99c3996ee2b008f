/** What the commands share: reading arguments, reporting progress, being interrupted. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { MAX_SOUND_TRACKS } from '@bachata/core/music/song-limits.ts';

/** The command line cannot be understood; the message says what is wrong with it. */
export class UsageError extends Error {}

/** `parseArgs` with its complaints as `UsageError`s. */
export function readArgs<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The one file that a command works on. */
export function onlyPositional(positionals: readonly string[], what: string): string {
  const [first, ...rest] = positionals;
  if (first === undefined) throw new UsageError(`${what} is missing`);
  if (rest.length > 0) throw new UsageError(`only one ${what}, please: ${rest.join(' ')}`);
  return first;
}

/** `--track N`: people count the sound tracks of a file from 1. */
export const TRACK_ARG = { track: { type: 'string' } } as const;

/** @returns counted from 0; undefined for the first one that can be decoded */
export function readTrack(track: string | undefined): number | undefined {
  if (track === undefined) return undefined;
  const number = Number(track);
  if (Number.isInteger(number) && number >= 1 && number <= MAX_SOUND_TRACKS) return number - 1;
  throw new UsageError(`--track is a number from 1 to ${MAX_SOUND_TRACKS}`);
}

/** Aborted by Ctrl-C and by a polite kill. */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => controller.abort());
  }
  return controller.signal;
}

/** One line on a terminal, rewritten; one line per step where the output is kept. */
export function progressReporter(): (step: string, fraction: number) => void {
  let last = '';
  return (step, fraction) => {
    const line = `${step} ${Math.round(fraction * 100)} %`;
    if (line === last) return;
    if (process.stderr.isTTY) {
      process.stderr.write(`\r${line.padEnd(40)}${fraction >= 1 ? '\n' : ''}`);
    } else if (!last.startsWith(step)) {
      process.stderr.write(`${step}\n`);
    }
    last = line;
  };
}
