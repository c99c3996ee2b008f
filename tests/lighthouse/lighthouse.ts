/**
 * `npm run lighthouse [-- result landing … | all]`: what Lighthouse says of pages as a phone loads them,
 * without a name of the six that are held to a score. The result is a whole song that the product has made,
 * and what is shared is that result; the other pages are those of `tests/browser/pages.ts`, each by its
 * name. Medians of five runs (`RUNS`); what lowers a score is listed below the table, and the load of the
 * machine beside it: a busy one makes performance look worse than it is. Exits with 1 where a page is below
 * what is wanted.
 */
import { execFile } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { setRoles } from '@bachata/core/accounts/roles.ts';
import { shareChoreography } from '@bachata/core/choreographies/share.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { median } from '@bachata/core/numeric/statistics.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { formatTable } from '../bench/table.ts';
import { PRODUCT, ROOT, startSite, type Site } from '../browser/harness.ts';
import { PAGE_STATES } from '../browser/pages.ts';
import { Dancer } from '../faults/dancer.ts';

const LIGHTHOUSE = path.join(ROOT, 'tests/lighthouse/node_modules/lighthouse/cli/index.js');
const RUNS = Number(process.env['RUNS'] ?? 5);
const WANTED = 95;
const SONG_MS = 300_000;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const HELD = ['result', 'landing', 'moves', 'create', 'collection', 'shared'];
/** Of whoever is signed in, or behind a link: no search engine is to list them, and SEO says so. */
const LISTED = new Set(['landing', 'moves', 'create']);

/** A page, and as whom it is looked at. */
interface Target {
  readonly address: string;
  readonly cookie: string | undefined;
}

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

const named = process.argv.slice(2);
const site = await startSite({ script: PRODUCT });
try {
  const targets = await targetsOf(site);
  const wanted = named[0] === 'all' ? [...targets.keys()] : named.length > 0 ? named : HELD;
  const rows: (string | number)[][] = [];
  const faults: string[] = [];
  for (const page of wanted) {
    const target = targets.get(page);
    if (target === undefined)
      throw new Error(`${page} is none of: ${[...targets.keys()].join(', ')}`);
    const reports: Report[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      reports.push(await look(site.url + target.address, target.cookie));
    }
    const scores = CATEGORIES.map((category) => medianOf(reports, scoreOf(category)));
    const metrics = Object.keys(METRICS).map((id) =>
      medianOf(reports, ({ audits }) => audits[id]?.numericValue ?? NaN),
    );
    rows.push([page, ...scores, ...metrics.map((value) => Math.round(value * 1_000) / 1_000)]);
    const held = CATEGORIES.filter((category) => category !== 'seo' || LISTED.has(page));
    if (held.some((category) => (scores[CATEGORIES.indexOf(category)] ?? 0) < WANTED)) {
      process.exitCode = 1;
    }
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

/** Every page by its name. The six are of somebody who has one dance; all others are a maintainer's. */
async function targetsOf(site: Site): Promise<Map<string, Target>> {
  const { url, platform } = site;
  const dancer = await Dancer.signUp(url, 'reader');
  const result = await makeDance(site, dancer);
  const owner = (await platform.documents.get(jobs, result))?.data.ownerId ?? '';
  const token = await shareChoreography(platform, result, owner, { lifetime: '7', sound: false });
  const mine = (address: string): Target => ({ address, cookie: dancer.cookie });
  const targets = new Map<string, Target>([
    ['result', mine(`/choreographies/${result}`)],
    // A visitor of the landing page has no session.
    ['landing', { address: '/', cookie: undefined }],
    ['moves', mine('/moves')],
    ['create', mine('/create')],
    ['collection', mine('/collection')],
    ['shared', { address: `/shared/${result}?link=${token}`, cookie: undefined }],
  ]);
  const others = await Dancer.signUp(url, 'maintainer');
  const account = await platform.identity.findByEmail('maintainer@example.org');
  if (account === undefined) throw new Error('nobody is signed up');
  await setRoles(platform, account.uid, ['dancer', 'maintainer']);
  for (const { name, as, address } of PAGE_STATES) {
    targets.set(`${name}, ${as}`, {
      address: await address(platform, account.uid, account.email),
      cookie: as === 'nobody' ? undefined : others.cookie,
    });
  }
  return targets;
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
