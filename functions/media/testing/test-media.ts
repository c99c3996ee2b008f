/**
 * Media for tests and benchmarks: clips whose every frame carries its own number in black and white
 * blocks, so that what a video shows at a time can be read back from the decoded picture.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan, PlanSegment } from '@bachata/core/choreography/plan.ts';
import { CLIP, FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import { CLIP_ENCODER_ARGS } from '../clip-profile.ts';
import type { ClipSource } from '../clip-library.ts';
import { fileUrl, runFfmpeg } from '../ffmpeg/run.ts';

/** Blocks of a sixteenth of the width. Bits fill the rows from the upper left, each followed by its inverse. */
export const MARK_COLUMNS = 16;
export const MARK_ROWS = 9;
const CLIP_BITS = 8;
const FRAME_BITS = 12;
const BLACK = 16;
const WHITE = 235;

/** What a picture says of itself. */
export interface FrameMark {
  readonly clip: number;
  readonly frame: number;
}

function bitsOf({ clip, frame }: FrameMark): boolean[] {
  const value = clip * 2 ** FRAME_BITS + frame;
  return Array.from({ length: CLIP_BITS + FRAME_BITS }, (_, bit) => ((value >> bit) & 1) === 1);
}

/** One gray value a block. */
export function drawMark(mark: FrameMark): Buffer {
  const picture = Buffer.alloc(MARK_COLUMNS * MARK_ROWS, BLACK);
  bitsOf(mark).forEach((bit, index) => {
    picture[2 * index] = bit ? WHITE : BLACK;
    picture[2 * index + 1] = bit ? BLACK : WHITE;
  });
  return picture;
}

/** Reads a picture of one gray value a block; undefined where bits and inverses do not fit. */
export function readMark(picture: Uint8Array): FrameMark | undefined {
  let value = 0;
  for (let bit = 0; bit < CLIP_BITS + FRAME_BITS; bit++) {
    const white = Number(picture[2 * bit]) > 128;
    if (white === Number(picture[2 * bit + 1]) > 128) return undefined;
    if (white) value += 2 ** bit;
  }
  return { clip: Math.floor(value / 2 ** FRAME_BITS), frame: value % 2 ** FRAME_BITS };
}

/** The rows of blocks that a mark takes; below them there is room for something that moves. */
const BIT_ROWS = Math.ceil((2 * (CLIP_BITS + FRAME_BITS)) / MARK_COLUMNS);

/** The frame of a clip in which the move's beat of that number, from 0, is danced. */
export function frameOfCount(beat: number): number {
  return (beat + FIRST_COUNT_AT) * CLIP.framesPerBeat;
}

/** Writes a clip of the library's profile that shows its marks. */
export async function makeMarkedClip(
  file: string,
  clip: number,
  beats: number,
  options: {
    readonly encoderArgs?: readonly string[];
    /** Below the marks, something of a couple's size that moves, instead of black. */
    readonly textured?: boolean;
  } = {},
): Promise<void> {
  const { encoderArgs = [...CLIP_ENCODER_ARGS, '-preset', 'ultrafast'], textured } = options;
  const frames = Array.from({ length: beats * CLIP.framesPerBeat }, (_, frame) =>
    drawMark({ clip, frame }),
  );
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'gray', '-s', `${MARK_COLUMNS}x${MARK_ROWS}`];
  const scaled = `scale=${CLIP.width}:${CLIP.height}:flags=neighbor,setsar=0`;
  const ground = `color=gray:s=${CLIP.width}x${CLIP.height}:r=${CLIP.framesPerSecond}`;
  const dancers = `testsrc2=s=320x400:r=${CLIP.framesPerSecond}`;
  const marks = `crop=${CLIP.width}:${(CLIP.height * BIT_ROWS) / MARK_ROWS}:0:0,format=yuv420p`;
  const picture = textured
    ? `${ground}[ground];${dancers}[dancers];[0:v]${scaled},${marks}[marks];` +
      `[ground][dancers]overlay=x=480+60*sin(3*t):y=280[stage];` +
      `[stage][marks]overlay=shortest=1,setsar=0`
    : `[0:v]${scaled}`;
  await runFfmpeg({
    args: [
      ...raw,
      ...['-r', String(CLIP.framesPerSecond), '-color_range', 'tv', '-i', 'pipe:0'],
      ...['-filter_complex', picture, ...encoderArgs, '-threads', '1', fileUrl(file)],
    ],
    stdin: Buffer.concat(frames),
  });
}

export interface MarkedLibrary {
  readonly source: ClipSource;
  /** The number drawn in the clips of a move. */
  numberOf(moveId: string): number;
}

/** A clip for each move and for both sides, `beats` long. */
export async function makeMarkedLibrary(
  folder: string,
  moves: Readonly<Record<string, number>>,
  options: Parameters<typeof makeMarkedClip>[3] = {},
): Promise<MarkedLibrary> {
  await mkdir(folder, { recursive: true });
  const ids = Object.keys(moves);
  const fileOf = (moveId: string): string => join(folder, `${moveId}.mp4`);
  for (const [number, moveId] of ids.entries()) {
    await makeMarkedClip(fileOf(moveId), number, Number(moves[moveId]), options);
  }
  return { source: async (moveId) => fileOf(moveId), numberOf: (moveId) => ids.indexOf(moveId) };
}

const STANDING = {
  position: 'C',
  hands: 'frame',
  freeFoot: 1,
  footing: 'mirrored',
  side: 'left',
} as const;

/**
 * A plan that dances `moves` (id and beats) one after another on the grid, as much of it as the
 * song lasts.
 */
export function makePlan(input: {
  readonly durationSec: number;
  readonly beatGridSec: readonly number[];
  readonly moves: readonly (readonly [string, number])[];
  readonly sections?: readonly PlanSegment['section'][];
}): Plan {
  const { beatGridSec, durationSec } = input;
  let startBeat = 0;
  const segments = input.moves.map(([moveId, beats], index): PlanSegment => {
    const segment: PlanSegment = {
      moveId,
      startBeat,
      beats,
      startSec: Math.max(0, Number(beatGridSec[startBeat])),
      endSec: Math.min(durationSec, Number(beatGridSec[startBeat + beats])),
      entry: STANDING,
      exit: STANDING,
      section: input.sections?.[index] ?? 'verse',
      phrase: index,
      playbackRate: 1,
      score: 1,
      reasons: [],
    };
    startBeat += beats;
    return segment;
  });
  return {
    song: { durationSec, tempoBpm: 120 },
    libraryVersion: 'marked',
    plannerVersion: 'none',
    seed: 1,
    parameters: {
      difficulty: 'beginner',
      energy: 'auto',
      style: 'auto',
      seed: 1,
      preferredMoves: [],
      bannedMoves: [],
      noDips: false,
      noHeadOrBackLoad: false,
      intro: 'auto',
    },
    beatGridSec: [...beatGridSec],
    firstCountBeat: 0,
    segments,
    measures: {},
    notes: [],
  };
}

/** Beat times whose tempo sways by 3 % around `bpm`, from `startSec` on. */
export function swayingGrid(startSec: number, bpm: number, beats: number): number[] {
  const grid = [startSec];
  for (let beat = 0; beat < beats; beat++) {
    grid.push(Number(grid.at(-1)) + (60 / bpm) * (1 + 0.03 * Math.sin(beat / 9)));
  }
  return grid;
}

/** A tone as long as the song, as AAC in MP4. */
export async function makeToneTrack(file: string, durationSec: number): Promise<void> {
  await runFfmpeg({
    args: [
      ...['-f', 'lavfi', '-i', `sine=frequency=330:sample_rate=44100:duration=${durationSec}`],
      ...['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '96k', fileUrl(file)],
    ],
  });
}

/**
 * Decodes a video, whatever its size, to pictures of `columns` by `rows` gray values and their
 * times; any decoding error is an error here.
 */
export async function readGray(
  file: string,
  columns: number,
  rows: number,
): Promise<{ readonly timesSec: number[]; readonly pictures: Uint8Array[] }> {
  let crcs = '';
  const { stdout } = await runFfmpeg({
    args: [
      ...['-xerror', '-err_detect', 'explode', '-i', fileUrl(file)],
      ...['-filter_complex', `[0:v]scale=${columns}:${rows}:flags=area,format=gray,split[a][b]`],
      ...['-map', '[a]', '-fps_mode', 'passthrough', '-f', 'rawvideo', 'pipe:1'],
      ...['-map', '[b]', '-fps_mode', 'passthrough', '-enc_time_base', '1:90000'],
      ...['-f', 'framecrc', 'pipe:4'],
    ],
    onSideOutput: (chunk) => (crcs += chunk.toString('latin1')),
  });
  const timeBase = /#tb 0: (\d+)\/(\d+)/.exec(crcs);
  const unitSec = Number(timeBase?.[1]) / Number(timeBase?.[2]);
  const lines = crcs.split('\n').filter((line) => /^\d/.test(line));
  const size = columns * rows;
  return {
    timesSec: lines.map((line) => Number(line.split(',')[2]) * unitSec),
    pictures: lines.map((_, index) => stdout.subarray(index * size, (index + 1) * size)),
  };
}

export interface ShownFrame {
  readonly timeSec: number;
  readonly mark: FrameMark | undefined;
}

/** Decodes a video of marked clips and tells what it shows from when on. */
export async function readShownFrames(file: string): Promise<ShownFrame[]> {
  const { timesSec, pictures } = await readGray(file, MARK_COLUMNS, MARK_ROWS);
  return pictures.map((picture, index) => ({
    timeSec: Number(timesSec[index]),
    mark: readMark(picture),
  }));
}
