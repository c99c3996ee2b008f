/** One request on its way through the stages of its kind, as a document that the site shows. */
import { z } from 'zod';
import { planParametersSchema } from '../choreography/plan.ts';
import { CAMERAS, SHAPES } from '../moves/cameras.ts';
import { confirmationSchema } from '../moves/confirmation.ts';
import { SIDES } from '../moves/state.ts';
import { soundTrackSchema } from '../music/sound-track.ts';
import { couplePointSchema } from '../pose/clip-analysis.ts';
import type { Collection } from '../ports.ts';
import { saidSchema } from '../said.ts';
import { MAX_LINK_LENGTH } from '../songs/song-link.ts';
import {
  presentName,
  STAGES,
  stagesOf,
  type JobKind,
  type KindOfStage,
  type StageName,
} from './stages.ts';

/** The first track that can be decoded where it is not said. */
const trackSchema = soundTrackSchema.optional();

export const uploadedSongSchema = z.object({
  kind: z.literal('upload'),
  objectKey: z.string(),
  fileName: z.string(),
  track: trackSchema,
});
export type UploadedSong = z.infer<typeof uploadedSongSchema>;

export const songSourceSchema = z.discriminatedUnion('kind', [
  uploadedSongSchema,
  z.object({ kind: z.literal('catalog'), songId: z.string() }),
  /** A song that the owner has brought before. */
  z.object({ kind: z.literal('song'), songHash: z.string() }),
  /** A song of another site; see `songs/song-link.ts`. */
  z.object({ kind: z.literal('link'), link: z.string().max(MAX_LINK_LENGTH) }),
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

/** A stage, perhaps by a name that it had before. */
const stageIn = <S extends StageName>(names: readonly S[]) =>
  z.preprocess((name) => (typeof name === 'string' ? presentName(name) : name), z.enum(names));

const stageStatesSchema = z.preprocess(
  (states) =>
    typeof states === 'object' && states !== null
      ? Object.fromEntries(
          Object.entries(states).map(([name, state]) => [presentName(name), state]),
        )
      : states,
  z.partialRecord(z.enum(STAGES), stageStateSchema),
);

/** What every job has. */
const commonFields = {
  ownerId: z.string(),
  title: z.string(),
  status: z.enum(JOB_STATUSES),
  /** Of the whole job, 0 to 1; never goes back. */
  fraction: z.number().min(0).max(1),
  stages: stageStatesSchema,
  /** Set with status `failed`: a code that the message catalogs translate, and values for it. */
  failure: z
    .object({
      code: z.string(),
      message: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .optional(),
  createdAt: z.number(),
  updatedAt: z.number(),
  /** Whether what it needed was there already, as far as it asked; for the figures of the site. */
  found: z
    .object({ song: z.boolean(), analysis: z.boolean(), video: z.boolean() })
    .partial()
    .optional(),
  /** Of the video that it made. */
  videoBytes: z.number().optional(),
  /** When its owner took its failure off their list. */
  dismissedAt: z.number().optional(),
};

/** A song on its way to a choreography, which gets the job's id. */
const songJobSchema = z.object({
  ...commonFields,
  /** Jobs of before there were other kinds do not say theirs. */
  kind: z.literal('song').default('song'),
  stage: stageIn(stagesOf('song')),
  source: songSourceSchema,
  parameters: planParametersSchema,
  songHash: z.string().optional(),
  /** Of a copy: the plan that it dances, instead of one that is composed. Its key never changes its bytes. */
  givenPlanKey: z.string().optional(),
  /** Of a copy: what its owner said of the first one. */
  said: saidSchema.optional(),
});

export type SongJob = z.infer<typeof songJobSchema>;

/** An uploaded song that is listened to ahead; nothing comes of it by itself. */
const hearingJobSchema = z.object({
  ...commonFields,
  kind: z.literal('hearing'),
  stage: stageIn(stagesOf('hearing')),
  source: uploadedSongSchema,
  songHash: z.string().optional(),
});
export type HearingJob = z.infer<typeof hearingJobSchema>;

/** One state of an edited choreography. */
const versionFields = {
  choreographyId: z.string(),
  /** How many edits lead to the plan. */
  revision: z.number().int().min(0),
  planKey: z.string(),
};

/** An edited choreography on its way to a new video. */
const versionJobSchema = z.object({
  ...commonFields,
  kind: z.literal('version'),
  stage: stageIn(stagesOf('version')),
  ...versionFields,
});

/** A choreography on its way to a video through another camera. */
const cameraJobSchema = z.object({
  ...commonFields,
  kind: z.literal('camera'),
  stage: stageIn(stagesOf('camera')),
  ...versionFields,
  camera: z.enum(CAMERAS),
  shape: z.enum(SHAPES),
});

/** An upload on its way to a clip, which has the job's id. */
const clipJobSchema = z.object({
  ...commonFields,
  kind: z.literal('clip'),
  stage: stageIn(stagesOf('clip')),
  /** Gone once the clip has been ingested. */
  uploadKey: z.string(),
  /** On which side of the picture the lead stands at first, where the owner has said so. */
  lead: z.enum(SIDES).optional(),
  track: trackSchema,
  /** Of jobs that version 0.1 has begun; since then the clip itself has it from the start. */
  video: z
    .object({
      durationSec: z.number().positive(),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
    })
    .optional(),
});
export type ClipJob = z.infer<typeof clipJobSchema>;

/** A clip that is looked at anew, for another couple in it. */
const coupleJobSchema = z.object({
  ...commonFields,
  kind: z.literal('couple'),
  stage: stageIn(stagesOf('couple')),
  clipId: z.string(),
  couple: couplePointSchema,
});
export type CoupleJob = z.infer<typeof coupleJobSchema>;

/** A clip whose owner has said what it is, on its way to a move. */
const moveJobSchema = z.object({
  ...commonFields,
  kind: z.literal('move'),
  stage: stageIn(stagesOf('move')),
  clipId: z.string(),
  confirmation: confirmationSchema,
  /** Of the moves after the first, where the clip is cut into several. */
  further: z.array(confirmationSchema).optional(),
});

export const jobSchema = z.union([
  songJobSchema,
  hearingJobSchema,
  versionJobSchema,
  cameraJobSchema,
  clipJobSchema,
  coupleJobSchema,
  moveJobSchema,
]);
export type Job = z.infer<typeof jobSchema>;
export type JobOf<K extends JobKind> = Extract<Job, { kind: K }>;
/** A job that can be at the stage. */
export type JobAt<S extends StageName> = JobOf<KindOfStage<S>>;

/** A job that ended so long ago is asked about by nobody; what it made is not kept by it. */
export const JOBS_KEPT_MS = 30 * 24 * 3_600_000;

export const jobs: Collection<Job> = {
  name: 'jobs',
  schema: jobSchema,
  forgetAt: (job) => (isEnded(job) ? job.updatedAt + JOBS_KEPT_MS : undefined),
};

export function isEnded(job: Job): boolean {
  return job.status === 'done' || job.status === 'failed' || job.status === 'cancelled';
}

/** The whole wire contract of the functions: every task's body is one of these. */
export const taskPayloadSchema = z.object({ stage: stageIn(STAGES), jobId: z.string().min(1) });
export type TaskPayload = z.infer<typeof taskPayloadSchema>;
