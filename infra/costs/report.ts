/** The costs and the simulation in words and tables: what the terminal shows, and COSTS.md. */
import { format } from 'prettier';
import type { Environment } from '../deploy/environment.ts';
import { choreographyUsage, monthCost, sentBytes, SONG_STAGES, watchedBytes } from './cost.ts';
import { usdOf, type CloudUsage } from '@bachata/platform/costs/usage.ts';
import { firstLimits, whole } from './first-limits.ts';
import {
  ASSUMED,
  MEASURED_BY,
  MEASURED_ON,
  ORDER,
  STAGES_MEASURED,
  START_SEC,
  STORED,
  STORED_WITHOUT_VIDEO,
} from '@bachata/platform/costs/measured.ts';
import {
  CDN_EGRESS,
  EGRESS,
  PRICES,
  PRICES_REGION,
  PRICES_SEEN,
  tiered,
} from '@bachata/platform/costs/prices.ts';
import {
  SCENARIOS,
  SEED,
  SPREAD,
  play,
  type Outcome,
  type Scenario,
  type Waits,
} from './scenarios.ts';

/** People a month, and which share of the tasks starts an instance: few come to one that is still there. */
export const SCALES = [
  { users: 1_000, coldShare: 1 },
  { users: 100_000, coldShare: 0.1 },
  { users: 10_000_000, coldShare: 0.02 },
] as const;

/** The share for any number of people: that of the scale above. */
function coldShareOf(users: number): number {
  return (SCALES.find((scale) => users <= scale.users) ?? SCALES[2]).coldShare;
}

const GIB = 2 ** 30;

type Row = readonly (string | number)[];

function table(columns: Row, rows: readonly Row[]): string {
  return [columns, columns.map(() => '---'), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function usd(value: number): string {
  if (value >= 100) return whole(value);
  return value >= 0.1 ? value.toFixed(2) : value.toFixed(4);
}

export function monthTable(environment: Environment, users: readonly number[]): string {
  const parts = ['computing', 'operations', 'storage', 'egress', 'rest'] as const;
  return table(
    ['people a month', 'choreographies', ...parts, '**USD a month**', '**USD a person**'],
    users.map((count) => {
      const month = monthCost(environment, count, coldShareOf(count));
      return [
        ...[whole(count), whole(month.choreographies)],
        ...parts.map((part) => usd(month.parts[part])),
        ...[`**${usd(month.usd)}**`, `**${usd(month.usd / count)}**`],
      ];
    }),
  );
}

function thousandTable(environment: Environment): string {
  const of = (coldShare: number, names: readonly (keyof CloudUsage)[]): string => {
    const usage = choreographyUsage(environment, coldShare);
    const chosen = Object.fromEntries(names.map((name) => [name, usage[name] ?? 0]));
    return usd(1000 * usdOf(chosen));
  };
  const rows: readonly (readonly [string, readonly (keyof CloudUsage)[]])[] = [
    ['computing (Cloud Run)', ['cpuSec', 'memoryGibSec', 'requests']],
    ['documents (Firestore)', ['reads', 'writes', 'deletes']],
    ['tasks', ['taskOperations']],
    ['operations on objects', ['puts', 'gets']],
    ['log', ['loggedBytes']],
  ];
  const all = (coldShare: number): string =>
    `**${usd(1000 * usdOf(choreographyUsage(environment, coldShare)))}**`;
  const watched = usd(tiered(1000 * watchedBytes(), EGRESS.tiers));
  return table(
    ['1,000 choreographies', 'USD, instances ready', 'USD, each task starts one'],
    [
      ...rows.map(([name, names]) => [name, of(0, names), of(1, names)]),
      ['**making them**', all(0), all(1)],
      [`watching them ${ASSUMED.viewsOfVideo.value} times (egress)`, watched, watched],
    ],
  );
}

export function simulationTable(
  environment: Environment,
  scenarios: readonly Scenario[] = SCENARIOS,
): string {
  const outcomes = scenarios.map((scenario) => play(environment, scenario));
  return table(
    [
      ...['what', 'taken', 'refused', 'dance: median', '95 of 100', 'longest'],
      ...['video: median', '95 of 100', 'longest', 'instances', 'done after', 'USD, watched'],
    ],
    outcomes.map((outcome) => [
      ...[outcome.scenario.name, whole(outcome.taken), whole(outcome.refused)],
      ...waits(outcome.untilDance),
      ...waits(outcome.untilVideo),
      ...[instancesOf(outcome), duration(outcome.endSec)],
      `${usd(outcome.usd.making)}, ${usd(outcome.usd.watching)}`,
    ]),
  );
}

/** Bytes as the price list counts them. */
function freeOf(listed: string, free: number): string {
  if (free === 0) return '';
  return listed.includes('GiB') && free >= GIB ? `${whole(free / GIB)} GiB` : whole(free);
}

function waits({ median, p95, max }: Waits): readonly string[] {
  return [median, p95, max].map(duration);
}

function instancesOf({ instances }: Outcome): string {
  return instances.map(({ count }) => count).join(' + ');
}

export function duration(seconds: number): string {
  if (seconds < 120) return `${seconds.toFixed(0)} s`;
  if (seconds < 2 * 3600) return `${(seconds / 60).toFixed(0)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

/** @returns Markdown, as `infra/COSTS.md` has it */
export async function costsDocument(environment: Environment): Promise<string> {
  const tenMillion = sentBytes(SCALES[2].users);
  const steps = [
    ['order', ORDER] as const,
    ...SONG_STAGES.map((s) => [s, STAGES_MEASURED[s]] as const),
  ];
  const text = `# What it costs, and what happens when many come

Written by \`npm run costs -- --write\` from \`costs/\`; a test compares the two. Two questions:

\`\`\`
npm run costs
npm run costs -- --users 25000
npm run costs -- --simulate
npm run costs -- --simulate --orders 800 --seconds 30
\`\`\`

All is reckoned for the description of \`${environment.name}\` (\`--env NAME\` for another), in US dollars at list prices
without tax, from measured figures and from assumptions that are named below. No bill was ever compared with it.

## What does this cost per month?

${monthTable(
  environment,
  SCALES.map(({ users }) => users),
)}

After what Google gives free; "rest" is the load balancer and logs; at 1,000 people computing is nearly all the one
instance of the site that is kept ready (\`minInstances\`). Above the limits below the figures hold only once those are
raised.

${thousandTable(environment)}

Egress decides: a video that is watched costs more than making it. Media go from the bucket by signed links, past the
CDN. At ${whole(SCALES[2].users)} people egress would cost ${usd(tiered(tenMillion, CDN_EGRESS.tiers))} at the CDN's prices
instead of ${usd(tiered(tenMillion, EGRESS.tiers))}; who gets there speaks with Google about the price, sends videos in
smaller sizes, or lets the stage draw the dance, which sends no video at all.

## What happens at 500 at once?

${simulationTable(environment)}

"Dance": the plan is there, and the dance can be seen, drawn, with its counts and its sound. "Instances": most of
${SONG_STAGES.join(', ')}. Each starts in ${START_SEC} s. Songs differ in length by ${100 * SPREAD} % to either side. USD: making, then
watching. The day has twice the mean of orders in the evening. Seed ${SEED}.

How to read it. Five hundred are served within two minutes, and nobody is refused. The queue delivers 20 tasks at a time, of
all stages, the oldest first: everybody's song is read before anybody's is analyzed, so that in a crowd all wait nearly
equally long, and nearly as long as the last one. A queue for each stage, or later stages first, would show the first
dances sooner; that is not built. A viral day meets the limit of the day first: without it, people would wait for more than
a day, and who is told "tomorrow" at once is better served. With six times the places it is a usual day.

## First limits

${table(
  ['what', 'limit', 'people a month, about', 'what to do'],
  firstLimits(environment).map(({ what, limit, users, toDo }) => [
    what,
    limit,
    whole(Number(users.toPrecision(2))),
    toDo,
  ]),
)}

People a month whose busiest hour, ${ASSUMED.peakFactor.value} times the mean, reaches it. Limits of Google are those of its
documentation as remembered, not tried. Beside these: Firebase Auth takes 100 new accounts an hour from one address, which a
school reaches in its first lesson (raise it before, or let the class begin as guests); one person may order 30 an hour.

## Where one region ends

Everything is in ${PRICES_REGION}: services, queues, the bucket and the database, whose place cannot be changed later. One
region is enough for computing up to some millions of people (above). It ends earlier for two reasons. Whoever is an ocean away
waits 100 to 200 ms longer for each page, though not for media once they play. And when the region is down, the site is: backups
are in the same region unless they are exported elsewhere. A second region is a second environment with its own project, people
and data (\`environments/*.ts\`), and nothing in the code joins the two. Firestore's \`eur3\` survives the loss of a region at
twice the price of its operations; it has to be chosen when the database is made.

## Measured

\`${MEASURED_BY}\`, ${MEASURED_ON}. Seconds by the clock are reckoned with: they have waiting in them, as in the cloud.

${table(
  ['step', 'CPU s', 'clock s', 'reads', 'writes', 'deletes', 'class A', 'class B', 'tasks'],
  steps.map(([name, s]) => [
    ...[`\`${name}\``, s.cpuSec, s.wallSec, s.reads, s.writes, s.deletes, s.puts, s.gets, s.tasks],
  ]),
)}

What stays: ${STORED.videoBytes / 1e6} MB with the video, ${STORED_WITHOUT_VIDEO / 1e6} MB without (\`npm run bench
stored-bytes\`), ${STORED.songBytes / 1e6} MB for a song that was not known. A start: ${START_SEC} s (\`npm run bench cold-start\`,
\`npm run rehearse\`).

## Assumed

${table(
  ['what', 'value', 'why'],
  Object.entries(ASSUMED).map(([name, { value, why }]) => [`\`${name}\``, value, why]),
)}

Not in it: clips that people film, videos that are encoded anew (minutes of two cores each), Firestore's documents and
backups by size, the second pass of a song that was heard ahead, language models, support, and people.

## Prices

USD, ${PRICES_REGION}, ${PRICES_SEEN}. "read": in a stored copy of Google's page; "check": remembered, so look at the page
before you rely on it.

${table(
  ['what', 'listed', 'free a month', 'source', ''],
  [
    ...Object.values(PRICES).map(({ what, listed, free, source, isRead }) => [
      ...[what, listed, freeOf(listed, free), source, isRead ? 'read' : 'check'],
    ]),
    [
      ...['Egress to the internet', EGRESS.tiers.map(({ listed }) => listed).join(', ')],
      ...[freeOf('GiB', EGRESS.free), EGRESS.source, 'check'],
    ],
    ['Cloud CDN, Europe', '0.08, 0.055, 0.03 a GiB', '', CDN_EGRESS.source, 'read'],
    ['Firebase Auth, e-mail and Google', '0', '', 'firebase.google.com/pricing', 'check'],
  ],
)}
`;
  return await format(text, { parser: 'markdown', printWidth: 120 });
}
