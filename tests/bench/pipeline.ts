/**
 * From a song to its video on the command line, step by step: wall and CPU seconds and peak memory
 * of the whole process, medians over the demo songs. Beside it what the original claims.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalog } from '@bachata/library/songs/catalog.ts';
import type { Table } from './table.ts';
import { median } from '@bachata/core/numeric/statistics.ts';

const ROOT = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

interface Run {
  readonly timings: Readonly<Record<string, number>>;
  readonly durationSec: number;
  readonly wallSec: number;
  readonly peakMb: number;
}

export async function pipelineBench(): Promise<Table> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-bench-'));
  try {
    const runs: Run[] = [];
    for (const { file } of catalog) {
      runs.push(await choreograph(path.join(ROOT, 'data', 'songs', file), folder));
    }
    const row = (what: string, claim: string, value: (run: Run) => number) => [
      what,
      median(runs.map(value)),
      claim,
    ];
    return {
      title: `One song to its video (medians over ${runs.length} songs, ${os.cpus().length} cores)`,
      columns: ['what', 'here', 'the original claims'],
      rows: [
        row('song, s', '', ({ durationSec }) => durationSec),
        row('reading and encoding the audio, s', '', ({ timings }) => timings.ingest ?? NaN),
        row('analysis, s', '2-3 s', ({ timings }) => timings.analyze ?? NaN),
        row('planning, s', '< 0.1 s a lookup', ({ timings }) => timings.plan ?? NaN),
        row('video, s', '1-2x real time', ({ timings }) => timings.render ?? NaN),
        row(
          'video, times real time',
          '1-2',
          (run) => run.durationSec / (run.timings.render ?? NaN),
        ),
        row('everything, process start included, s', '25-30 s', ({ wallSec }) => wallSec),
        row('peak memory of the process, MB', '< 500', ({ peakMb }) => peakMb),
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function choreograph(song: string, out: string): Promise<Run> {
  const cli = path.join(ROOT, 'functions', 'cli', 'bachata.ts');
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    [cli, 'choreograph', song, '--difficulty', 'intermediate', '--out', out],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  let peakMb = 0;
  const watch = setInterval(() => {
    void residentMb(child.pid).then((mb) => (peakMb = Math.max(peakMb, mb)));
  }, 50);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`choreograph ended with code ${String(code)}`);
  const summary = JSON.parse(output) as Pick<Run, 'timings' | 'durationSec'>;
  return { ...summary, wallSec: (performance.now() - startedAt) / 1000, peakMb };
}

/** Linux only; elsewhere NaN, which shows as such. */
async function residentMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? 0 : Number(kilobytes) / 1024;
}
