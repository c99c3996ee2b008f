/** What the site did in the last day and the last week, from what it has counted. */
import { DAY_MS, dayOf } from '../jobs/days.ts';
import { STAGES, type StageName } from '../jobs/stages.ts';
import { noWork, sumOfTallies, workDays, type WorkTally } from '../jobs/work-counts.ts';
import type { Services } from '../ports.ts';
import { queryAll } from '../query-all.ts';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
const WEEK_DAYS = 7;
const PAGE = 500;

/** Of what is kept and needed again. */
export const KEPT = ['song', 'analysis', 'video'] as const;
export type KeptKind = (typeof KEPT)[number];

export interface StageFigures {
  readonly stage: StageName;
  readonly runs: number;
  readonly seconds: number;
}

/** Of some hours. */
export interface WorkFigures {
  /** Choreographies that were made of songs. */
  readonly made: number;
  readonly done: number;
  readonly failed: number;
  /** By their code, the most frequent first. */
  readonly failures: readonly { readonly code: string; readonly count: number }[];
  /** From the order of a choreography to its video, on average; undefined where none was made. */
  readonly secondsToDance: number | undefined;
  /** How often it was there already, and how often it was asked for. */
  readonly kept: Readonly<Record<KeptKind, { readonly known: number; readonly asked: number }>>;
  readonly stages: readonly StageFigures[];
  readonly videoBytes: number;
}

export interface WorkOverview {
  /** Of the last 24 hours, the present one included. */
  readonly day: WorkFigures;
  /** Of the last seven times 24. */
  readonly week: WorkFigures;
  /** Choreographies made in each hour of the day, the present one last. */
  readonly byHour: readonly { readonly from: number; readonly made: number }[];
}

/** Reads at most sixteen documents for each of eight days. */
export async function workOverview({
  documents,
  clock,
}: Pick<Services, 'documents' | 'clock'>): Promise<WorkOverview> {
  const now = clock.now();
  const present = Math.floor(now / HOUR_MS);
  const range = { field: 'day', gte: dayOf(now) - WEEK_DAYS };
  const byHour = new Map<number, WorkTally>();
  for await (const { data } of queryAll(documents, workDays, { range, limit: PAGE })) {
    for (const [hour, tally] of Object.entries(data.hours)) {
      const at = (data.day * DAY_MS) / HOUR_MS + Number(hour);
      byHour.set(at, sumOfTallies(byHour.get(at) ?? noWork(), tally));
    }
  }
  const last = (hours: number): WorkFigures => {
    const within = [...byHour].filter(([at]) => at <= present && at > present - hours);
    return figuresOf(within.map(([, tally]) => tally).reduce(sumOfTallies, noWork()));
  };
  return {
    day: last(DAY_HOURS),
    week: last(WEEK_DAYS * DAY_HOURS),
    byHour: Array.from({ length: DAY_HOURS }, (_, index) => {
      const at = present - DAY_HOURS + 1 + index;
      return { from: at * HOUR_MS, made: byHour.get(at)?.ended['song done'] ?? 0 };
    }),
  };
}

function figuresOf(work: WorkTally): WorkFigures {
  const ended = (status: string): number =>
    Object.entries(work.ended)
      .filter(([name]) => name.endsWith(` ${status}`))
      .reduce((sum, [, count]) => sum + count, 0);
  const made = work.ended['song done'] ?? 0;
  const keptOf = (kind: KeptKind) => {
    const known = work.known[kind] ?? 0;
    return { known, asked: known + (work.fresh[kind] ?? 0) };
  };
  return {
    made,
    done: ended('done'),
    failed: ended('failed'),
    failures: Object.entries(work.failed)
      .map(([code, count]) => ({ code, count }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    secondsToDance: made === 0 ? undefined : (work.waitedMs['song'] ?? 0) / made / 1000,
    kept: { song: keptOf('song'), analysis: keptOf('analysis'), video: keptOf('video') },
    stages: STAGES.filter((stage) => (work.runs[stage] ?? 0) > 0).map((stage) => ({
      stage,
      runs: work.runs[stage] ?? 0,
      seconds: (work.ms[stage] ?? 0) / 1000,
    })),
    videoBytes: work.videoBytes,
  };
}
