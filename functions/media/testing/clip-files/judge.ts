/** Whether a filmed clip is taken as it should be: its pictures and its sound in their places, its colors. */
import { rm } from 'node:fs/promises';
import { AppError } from '@bachata/core/errors.ts';
import { eachPicture, openPictures } from '../../../vision/pictures.ts';
import { heardCounts } from '../../../vision/heard-counts.ts';
import { readSourceClip } from '../../../vision/source-clip.ts';
import { makeClipVideo } from '../../clip-video.ts';
import { fileUrl, runFfmpeg } from '../../ffmpeg/run.ts';
import { ANALYSIS_SAMPLE_RATE } from '../../mono-sound.ts';
import { bestMatch } from '../song-files/judge.ts';
import { MARK_COLUMNS, MARK_ROWS, readMark, readShownFrames } from '../test-media.ts';
import { FIRST_PATCH, PATCHES, type Color, type FilmStudio } from './film.ts';

/** So long the film's time `from` on is what is seen, or heard, from second `at` of the clip on. */
export interface Piece {
  readonly at: number;
  readonly from: number;
  readonly sec: number;
  /** Seconds of the film that pass in one of the clip. Default 1. */
  readonly speed?: number;
}

export interface Accepted {
  readonly sec: number;
  /** Default 0.12 s. */
  readonly tolerance?: number | undefined;
  readonly pictures: readonly Piece[];
  /** Empty where nothing is to be heard. */
  readonly sound: readonly Piece[];
  /** Of the film. */
  readonly rate: number;
  /** Width by height. Default 16 by 9. */
  readonly aspect?: number | undefined;
  /** How far the colors may be away, of 255. */
  readonly colors?: number | undefined;
  /** The sound is where it is said to be to the millisecond; else an encoder's priming may shift it. */
  readonly isExact?: boolean | undefined;
  /** The pictures of the file itself are looked at, too. Default true. */
  readonly raw?: boolean | undefined;
}
export type Expected = Accepted | { readonly refused: string };

const FRAME_SEC = 1 / 30;
const SOUND_TOLERANCE_SEC = { exact: 0.004, primed: 0.05 };
const COUNT_TOLERANCE_SEC = 0.07;
const PROBE_SEC = 1.2;
/** What is near a border may be either side of it. */
const BORDER_SEC = 0.1;
const RAW_FPS = 15;

interface Shown {
  readonly timeSec: number;
  readonly frame: number | undefined;
}

const at = (sec: number): number => Math.round(sec * ANALYSIS_SAMPLE_RATE);
const ms = (sec: number): string => `${(1000 * sec).toFixed(1)} ms`;

/** @returns what is wrong with where the pictures are; undefined where nothing is */
function misplaced(
  shown: readonly Shown[],
  expected: Accepted,
  frameSec: number,
): string | undefined {
  let read = 0;
  let looked = 0;
  for (const { at: start, from, sec, speed = 1 } of expected.pictures) {
    for (const { timeSec, frame } of shown) {
      const into = timeSec - start;
      if (into < BORDER_SEC || into > sec - BORDER_SEC) continue;
      looked++;
      if (frame === undefined) continue;
      read++;
      const away = frame / expected.rate - (from + into * speed);
      // One of the clip's pictures, and half of one of the film's that lies on neither side.
      const allowed = Math.max(frameSec, 1 / expected.rate) * Math.max(1, speed) + 0.002;
      if (Math.abs(away) > allowed)
        return `at ${timeSec.toFixed(2)} s the picture is ${ms(away)} off`;
    }
  }
  return read < 0.9 * looked || looked === 0
    ? `${read} of ${looked} pictures can be read`
    : undefined;
}

function unheard(
  sound: Float32Array | undefined,
  source: Float32Array,
  { sound: pieces, isExact }: Accepted,
): string | undefined {
  const tolerance = SOUND_TOLERANCE_SEC[isExact ? 'exact' : 'primed'];
  if (pieces.length === 0) {
    return sound?.some((value) => Math.abs(value) > 0.01) ? 'something is heard' : undefined;
  }
  if (sound === undefined) return 'no sound';
  for (const { at: start, from, sec, speed = 1 } of pieces) {
    // Slowed sound has another form; its beats are looked at.
    if (speed !== 1) continue;
    const into = Math.max(0.1, sec / 2 - PROBE_SEC / 2);
    const probe = source.subarray(
      at(from + into),
      at(from + into + Math.min(PROBE_SEC, sec - 0.2)),
    );
    const { lagSec, clarity } = bestMatch(probe, sound, start + into);
    if (Math.abs(lagSec) > tolerance || clarity < 0.5) {
      return `the sound of ${(start + into).toFixed(2)} s is ${ms(lagSec)} off (${clarity.toFixed(2)})`;
    }
  }
  return undefined;
}

async function miscounted(
  sound: Float32Array,
  beatsSec: readonly number[],
  pieces: readonly Piece[],
): Promise<string | undefined> {
  const [piece] = pieces;
  if (piece === undefined || pieces.length > 1 || piece.sec < 6) return undefined;
  const { at: start, from, sec, speed = 1 } = piece;
  const heard = await heardCounts(sound, undefined, undefined);
  if (heard === undefined) return 'no counts are heard';
  const inClip = beatsSec.map((beat) => start + (beat - from) / speed);
  const worst = Math.max(
    ...inClip
      .filter((beat) => beat > start + 0.3 && beat < start + sec - 0.3)
      .map((beat) => {
        const beats = (beat - heard.beatSec) / (60 / heard.tempoBpm);
        return Math.abs(beats - Math.round(beats)) * (60 / heard.tempoBpm);
      }),
  );
  return worst > COUNT_TOLERANCE_SEC ? `a count is ${ms(worst)} from its beat` : undefined;
}

async function discolored(file: string, sec: number, allowed: number): Promise<string | undefined> {
  const { stdout } = await runFfmpeg({
    args: [
      ...['-ss', String(sec), '-i', fileUrl(file), '-frames:v', '1'],
      ...[
        '-vf',
        `scale=${MARK_COLUMNS}:${MARK_ROWS}:flags=area+full_chroma_int+accurate_rnd,format=rgb24`,
        '-f',
        'rawvideo',
        'pipe:1',
      ],
    ],
  });
  for (const [index, [name, color]] of Object.entries(PATCHES).entries()) {
    const from = 3 * (FIRST_PATCH + index);
    const seen = [...stdout.subarray(from, from + 3)] as unknown as Color;
    const away = Math.max(...color.map((value, channel) => Math.abs(value - seen[channel])));
    if (away > allowed) return `${name} is ${seen.join(' ')} instead of ${color.join(' ')}`;
  }
  return undefined;
}

async function rawPictures(file: string): Promise<Shown[]> {
  const source = await openPictures(file, 640);
  const shown: Shown[] = [];
  await eachPicture(source, RAW_FPS, ({ data, width, height }) => {
    const gray = Uint8Array.from({ length: MARK_COLUMNS * MARK_ROWS }, (_, block) => {
      const x = Math.floor((((block % MARK_COLUMNS) + 0.5) * width) / MARK_COLUMNS);
      const y = Math.floor(((Math.floor(block / MARK_COLUMNS) + 0.5) * height) / MARK_ROWS);
      return Number(data[3 * (y * width + x) + 1]);
    });
    shown.push({ timeSec: shown.length / RAW_FPS, frame: readMark(gray)?.frame });
    return Promise.resolve();
  });
  return shown;
}

/** @returns what is wrong, in words; undefined where all is right */
export async function judgeClip(
  file: string,
  studio: FilmStudio,
  expected: Expected,
): Promise<string | undefined> {
  const output = `${file}.made.mp4`;
  try {
    const made = await makeClipVideo({ file, output });
    if ('refused' in expected) return `taken with ${made.durationSec.toFixed(2)} s`;
    const { sec, tolerance = 0.12, aspect = 16 / 9, rate } = expected;
    if (Math.abs(made.durationSec - sec) > tolerance) {
      return `lasts ${made.durationSec.toFixed(3)} s, not ${sec} s`;
    }
    if (Math.abs(made.width / made.height / aspect - 1) > 0.05) {
      return `is ${made.width} x ${made.height}`;
    }
    const frames = await readShownFrames(output);
    const shown = frames.map(({ timeSec, mark }) => ({ timeSec, frame: mark?.frame }));
    const { pcm: source, beatsSec } = await studio.song();
    const { sound } = await readSourceClip(output);
    const inVideo =
      misplaced(shown, expected, FRAME_SEC) ??
      unheard(sound, source, expected) ??
      (sound && (await miscounted(sound, beatsSec, expected.sound))) ??
      (expected.colors === undefined
        ? undefined
        : await discolored(output, Math.min(2, sec / 2), expected.colors));
    if (inVideo !== undefined || expected.raw === false) return inVideo;
    const raw = await readSourceClip(file);
    const inFile =
      (Math.abs(raw.durationSec - sec) > tolerance
        ? `lasts ${raw.durationSec.toFixed(3)} s`
        : undefined) ??
      misplaced(await rawPictures(file), expected, Math.max(FRAME_SEC, 1 / rate)) ??
      unheard(raw.sound, source, expected);
    return inFile === undefined ? undefined : `the file itself: ${inFile}`;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if ('refused' in expected && expected.refused === error.code) return undefined;
    return `refused: ${error.code} (${error.message})`;
  } finally {
    await rm(output, { force: true });
  }
}
