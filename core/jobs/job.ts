/** One request for a choreography on its way through the stages, as a document that the site shows. */
import { z } from 'zod';
import { planParametersSchema } from '../choreography/plan.ts';
import type { Collection } from '../ports.ts';

/** The chain: each stage enqueues the one after it; the last one has none. */
export const STAGES = [
  'ingest-song',
  'analyze-music',
  'plan-choreography',
  'render-video',
] as const;
export type Stage = (typeof STAGES)[number];

export function stageAfter(stage: Stage): Stage | undefined {
  return STAGES[STAGES.indexOf(stage) + 1];
}

export const songSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('upload'), objectKey: z.string(), fileName: z.string() }),
  z.object({ kind: z.literal('catalog'), songId: z.string() }),
  /** A song that the owner has brought before. */
  z.object({ kind: z.literal('song'), songHash: z.string() }),
]);
export type SongSource = z.infer<typeof songSourceSchema>;

export const JOB_STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

const stageStateSchema = z.object({
  state: z.enum(['pending', 'running', 'done']),
  attempts: z.number().int(),
  /** Who runs it now, and until when (ms since the epoch) unless renewed. */
  lease: z.object({ holder: z.string(), until: z.number() }).optional(),
  startedAt: z.number().optional(),
  finishedAt: z.number().optional(),
});

export const jobSchema = z.object({
  ownerId: z.string(),
  title: z.string(),
  source: songSourceSchema,
  parameters: planParametersSchema,
  status: z.enum(JOB_STATUSES),
  stage: z.enum(STAGES),
  /** Of the whole job, 0 to 1; never goes back. */
  fraction: z.number().min(0).max(1),
  stages: z.partialRecord(z.enum(STAGES), stageStateSchema),
  /** Set with status `failed`: a code that the message catalogues translate, and values for it. */
  failure: z
    .object({
      code: z.string(),
      message: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .optional(),
  songHash: z.string().optional(),
  planKey: z.string().optional(),
  /** Set with status `done`. */
  choreographyId: z.string().optional(),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Job = z.infer<typeof jobSchema>;

export const jobs: Collection<Job> = { name: 'jobs', schema: jobSchema };

export function isEnded(job: Job): boolean {
  return job.status === 'done' || job.status === 'failed' || job.status === 'cancelled';
}

/** The whole wire contract of the functions: every task's body is one of these. */
export const taskPayloadSchema = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('ingest-song'), jobId: z.string().min(1) }),
  z.object({ stage: z.literal('analyze-music'), jobId: z.string().min(1) }),
  z.object({ stage: z.literal('plan-choreography'), jobId: z.string().min(1) }),
  z.object({ stage: z.literal('render-video'), jobId: z.string().min(1) }),
]);
export type TaskPayload = z.infer<typeof taskPayloadSchema>;
