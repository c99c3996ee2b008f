/**
 * The ways to a video that need encoding. Each starts from what the instant way assembles, so every
 * picture keeps its time to the beat: frames go through with the timestamps that they have, and
 * nothing is rounded to a frame rate.
 *
 * With the library's clips, landscape, a minute of video takes about:
 * - `fast` 4 MB and 20 s of CPU,
 * - `balanced` 5 MB and 36 s of CPU,
 * - `high` 11 MB and 55 s of CPU.
 * `npm run bench render` measures speed and memory on the machine at hand.
 */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import type { Language } from '@bachata/core/languages.ts';
import { otherSide } from '@bachata/core/moves/state.ts';
import { captionCues, type MoveNames } from './captions.ts';
import { fileUrl, runFfmpeg } from './ffmpeg/run.ts';
import { progressFraction } from './ffmpeg/progress.ts';
import { pictureGraph, pictureSize, type Layout } from './ffmpeg/filter-graph.ts';
import { assembleVideo, type InstantWork } from './instant.ts';
import { overlayScript } from './overlay.ts';
import { timelineOf } from './timeline.ts';

interface EncodePreset {
  /** Lines of the landscape picture. */
  readonly lines: number;
  /** Of x264. */
  readonly preset: string;
  /** Constant quality: 18 is invisible, 23 good, each 6 about half the bytes. */
  readonly crf: number;
  readonly dissolves: boolean;
}

export const ENCODE_MODES = {
  /** 1280x720 soon: for options that need encoding at all. */
  fast: { lines: 720, preset: 'veryfast', crf: 24, dissolves: false },
  /** 1280x720, smaller at the same quality, with dissolves where moves meet. */
  balanced: { lines: 720, preset: 'faster', crf: 22, dissolves: true },
  /** 1920x1080 for a projector. */
  high: { lines: 1080, preset: 'veryfast', crf: 20, dissolves: true },
} as const satisfies Record<string, EncodePreset>;
export type EncodeMode = keyof typeof ENCODE_MODES;

export const PRACTICE_SPEEDS = [1, 0.75] as const;

export interface EncodeOptions {
  readonly mode: EncodeMode;
  /** Default `landscape`. */
  readonly layout?: Layout | undefined;
  /** Default false. */
  readonly mirror?: boolean | undefined;
  /** Default 1. Slower music keeps its pitch. */
  readonly speed?: (typeof PRACTICE_SPEEDS)[number] | undefined;
  /** Burns counts and names in; without it there are none. */
  readonly names?: { readonly moves: MoveNames; readonly language: Language } | undefined;
  /** One short line in the upper corner. */
  readonly watermark?: string | undefined;
}

export interface EncodeWork extends InstantWork {
  readonly options: EncodeOptions;
  /** MP4; whole or absent. Working files lie beside it and are gone at the end. */
  readonly output: string;
}

/** Share of the time that assembling takes, about. */
const ASSEMBLY_SHARE = 0.03;
/** Encoding slower than a fifth of real time is a machine that should not do it. */
const TIMEOUT_PER_SECOND_MS = 5000;

/** The couple turned by half a turn: what somebody behind the camera's back wall would see. */
function seenFromBehind(plan: Plan): Plan {
  return {
    ...plan,
    segments: plan.segments.map((segment) => ({
      ...segment,
      entry: { ...segment.entry, side: otherSide(segment.entry.side) },
    })),
  };
}

/** Indices of the frames that begin a segment, but the first of all. */
function seams(plan: Plan): number[] {
  const { frames } = timelineOf(plan);
  return frames.flatMap(({ segment }, index) =>
    index > 0 && segment !== frames[index - 1]?.segment ? [index] : [],
  );
}

async function writeOverlay(work: EncodeWork, file: string): Promise<string | undefined> {
  const { plan, options } = work;
  const { names, watermark } = options;
  if (names === undefined && watermark === undefined) return undefined;
  const script = overlayScript({
    ...pictureSize(options.layout ?? 'landscape', ENCODE_MODES[options.mode].lines),
    durationSec: plan.song.durationSec,
    cues: names ? captionCues(plan, names.moves, names.language) : [],
    watermark,
  });
  await writeFile(file, script);
  return file;
}

function audioArgs(speed: number): string[] {
  if (speed === 1) return ['-c:a', 'copy'];
  return ['-af', `atempo=${speed}`, '-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '160k'];
}

function encoderArgs(work: EncodeWork): string[] {
  const { preset, crf } = ENCODE_MODES[work.options.mode];
  return [
    ...['-c:v', 'libx264', '-preset', preset, '-crf', String(crf), '-profile:v', 'high'],
    // A key frame at least every four seconds for seeking; little look-ahead for little memory.
    ...['-g', '120', '-rc-lookahead', '20', '-fps_mode', 'passthrough'],
    ...['-enc_time_base', '1:57600', '-video_track_timescale', '57600'],
    ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
    ...['-map_metadata', '-1', '-metadata', `title=${work.title}`, '-map_chapters', '-1'],
    ...['-movflags', '+faststart', '-f', 'mp4'],
  ];
}

/**
 * Renders the plan with pictures of its own.
 *
 * @throws as `videoStream` and `runFfmpeg`; UnavailableError `disk-full`
 */
export async function encodeVideo(work: EncodeWork): Promise<void> {
  const { plan, options, output, signal } = work;
  const { layout = 'landscape', mirror = false, speed = 1 } = options;
  const durationSec = plan.song.durationSec / speed;
  const folder = await mkdtemp(join(dirname(output), `.${basename(output)}-`));
  try {
    const views = layout === 'side-by-side' ? [plan, seenFromBehind(plan)] : [plan];
    const files: string[] = [];
    for (const [index, view] of views.entries()) {
      const file = join(folder, `view-${index}.mp4`);
      await assembleVideo({ ...work, plan: view, output: file, onProgress: undefined });
      files.push(file);
    }
    work.onProgress?.(ASSEMBLY_SHARE);
    const graph = pictureGraph({
      layout,
      mirror,
      speed,
      lines: ENCODE_MODES[options.mode].lines,
      seamFrames: ENCODE_MODES[options.mode].dissolves ? seams(plan) : [],
      overlayFile: await writeOverlay(work, join(folder, 'overlay.ass')),
    });
    const partial = join(folder, 'video.mp4');
    await runFfmpeg({
      args: [
        ...files.flatMap((file) => ['-f', 'mov', '-i', fileUrl(file)]),
        ...['-filter_complex', graph, '-map', '[out]', '-map', '0:a:0'],
        ...[...audioArgs(speed), ...encoderArgs(work), fileUrl(partial)],
      ],
      onProgress: (block) => {
        const fraction = progressFraction(block, durationSec);
        if (fraction !== undefined) {
          work.onProgress?.(ASSEMBLY_SHARE + (1 - ASSEMBLY_SHARE) * fraction);
        }
      },
      timeoutMs: 60_000 + TIMEOUT_PER_SECOND_MS * durationSec,
      signal,
    });
    await rename(partial, output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
