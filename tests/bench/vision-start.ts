/**
 * The cold start of a vision worker: from starting one in a fresh process to its first answer, with
 * models that are converted in memory and with those that an earlier start prepared, in turns.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { clipFile } from '@bachata/library/files.ts';
import { DEFAULT_POSE_MODEL } from '../../functions/vision/models.ts';
import { eachPicture, openPictures } from '../../functions/vision/pictures.ts';
import { VisionPool } from '../../functions/vision/vision-pool.ts';
import type { Table } from './table.ts';
import { upperMedian } from '@bachata/core/numeric/statistics.ts';

const TURNS = 9;
const CLIP = 'cross-body-lead-double';
const WIDTH = 640;

interface Start {
  readonly wallMs: number;
  /** Of all threads; other work on the machine does not count. */
  readonly cpuMs: number;
}

/** In the process that is measured. */
async function measure(file: string, width: number, height: number): Promise<Start> {
  const picture = { data: await readFile(file), width, height };
  const startedAt = performance.now();
  const before = process.cpuUsage();
  await using pool = new VisionPool(DEFAULT_POSE_MODEL, { workers: 1 });
  const { result } = await pool.follow({ pictures: [picture] });
  const { frames } = await result;
  const { user, system } = process.cpuUsage(before);
  const start = { wallMs: performance.now() - startedAt, cpuMs: (user + system) / 1000 };
  if (frames[0]?.candidates.length === 0) throw new Error('nobody is seen in the picture');
  return start;
}

function startWith(cacheDir: string, args: readonly string[]): Start {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [import.meta.filename, '--measure', ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, BACHATA_CACHE_DIR: cacheDir },
      timeout: 60_000,
    },
  );
  if (status !== 0) throw new Error(`the vision worker did not start: ${stderr}`);
  return JSON.parse(stdout) as Start;
}

export async function visionStartBench(): Promise<Table> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'vision-start-'));
  try {
    const clip = clipFile(CLIP, 'left');
    const source = await openPictures(clip, WIDTH);
    const file = path.join(folder, 'picture');
    let args: string[] = [];
    await eachPicture(source, 1, async ({ data, width, height }) => {
      args = [file, String(width), String(height)];
      await writeFile(file, data);
    });
    const ways = [
      // A file is no folder: nothing can be kept.
      { name: 'converted in memory', cacheDir: file, starts: [] as Start[] },
      { name: 'prepared before', cacheDir: path.join(folder, 'cache'), starts: [] as Start[] },
    ] as const;
    for (const { cacheDir } of ways) startWith(cacheDir, args);
    for (let turn = 0; turn < TURNS; turn++) {
      for (const { cacheDir, starts } of ways) starts.push(startWith(cacheDir, args));
    }
    const rows = ways.map(({ name, starts }) => ({
      name,
      wallMs: upperMedian(starts.map(({ wallMs }) => wallMs)),
      cpuMs: upperMedian(starts.map(({ cpuMs }) => cpuMs)),
    }));
    return {
      title: `Cold start of a vision worker to its first answer, medians of ${TURNS} in turns`,
      columns: ['models', 'ms', 'ms CPU', 'share of ms', 'share of CPU'],
      rows: rows.map(({ name, wallMs, cpuMs }) => [
        name,
        Math.round(wallMs),
        Math.round(cpuMs),
        wallMs / rows[0].wallMs,
        cpuMs / rows[0].cpuMs,
      ]),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const [way, file, width, height] = process.argv.slice(2);
  if (way !== '--measure' || file === undefined) {
    throw new Error('this is run by npm run bench vision-start');
  }
  process.stdout.write(JSON.stringify(await measure(file, Number(width), Number(height))));
}
