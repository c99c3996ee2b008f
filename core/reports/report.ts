/** What somebody says is wrong with what the site shows them, for a maintainer to decide about. */
import { z } from 'zod';
import { choreographyBin } from '../choreographies/bin.ts';
import { choreographies } from '../choreographies/choreography.ts';
import { planBin } from '../class-plans/bin.ts';
import { classPlans } from '../class-plans/class-plan.ts';
import { planIndexBeside } from '../class-plans/plan-index.ts';
import { LimitError } from '../errors.ts';
import { REPORT_REASONS, type HeldBack } from '../held.ts';
import type { Collection, Services, Transaction } from '../ports.ts';
import { clipBin } from '../user-clips/bin.ts';
import { readyClips } from '../user-clips/clip.ts';

/** What can be reported: what others than its owner get to see. */
export const REPORTED_KINDS = ['choreography', 'clip', 'plan'] as const;

/** kept: it stays; silenced: without its song from now on; taken-down: shown to nobody but its owner. */
export const DECISIONS = ['kept', 'silenced', 'taken-down'] as const;
export type Decision = (typeof DECISIONS)[number];

export const LONGEST_REPORT = 2_000;

export const reportSchema = z.object({
  kind: z.enum(REPORTED_KINDS),
  /** Of what is reported. */
  id: z.string(),
  /** What it was called then. */
  title: z.string(),
  reason: z.enum(REPORT_REASONS),
  text: z.string().max(LONGEST_REPORT),
  /** Where whoever reports it wants to be answered; absent where they do not. */
  answerTo: z.email().max(254).optional(),
  createdAt: z.number(),
  /** Absent until somebody has decided. */
  decision: z.enum(DECISIONS).optional(),
  decidedAt: z.number().optional(),
});
export type Report = z.infer<typeof reportSchema>;

/** Decided ones are kept for so long, in case that somebody asks. */
export const REPORTS_KEPT_MS = 180 * 24 * 3_600_000;
/** Of one thing that nobody has decided about: more say nothing new. */
const MOST_OPEN = 20;
const MOST_LOOKED_AT = 200;

export const reports: Collection<Report> = {
  name: 'reports',
  schema: reportSchema,
  forgetAt: ({ decidedAt }) => decidedAt && decidedAt + REPORTS_KEPT_MS,
};

/** What a report of the kind can be about, also what was deleted and may come back. */
const REPORTED = {
  choreography: [choreographies, choreographyBin.deleted],
  clip: [readyClips, clipBin.deleted],
  plan: [classPlans, planBin.deleted],
} as const;

/**
 * Files it; from then on maintainers may look at what it is about.
 * @param key chosen once per intention, so that a double click makes one
 * @throws LimitError `too-many-reports`
 */
export async function fileReport(
  { documents, clock }: Pick<Services, 'documents' | 'clock'>,
  key: string,
  report: Omit<Report, 'createdAt' | 'decision' | 'decidedAt'>,
): Promise<void> {
  const { kind, id } = report;
  const { items } = await documents.query(reports, { where: { kind, id }, limit: MOST_LOOKED_AT });
  if (items.filter(({ data }) => data.decision === undefined).length >= MOST_OPEN) {
    throw new LimitError('too-many-reports', 'It was reported often enough.');
  }
  await documents.transaction(async (tx) => {
    if ((await tx.get(reports, key)) !== undefined) return;
    await markReported(tx, report, { reported: true });
    tx.create(reports, key, { ...report, createdAt: clock.now() });
  });
}

/**
 * Changes what a report is about, wherever it is; nothing where it is gone. The last that the transaction
 * reads.
 */
export async function markReported(
  tx: Transaction,
  { kind, id }: Pick<Report, 'kind' | 'id'>,
  patch: HeldBack,
): Promise<void> {
  // The list of public plans shows none that is taken down.
  const plan = kind === 'plan' ? (await tx.get(classPlans, id))?.data : undefined;
  const index = plan && (await planIndexBeside(tx, plan.ownerId, id, { ...plan, ...patch }));
  const found: Collection<typeof patch>[] = [];
  for (const collection of REPORTED[kind] as readonly Collection<typeof patch>[]) {
    if ((await tx.get(collection, id)) !== undefined) found.push(collection);
  }
  for (const collection of found) tx.update(collection, id, patch);
  index?.();
}
