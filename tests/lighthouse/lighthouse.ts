/**
 * `npm run lighthouse [-- result landing moves create collection]`: what Lighthouse says of pages as a
 * phone loads them. The result is a whole song that the product has made. Medians of five runs (`RUNS`);
 * what lowers a score is listed below the table, and the load of the machine beside it: a busy one makes
 * performance look worse than it is. Exits with 1 where a page is below what is wanted.
 */
import { execFile } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { jobs } from '@bachata/core/jobs/job.ts';
import { median } from '@bachata/core/numeric/statistics.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { formatTable } from '../bench/table.ts';
import { PRODUCT, ROOT, startSite, type Site } from '../browser/harness.ts';
import { Dancer } from '../faults/dancer.ts';

const LIGHTHOUSE = path.join(ROOT, 'tests/lighthouse/node_modules/lighthouse/cli/index.js');
const RUNS = Number(process.env['RUNS'] ?? 5);
const WANTED = 95;
const SONG_MS = 300_000;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const PAGES = ['result', 'landing', 'moves', 'create', 'collection'] as const;
type Page = (typeof PAGES)[number];

const auditSchema = z.object({
  id: z.string(),
  title: z.string(),
  score: z.number().nullable(),
  numericValue: z.number().optional(),
  displayValue: z.string().optional(),
  details: z.object({ items: z.unknown().optional() }).optional(),
});
const reportSchema = z.object({
  categories: z.record(
    z.enum(CATEGORIES),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(z.string(), auditSchema),
});
type Report = z.infer<typeof reportSchema>;

/** Milliseconds, and for the shift a number, of what the score of performance is made of. */
const METRICS = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
  'cumulative-layout-shift': 'CLS',
  'speed-index': 'SI',
} as const;

const wanted = process.argv.slice(2).filter((page): page is Page => PAGES.some((p) => p === page));
const site = await startSite({ script: PRODUCT });
try {
  const dancer = await Dancer.signUp(site.url, 'reader');
  const result = await makeDance(site, dancer);
  const addresses: Readonly<Record<Page, string>> = {
    result: `/choreographies/${result}`,
    landing: '/',
    moves: '/moves',
    create: '/create',
    collection: '/collection',
  };
  const rows: (string | number)[][] = [];
  const faults: string[] = [];
  for (const page of wanted.length > 0 ? wanted : PAGES) {
    const reports: Report[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      // A visitor of the landing page has no session.
      const cookie = page === 'landing' ? undefined : dancer.cookie;
      reports.push(await look(site.url + addresses[page], cookie));
    }
    const scores = CATEGORIES.map((category) => medianOf(reports, scoreOf(category)));
    const metrics = Object.keys(METRICS).map((id) =>
      medianOf(reports, ({ audits }) => audits[id]?.numericValue ?? NaN),
    );
    rows.push([page, ...scores, ...metrics.map((value) => Math.round(value * 1_000) / 1_000)]);
    if (scores.some((score) => score < WANTED)) process.exitCode = 1;
    faults.push(...faultsOf(reports[0]).map((fault) => `${page}: ${fault}`));
  }
  const load = os.loadavg().map((value) => value.toFixed(1));
  process.stdout.write(
    formatTable({
      title: `Lighthouse, phone, medians of ${RUNS} runs; load ${load.join(' ')} at their end`,
      columns: ['page', ...CATEGORIES, ...Object.values(METRICS)],
      rows,
    }),
  );
  process.stdout.write(`\n${faults.join('\n')}\n`);
} finally {
  await site.stop();
}

/** @returns the id of the choreography */
async function makeDance({ platform }: Site, dancer: Dancer): Promise<string> {
  const id = await dancer.orderSong({ songId: catalog[0]?.id ?? '' });
  const deadline = Date.now() + SONG_MS;
  while (Date.now() < deadline) {
    const job = await platform.documents.get(jobs, id);
    if (job?.data.status === 'done') return id;
    if (job?.data.status === 'failed') break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The song has not become a choreography.');
}

/** @throws Error where the page could not be measured: on a busy machine a recording is lost at times */
async function look(url: string, cookie: string | undefined, tries = 3): Promise<Report> {
  const args = [
    ...[LIGHTHOUSE, url, '--quiet', '--output=json', '--no-enable-error-reporting'],
    `--only-categories=${CATEGORIES.join(',')}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ...(cookie === undefined ? [] : [`--extra-headers=${JSON.stringify({ cookie })}`]),
  ];
  const env = { ...process.env, CHROME_PATH: process.env['CHROMIUM_PATH'] };
  const stdout = await promisify(execFile)(process.execPath, args, {
    maxBuffer: 64 * 2 ** 20,
    env,
  }).then(
    (ended) => ended.stdout,
    (error: Error) => {
      if (tries === 1) throw error;
    },
  );
  if (stdout === undefined) return await look(url, cookie, tries - 1);
  return reportSchema.parse(JSON.parse(stdout));
}

function scoreOf(category: (typeof CATEGORIES)[number]): (report: Report) => number {
  return ({ categories }) => Math.round((categories[category].score ?? NaN) * 100);
}

function medianOf(reports: readonly Report[], of: (report: Report) => number): number {
  return median(reports.map(of));
}

/** What lowers a score, and with it what it was found at. */
function faultsOf(report: Report | undefined): string[] {
  if (report === undefined) return [];
  const weighed = new Set(
    Object.values(report.categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    ),
  );
  const told = (id: string): boolean => weighed.has(id) || id.endsWith('-insight');
  return Object.values(report.audits)
    .filter(({ id, score }) => told(id) && score !== null && score < 0.9)
    .map(({ id, title, displayValue, details }) => {
      const items = JSON.stringify(details?.items ?? []).slice(0, 400);
      return `${id}: ${title} ${displayValue ?? ''} ${items}`;
    });
}
