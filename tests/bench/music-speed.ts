/**
 * What the analysis costs, decoding included: CPU seconds of every process that takes part, and peak
 * memory of the one that analyses, for a song of 3.5 and one of twelve minutes, beside essentia.js
 * and aubio on the same file. CPU of other processes is read from /proc, so Linux only.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { analyzeAudioFile } from '../../functions/music/analyze-file.ts';
import { decode, ffmpegToFile, BENCH_SONGS } from './music-material.ts';
import { aubioTracker, essentiaTracker } from './music-trackers.ts';
import type { Table } from './table.ts';
import { upperMedian } from '@bachata/core/numeric/statistics.ts';

const CLI = path.join(import.meta.dirname, '../../functions/cli/bachata.ts');
const RUNS = 3;
const LENGTHS_SEC = [210, 720];
const SONG = 'bajo-la-luna';
/** Of another tempo and length. */
const OTHER_SONG = 'guitarra-de-fuego';

interface Cost {
  readonly cpuSec: number;
  readonly peakMb: number;
}

interface Measured {
  /** What the process has done before, whose cost does not count. */
  readonly before?: () => Promise<void>;
  readonly run: (file: string) => Promise<void>;
}

async function analyze(file: string): Promise<void> {
  const signal = new AbortController().signal;
  await analyzeAudioFile(file, { signal, onProgress: () => undefined });
}

/** What can be measured, each in a process of its own that ends with its cost on standard output. */
const MEASURED = {
  'a server, its first song': { run: analyze },
  'a server, its second song': { before: () => analyze(songFile(OTHER_SONG)), run: analyze },
  'essentia.js degara, beats alone': {
    run: async (file) => void (await essentiaTracker())?.track(decode(file)),
  },
  'aubio, beats alone': { run: async (file) => void aubioTracker()?.track(decode(file)) },
} as const satisfies Readonly<Record<string, Measured>>;
type Name = keyof typeof MEASURED;

export async function musicSpeedBench(): Promise<Table> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bachata-speed-'));
  try {
    const rows = LENGTHS_SEC.flatMap((seconds) => {
      const file = songOf(seconds, folder);
      const row = (what: string, cost: Cost): (string | number)[] => [
        what,
        seconds,
        cost.cpuSec,
        // That of the command is as in the next row, and that of aubio's own process is not known.
        Number.isNaN(cost.peakMb) || what.startsWith('aubio') ? '' : cost.peakMb,
      ];
      return [
        row('bachata analyze, the whole command', costOfCommand(file)),
        ...(Object.keys(MEASURED) as Name[])
          .filter((name) => name !== 'aubio, beats alone' || aubioTracker() !== undefined)
          .map((name) => row(name, costOf(name, file))),
      ];
    });
    return {
      title: 'Cost of the analysis, decoding included',
      columns: ['what', 'song, s', 'CPU, s', 'peak memory, MB'],
      rows,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function songFile(name: string): string {
  return path.join(BENCH_SONGS, `${name}.m4a`);
}

/** A demo song, played again and again until it is as long. */
function songOf(seconds: number, folder: string): string {
  const file = path.join(folder, `${seconds}.mp3`);
  const source = songFile(SONG);
  ffmpegToFile(['-stream_loop', '-1', '-i', source, '-t', String(seconds), '-b:a', '192k', file]);
  return file;
}

/** Median of a few runs, the first of which fills the cache of compiled modules. */
function median(runs: readonly Cost[]): Cost {
  return {
    cpuSec: upperMedian(runs.map(({ cpuSec }) => cpuSec)),
    peakMb: Math.round(upperMedian(runs.map(({ peakMb }) => peakMb))),
  };
}

function costOfCommand(file: string): Cost {
  const runs = Array.from({ length: RUNS }, () => {
    const before = childrenCpuSec();
    run([CLI, 'analyze', file, '--json']);
    return { cpuSec: childrenCpuSec() - before, peakMb: NaN };
  });
  return median(runs);
}

function costOf(what: Name, file: string): Cost {
  const runs = Array.from(
    { length: RUNS },
    () => JSON.parse(run([import.meta.filename, '--measure', what, file])) as Cost,
  );
  return median(runs);
}

function run(args: readonly string[]): string {
  const { status, error, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 2 ** 26,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return stdout;
}

/** CPU of all child processes that have ended, and of theirs; NaN where there is no /proc. */
function childrenCpuSec(): number {
  try {
    const [, afterName = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
    const fields = afterName.split(' ');
    const TICKS_PER_SEC = 100;
    return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SEC;
  } catch {
    return NaN;
  }
}

/** One measurement, in the process that is measured. The start of the process does not count. */
async function measure(what: string, file: string): Promise<Cost> {
  if (!Object.hasOwn(MEASURED, what)) throw new Error(`nothing is measured as ${what}`);
  const { before, run: measured }: Measured = MEASURED[what as Name];
  await before?.();
  const own = process.cpuUsage();
  const ofChildren = childrenCpuSec();
  await measured(file);
  const { user, system } = process.cpuUsage(own);
  return {
    cpuSec: (user + system) / 1e6 + childrenCpuSec() - ofChildren,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { measure: { type: 'string' } },
    allowPositionals: true,
  });
  if (values.measure !== undefined) {
    console.log(JSON.stringify(await measure(values.measure, positionals[0] ?? '')));
  }
}
