/** Makes a move of a user's library out of one annotated clip. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { InvalidInputError } from '@bachata/core/errors.ts';
import {
  annotationSchema,
  KNOWN_LABELS,
  meaningOf,
  moveIdOf,
  proposedStates,
  windowInNotes,
  type Annotation,
} from '@bachata/core/moves/annotations.ts';
import { chooseCounts } from '@bachata/core/moves/clip-counts.ts';
import { moveFiles } from '@bachata/core/moves/clip-index.ts';
import type { UserMove } from '@bachata/core/moves/user-library.ts';
import { normalizeClip } from '../../media/normalize-clip.ts';
import { validateClip } from '../../media/validate-clip.ts';
import { findTiming } from './clip-timing.ts';
import { locateVideo, readSourceClip } from './source-clip.ts';

export interface ImportPlace {
  /** Where the annotated videos are. */
  readonly folder: string;
  /** Of the library. */
  readonly out: string;
  readonly signal?: AbortSignal | undefined;
}

/** Nobody can tell from a label where the lead stands; most teachers film from this side. */
const PROPOSED_SIDE = 'left';

/** @throws InvalidInputError `bad-annotation` that names the field */
export function readAnnotation(raw: unknown): Annotation {
  const { success, data, error } = annotationSchema.safeParse(raw);
  if (success) return data;
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new InvalidInputError('bad-annotation', `${field || 'annotation'}: ${issue?.message}`);
}

/**
 * Writes the normalized clip and describes it, unconfirmed.
 *
 * @throws InvalidInputError `unknown-label`, `bad-annotation`, `too-few-counts` and those of
 *   `locateVideo`, `readSourceClip` and `normalizeClip`; nothing is left behind then
 */
export async function importClip(
  annotation: Annotation,
  { folder, out, signal }: ImportPlace,
): Promise<UserMove> {
  const label = meaningOf(annotation.move_label);
  if (label === undefined) {
    throw new InvalidInputError(
      'unknown-label',
      `unknown label ${annotation.move_label}; known are ${KNOWN_LABELS.join(', ')}`,
    );
  }
  const id = moveIdOf(annotation.clip_id);
  if (id === undefined) {
    throw new InvalidInputError('bad-annotation', 'clip_id: no letter or digit in it');
  }
  const video = await locateVideo(folder, annotation.video_path);
  const source = await readSourceClip(video, signal);
  const timing = await findTiming(source, annotation, signal);
  const chosen = chooseCounts(timing, {
    durationSec: source.durationSec,
    lengths: label.counts,
    windowSec: windowInNotes(annotation.notes),
  });
  if (chosen === undefined) {
    throw new InvalidInputError(
      'too-few-counts',
      `no ${Math.min(...label.counts)} counts at ${timing.tempoBpm.toFixed(1)} BPM fit into ` +
        `its ${source.durationSec.toFixed(1)} s`,
    );
  }
  const { counts, freeFoot, firstCountSec, gridSec } = chosen;
  const file = moveFiles.clip(id, PROPOSED_SIDE);
  const sha256 = await writeClip(video, gridSec, path.join(out, file), signal);
  return {
    id,
    name: label.name,
    label: annotation.move_label,
    category: label.category,
    level: annotation.difficulty,
    energy: annotation.energy_level,
    roles: annotation.lead_follow_roles,
    notes: annotation.notes,
    counts,
    tempoBpm: thousandths(timing.tempoBpm),
    timing: {
      source: timing.source,
      annotated: annotation.estimated_tempo,
      firstCountSec: thousandths(firstCountSec),
    },
    ...proposedStates(label, counts, freeFoot),
    side: PROPOSED_SIDE,
    confirmed: false,
    file,
    sha256,
  };
}

const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

/** @returns the SHA-256 of the clip, which is of the library's format down to the last frame */
async function writeClip(
  video: string,
  beatsSec: readonly number[],
  output: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  await mkdir(path.dirname(output), { recursive: true });
  await normalizeClip({ file: video, beatsSec, output, signal });
  const [problem] = await validateClip(output, {
    beats: beatsSec.length - 1,
    decode: true,
    signal,
  });
  if (problem !== undefined) {
    await rm(output);
    throw new InvalidInputError('truncated', `the video cannot be normalized: ${problem.message}`);
  }
  return createHash('sha256')
    .update(await readFile(output))
    .digest('hex');
}
