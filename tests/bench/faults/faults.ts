/**
 * The product attacked and under load, on this machine: `npm run bench faults`. It takes half an hour,
 * so it runs only where it is asked for by name. Each table has a product of its own; `FAULTS=load,peak`
 * chooses some.
 */
import path from 'node:path';
import { median } from '@bachata/core/numeric/statistics.ts';
import { ROOT } from '../../browser/harness.ts';
import { attackWithMedia } from '../../faults/hostile-media/attack.ts';
import { attackWithKills } from '../../faults/kills/attack.ts';
import { measureFairness } from '../../faults/load/fairness.ts';
import { listenToProgress } from '../../faults/load/listeners.ts';
import { loadPages, type PageLoad } from '../../faults/load/pages.ts';
import { measurePeak } from '../../faults/load/peak.ts';
import { soak } from '../../faults/load/soak.ts';
import { startProduct, type Product } from '../../faults/product.ts';
import type { Table } from '../table.ts';
import { fuzzTable } from './fuzz.ts';

const COLUMNS = ['what', 'here', 'wanted'];
const ROUNDS = 3;
const SECONDS = 10;

const FAULT_TABLES: Readonly<Record<string, () => Promise<Table>>> = {
  kills: () => onProduct(killsTable),
  media: () => onProduct(mediaTable, { stretches: true }),
  fuzz: fuzzTable,
  load: () => onProduct(loadTable),
  listeners: () => onProduct(listenersTable),
  fairness: () => onProduct(fairnessTable),
  peak: () => onProduct(peakTable),
  soak: () => onProduct(soakTable),
};

export async function* faultsBench(): AsyncGenerator<Table> {
  // What it needs is what its tests need.
  const setup = path.join(ROOT, 'scripts', 'require-site.mjs');
  const { default: prepare }: { default: () => Promise<void> } = await import(setup);
  await prepare();
  const { FAULTS: only } = process.env;
  for (const [name, table] of Object.entries(FAULT_TABLES)) {
    if (only === undefined || only.split(',').includes(name)) yield await table();
  }
}

async function onProduct(
  table: (product: Product) => Promise<Table>,
  options: Parameters<typeof startProduct>[0] = {},
): Promise<Table> {
  const product = await startProduct(options);
  try {
    return await table(product);
  } finally {
    await product.stop();
  }
}

async function killsTable(product: Product): Promise<Table> {
  const attack = await attackWithKills(product, { jobs: 50, kills: 10, seed: 1 });
  const left = Object.values(attack.leftovers).flat();
  return {
    title: `${attack.jobs} jobs, ${attack.kills.length} kills, every task delivered three times`,
    columns: COLUMNS,
    rows: [
      ['jobs that are done', attack.endings['done'] ?? 0, String(attack.jobs)],
      ['choreographies that they made', attack.choreographies, String(attack.jobs)],
      ['stages done twice', attack.doneTwice.length, '0'],
      ['orphans: objects, files, tasks, processes', left.length, '0'],
      ['deliveries besides those of the queue', attack.extraDeliveries, ''],
      ['killed', attack.kills.join(', '), ''],
      ['everything, s', Math.round(attack.seconds), ''],
    ],
  };
}

async function mediaTable(product: Product): Promise<Table> {
  const { outcomes, leftOut, stretches } = await attackWithMedia(product, { count: 500 });
  const cpu = outcomes.map(({ cpuSec }) => cpuSec);
  const longest = (part: string): number =>
    Math.max(0, ...stretches.filter(({ script }) => script.includes(part)).map((s) => s.cpuMs));
  const answers = Map.groupBy(outcomes, ({ answer }) => answer);
  return {
    title: `${outcomes.length} hostile files through the upload route`,
    columns: COLUMNS,
    rows: [
      ['seeds left out, whose reader does not end', leftOut, ''],
      ['files without an answer', answers.get('no answer')?.length ?? 0, '0'],
      ['accepted', answers.get('accepted')?.length ?? 0, ''],
      ['CPU to an answer, median, s', median(cpu), ''],
      ['CPU to an answer, longest, s', Math.max(...cpu), '10'],
      ['longest stretch of the site (0: below 20), ms of CPU', longest('server'), '100'],
      ['longest stretch of the functions (0: below 20), ms of CPU', longest('serve.ts'), '100'],
    ],
  };
}

/** The median of short runs: what else a machine does comes and goes. */
async function loadTable(product: Product): Promise<Table> {
  const runs: PageLoad[] = [];
  for (let n = 0; n < ROUNDS; n++) runs.push(await loadPages(product, SECONDS));
  const of = (value: (run: PageLoad) => number): number => median(runs.map(value));
  return {
    title: 'Pages while two songs are made (ms, medians of three runs of 10 s)',
    columns: COLUMNS,
    rows: [
      ['landing page, 100 a second: median', of(({ landing }) => landing.p50), ''],
      ['landing page, 100 a second: p95', of(({ landing }) => landing.p95), '50'],
      ['collection, 50 a second: median', of(({ collection }) => collection.p50), ''],
      ['collection, 50 a second: p95', of(({ collection }) => collection.p95), '100'],
      ['failures', of(({ landing, collection }) => landing.failures + collection.failures), '0'],
    ],
  };
}

async function listenersTable(product: Product): Promise<Table> {
  const { listeners, told, p95, landingP95, handlesKept } = await listenToProgress(product, 1_000);
  return {
    title: `${listeners} listeners to the progress of a job, five changes`,
    columns: COLUMNS,
    rows: [
      ['events received', told, String(5 * listeners)],
      ['from the change to the listener, p95, ms', p95, ''],
      ['landing page meanwhile, p95, ms', landingP95, ''],
      ['open files of the site that stay', handlesKept, '0'],
    ],
  };
}

async function fairnessTable(product: Product): Promise<Table> {
  const { aloneSec, behindSongsSec, behindClipsSec } = await measureFairness(product);
  return {
    title: "A stranger's song behind what one other person has ordered",
    columns: COLUMNS,
    rows: [
      ['alone, s', aloneSec, ''],
      ['behind 30 songs, times', behindSongsSec / aloneSec, '2.5'],
      ['behind 4 clips, times', behindClipsSec / aloneSec, '2.5'],
    ],
  };
}

async function peakTable(product: Product): Promise<Table> {
  const { idleMb, peakMb, afterMb } = await measurePeak(product);
  return {
    title: 'Memory of the whole product (sum of PSS, MB): one clip and two songs at a time',
    columns: COLUMNS,
    rows: [
      ['started', Math.round(idleMb), ''],
      ['at most', Math.round(peakMb), '1100'],
      ['half a minute after', Math.round(afterMb), ''],
    ],
  };
}

async function soakTable(product: Product): Promise<Table> {
  const jobs = Number(process.env['SOAK_JOBS'] ?? 500);
  const { failed, looks, memoryRatio, handlesAtFirst, handlesInTheEnd } = await soak(product, jobs);
  return {
    title: `${jobs} jobs, two at a time`,
    columns: COLUMNS,
    rows: [
      ['failed', failed, '0'],
      ['memory after the first looks, MB', Math.round(looks[1]?.megabytes ?? NaN), ''],
      ['memory in the end, against that after 50 jobs', memoryRatio, '1.1'],
      ['open files after 50 jobs', handlesAtFirst, ''],
      ['open files in the end', handlesInTheEnd, String(handlesAtFirst)],
    ],
  };
}
