/** Takes a folder of annotated clips in as its owner's clips, and makes moves of them. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { AppError, InvalidInputError, LimitError, NotFoundError } from '@bachata/core/errors.ts';
import { ownerActor } from '@bachata/core/access/actor.ts';
import { findAuthorized } from '@bachata/core/access/authorize.ts';
import { jobIdOf } from '@bachata/core/jobs/start-job.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { clipKeys, uploadKeys } from '@bachata/core/object-keys.ts';
import { clipAnalysisSchema } from '@bachata/core/pose/clip-analysis.ts';
import { decodeTrack } from '@bachata/core/pose/track-file.ts';
import type { Services } from '@bachata/core/ports.ts';
import { annotatedConfirmation } from '@bachata/core/user-clips/annotated-confirmation.ts';
import {
  annotationFileSchema,
  annotationSchema,
  KNOWN_LABELS,
  meaningOf,
  type Annotation,
  type LabelMeaning,
} from '@bachata/core/user-clips/annotations.ts';
import { CLIP_LIMITS } from '@bachata/core/moves/clip-limits.ts';
import type { Confirmation } from '@bachata/core/moves/confirmation.ts';
import type { ReadyClip } from '@bachata/core/user-clips/clip.ts';
import { chooseSound } from '@bachata/core/user-clips/choose-sound.ts';
import { confirmClip } from '@bachata/core/user-clips/confirm-clip.ts';
import { createClip } from '@bachata/core/user-clips/create-clip.ts';
import { getBytes, getJsonObject } from '@bachata/core/read-object.ts';
import { fileHash } from '../file-hash.ts';
import { runJob } from '../pipeline/run-job.ts';
import { locateVideo } from './locate-video.ts';

export interface ImportWork {
  readonly platform: Services;
  /** Whose clips they become. */
  readonly ownerId: string;
  /** Where the annotated videos are. */
  readonly folder: string;
  readonly annotationFile: string;
  /** Which sound track of each video, from 0. Default: the first one that can be decoded. */
  readonly track?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onClip?: (clip: ImportedClip) => void;
  readonly onProblem?: (problem: ImportProblem) => void;
}

export interface ImportedClip {
  /** The annotation's `clip_id`. */
  readonly clip: string;
  readonly clipId: string;
  readonly confirmation: Confirmation;
  /** Whether an earlier import, or its owner, had made a move of it already; then it stays as it is. */
  readonly wasMove: boolean;
}

export interface ImportProblem {
  /** The annotation's `clip_id`, or its place in the file. */
  readonly clip: string;
  readonly code: string;
  readonly message: string;
}

export interface ImportResult {
  readonly imported: readonly ImportedClip[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Imports clip after clip by the stages of an uploaded one; what is wrong with one does not keep the
 * others out. A clip that was imported before is not taken in again.
 *
 * @throws InvalidInputError `annotations` where the file of annotations cannot be read as a whole
 */
export async function importClips(work: ImportWork): Promise<ImportResult> {
  const imported: ImportedClip[] = [];
  const problems: ImportProblem[] = [];
  const raws = await readAnnotations(work.annotationFile);
  for (const [index, raw] of raws.entries()) {
    work.signal?.throwIfAborted();
    try {
      const { annotation, label } = readAnnotation(raw);
      if (imported.some(({ clip }) => clip === annotation.clip_id)) {
        throw new InvalidInputError('twice', 'another clip of this import has the same id');
      }
      const clip = await importClip(annotation, label, work);
      imported.push(clip);
      work.onClip?.(clip);
    } catch (error) {
      if (!(error instanceof AppError) || error.retryable) throw error;
      const problem = { clip: nameOf(raw, index), code: error.code, message: error.message };
      problems.push(problem);
      work.onProblem?.(problem);
    }
  }
  return { imported, problems };
}

async function importClip(
  annotation: Annotation,
  label: LabelMeaning,
  work: ImportWork,
): Promise<ImportedClip> {
  const { platform, ownerId, folder, track: soundTrack, signal } = work;
  const video = await locateVideo(folder, annotation.video_path);
  const clipId = await takeIn(annotation, video, work);
  const named = { clip: annotation.clip_id, clipId };
  const clip = await ownClip(platform, ownerId, clipId);
  if (clip === undefined) throw new NotFoundError('clip-gone', 'its owner has deleted it');
  if (soundTrack !== undefined) await chooseSound(platform, clipId, soundTrack);
  if (clip.confirmed !== undefined) {
    return { ...named, confirmation: clip.confirmed.confirmation, wasMove: true };
  }
  const analysis = await getJsonObject(
    platform.objects,
    clipKeys.analysis(clipId, clip.look),
    clipAnalysisSchema,
  );
  const track = decodeTrack(await getBytes(platform.objects, clipKeys.track(clipId, clip.look)));
  const { counts, figure, dynamics } = analysis;
  const evidence = { counts, figure, turns: dynamics.turns, suggestion: clip.suggestion };
  const { durationSec } = clip;
  const confirmation = annotatedConfirmation(annotation, label, { durationSec, evidence, track });
  const requestKey = crypto.randomUUID();
  const { jobId } = await confirmClip(platform, {
    requestKey,
    isImport: true,
    clipId,
    confirmation,
  });
  await finish(platform, jobId, signal);
  return { ...named, confirmation, wasMove: false };
}

/** @returns the id of the clip, which is analyzed and waits for its owner's word */
async function takeIn(
  annotation: Annotation,
  video: string,
  { platform, ownerId, track, signal }: ImportWork,
): Promise<string> {
  const { size } = await stat(video);
  if (size > CLIP_LIMITS.maxBytes) {
    throw new LimitError('video-too-large', `the file has ${size} bytes`);
  }
  // One file may be annotated twice, with another move at another place of it.
  const hash = await fileHash(video, `${annotation.clip_id}\n`);
  for (let attempt = 0; ; attempt++) {
    const requestKey = `import ${hash} ${attempt}`;
    const jobId = await jobIdOf(ownerId, requestKey);
    const known = (await platform.documents.get(jobs, jobId))?.data;
    if (known === undefined) {
      // Jobs are forgotten after a while, clips are not.
      if ((await ownClip(platform, ownerId, jobId)) !== undefined) return jobId;
      const uploadKey = uploadKeys.file(ownerId, jobId);
      const contentType = 'application/octet-stream';
      await platform.objects.put(uploadKey, createReadStream(video), { contentType });
      const title = annotation.clip_id;
      await createClip(platform, {
        ...{ ownerId, requestKey, isImport: true, title, uploadKey, track },
      });
    } else if (known.status === 'failed' || known.status === 'cancelled') {
      continue;
    } else if (known.status === 'done' && (await ownClip(platform, ownerId, jobId)) === undefined) {
      continue;
    }
    await finish(platform, jobId, signal);
    return jobId;
  }
}

/** @throws InvalidInputError with the code of the failure where the job came to nothing */
async function finish(
  platform: Services,
  jobId: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { status, failure } = await runJob(platform, jobId, signal);
  if (status === 'done') return;
  throw new InvalidInputError(
    failure?.code ?? 'cancelled',
    failure?.message ?? 'it was cancelled on the site',
  );
}

/** Undefined once its owner has deleted it. */
async function ownClip(
  platform: Services,
  ownerId: string,
  clipId: string,
): Promise<ReadyClip | undefined> {
  const found = await findAuthorized(platform, [ownerActor({ ownerId })], 'clip:change', clipId);
  return found?.data;
}

async function readAnnotations(file: string): Promise<unknown[]> {
  try {
    return annotationFileSchema.parse(JSON.parse(await readFile(file, 'utf8'))).clips;
  } catch (cause) {
    throw new InvalidInputError('annotations', `${file} is no file of annotations with clips.`, {
      cause,
    });
  }
}

/** @throws InvalidInputError `bad-annotation` that names the field, `unknown-label` */
function readAnnotation(raw: unknown): {
  readonly annotation: Annotation;
  readonly label: LabelMeaning;
} {
  const { success, data, error } = annotationSchema.safeParse(raw);
  if (!success) {
    const [issue] = error.issues;
    const field = issue?.path.join('.') ?? '';
    throw new InvalidInputError('bad-annotation', `${field || 'annotation'}: ${issue?.message}`);
  }
  const label = meaningOf(data.move_label);
  if (label === undefined) {
    throw new InvalidInputError(
      'unknown-label',
      `unknown label ${data.move_label}; known are ${KNOWN_LABELS.join(', ')}`,
    );
  }
  return { annotation: data, label };
}

function nameOf(raw: unknown, index: number): string {
  const named = typeof raw === 'object' && raw !== null && 'clip_id' in raw ? raw.clip_id : '';
  return typeof named === 'string' && named !== '' ? named : `clip ${index + 1}`;
}
