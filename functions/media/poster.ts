/** A still picture that stands for a video. */
import type { Plan, PlanSegment } from '@bachata/core/choreography/plan.ts';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { CLIP, FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import type { ClipSource } from './clip-library.ts';
import { fileUrl, runFfmpeg } from './ffmpeg/run.ts';

export const STILL_FORMATS = ['jpeg', 'webp'] as const;
export type StillFormat = (typeof STILL_FORMATS)[number];

const ENCODERS: Readonly<Record<StillFormat, readonly string[]>> = {
  jpeg: ['-c:v', 'mjpeg', '-q:v', '3', '-pix_fmt', 'yuvj420p', '-f', 'image2pipe'],
  webp: ['-c:v', 'libwebp', '-quality', '82', '-f', 'webp'],
};

/**
 * One frame of a clip or video, counted from 0 and scaled to `width` pixels.
 *
 * @throws InvalidInputError `no-such-frame`; see `runFfmpeg`
 */
export async function stillOf(input: {
  readonly source: string | Uint8Array;
  readonly frame: number;
  readonly width?: number;
  /** Default JPEG. */
  readonly format?: StillFormat;
  readonly signal?: AbortSignal | undefined;
}): Promise<Buffer> {
  const { source, frame, width = CLIP.width, format = 'jpeg' } = input;
  const { stdout } = await runFfmpeg({
    args: [
      ...['-i', typeof source === 'string' ? fileUrl(source) : 'pipe:0'],
      ...['-map', '0:v:0', '-vf', `select=eq(n\\,${frame}),scale=${width}:-2`, '-frames:v', '1'],
      ...ENCODERS[format],
      'pipe:1',
    ],
    ...(typeof source === 'string' ? {} : { stdin: source }),
    signal: input.signal,
    timeoutMs: 30_000,
  });
  if (stdout.length === 0) {
    throw new InvalidInputError('no-such-frame', `The video has no frame ${frame}.`);
  }
  return stdout;
}

/**
 * The segment that says most about the dance: of the moves in choruses and mambos (or anywhere,
 * where there are none), the one that is danced least often, the first of them.
 */
export function posterSegment(plan: Plan): PlanSegment | undefined {
  const lively = plan.segments.filter(({ section }) => section === 'chorus' || section === 'mambo');
  const candidates = lively.length > 0 ? lively : plan.segments;
  const times = (segment: PlanSegment): number =>
    plan.segments.filter(({ moveId }) => moveId === segment.moveId).length;
  return candidates.reduce<PlanSegment | undefined>(
    (best, segment) => (best && times(best) <= times(segment) ? best : segment),
    undefined,
  );
}

/** Figures are in full shape on the third beat. */
const POSTER_BEAT = 2;

/**
 * The poster of a plan's video, 1280 pixels wide.
 *
 * @throws InvalidInputError `invalid-plan` without segments
 */
export async function posterOf(input: {
  readonly plan: Plan;
  readonly clipSource: ClipSource;
  readonly format?: StillFormat;
  readonly signal?: AbortSignal | undefined;
}): Promise<Buffer> {
  const segment = posterSegment(input.plan);
  if (!segment) throw new InvalidInputError('invalid-plan', 'The plan has no segments.');
  return stillOf({
    source: await input.clipSource(segment.moveId, segment.entry.side),
    frame: (Math.min(POSTER_BEAT, segment.beats - 1) + FIRST_COUNT_AT) * CLIP.framesPerBeat,
    ...(input.format ? { format: input.format } : {}),
    signal: input.signal,
  });
}
