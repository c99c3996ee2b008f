import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeVideo, type EncodeOptions } from './encode.ts';
import { fileUrl, runFfmpeg } from './ffmpeg/run.ts';
import { filterPath, pictureGraph, pictureSize } from './ffmpeg/filter-graph.ts';
import { overlayScript } from './overlay.ts';
import {
  frameOfCount,
  makeMarkedLibrary,
  makePlan,
  makeToneTrack,
  readGray,
  readShownFrames,
  swayingGrid,
  type MarkedLibrary,
} from './testing/test-media.ts';

const DURATION_SEC = 5.2;
const GRID = swayingGrid(-0.3, 122, 16);
const PLAN = makePlan({
  durationSec: DURATION_SEC,
  beatGridSec: GRID,
  moves: [
    ['one', 4],
    ['two', 4],
    ['three', 8],
  ],
});

let folder: string;
let library: MarkedLibrary;
const progress: number[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'encode-test-'));
  // A folder whose name FFmpeg's filter syntax would trip over.
  folder = join(folder, "it's [a] odd; name: 1,2");
  await mkdir(folder);
  library = await makeMarkedLibrary(join(folder, 'clips'), { one: 4, two: 4, three: 8 });
  await makeToneTrack(join(folder, 'song.m4a'), DURATION_SEC);
  await encode('fast.mp4', { mode: 'fast' }, progress);
});
afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

async function encode(name: string, options: EncodeOptions, seen: number[] = []): Promise<string> {
  const output = join(folder, name);
  await encodeVideo({
    plan: PLAN,
    clipSource: library.source,
    audioFile: join(folder, 'song.m4a'),
    title: 'Corazón',
    options,
    output,
    onProgress: (fraction) => seen.push(fraction),
  });
  return output;
}

describe('encodeVideo', () => {
  it('keeps every picture on its beat and reports how far it is', async () => {
    const shown = await readShownFrames(join(folder, 'fast.mp4'));
    for (const { moveId, startBeat, beats } of PLAN.segments) {
      for (let beat = 0; beat < beats; beat++) {
        const beatSec = Number(GRID[startBeat + beat]);
        if (beatSec <= 0 || beatSec >= DURATION_SEC - 0.01) continue;
        const onTime = shown.find(({ timeSec }) => Math.abs(timeSec - beatSec) < 0.001);
        expect(onTime?.mark).toEqual({ clip: library.numberOf(moveId), frame: frameOfCount(beat) });
      }
    }
    expect(progress.length).toBeGreaterThan(2);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it('leaves only the video behind', async () => {
    const names = await readdir(folder);
    expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('dissolves where moves meet, and nowhere else', async () => {
    const shown = await readShownFrames(await encode('balanced.mp4', { mode: 'balanced' }));
    const sharp = await readShownFrames(join(folder, 'fast.mp4'));
    expect(shown.map(({ timeSec }) => timeSec)).toEqual(sharp.map(({ timeSec }) => timeSec));
    const mixed = shown.flatMap(({ mark }, index) =>
      mark?.frame === sharp[index]?.mark?.frame ? [] : [index],
    );
    const seams = sharp.flatMap(({ mark }, index) =>
      index > 0 && mark?.frame === 0 ? [index] : [],
    );
    expect(seams).toHaveLength(2);
    for (const seam of seams) expect(mixed).toContain(seam);
    expect(mixed.every((index) => seams.some((seam) => index >= seam && index < seam + 3))).toBe(
      true,
    );
  });

  it('slows picture and music alike and keeps the pitch', async () => {
    const slow = await encode('slow.mp4', { mode: 'fast', speed: 0.75 });
    const { timesSec } = await readGray(slow, 16, 9);
    expect(timesSec.at(-1)).toBeGreaterThan(DURATION_SEC / 0.75 - 0.1);
    const { stdout } = await runFfmpeg({
      args: [
        '-i',
        fileUrl(slow),
        '-map',
        '0:a',
        '-ac',
        '1',
        '-ar',
        '8000',
        '-f',
        's16le',
        'pipe:1',
      ],
    });
    const pcm = new Int16Array(stdout.buffer, stdout.byteOffset, stdout.length / 2);
    expect(Math.abs(pcm.length / 8000 - DURATION_SEC / 0.75)).toBeLessThan(0.1);
    const middle = pcm.subarray(2 * 8000, 3 * 8000);
    const crossings = middle.filter((value, i) => value >= 0 && Number(middle[i - 1]) < 0).length;
    expect(Math.abs(crossings - 330)).toBeLessThan(4);
  });

  it('turns, mirrors and writes on the picture', async () => {
    const mirrored = await encode('mirror.mp4', { mode: 'fast', mirror: true });
    const [plain, flipped] = [
      await readGray(join(folder, 'fast.mp4'), 16, 9),
      await readGray(mirrored, 16, 9),
    ];
    const row = (picture: Uint8Array | undefined): boolean[] =>
      [...(picture?.subarray(0, 16) ?? [])].map((value) => value > 128);
    expect(row(flipped.pictures[100])).toEqual(row(plain.pictures[100]).toReversed());

    const moves = { byId: new Map([['one', { name: { en: 'Side basic', es: 'Básico' } }]]) };
    const names = { moves, language: 'en' } as const;
    const vertical = await encode('vertical.mp4', {
      mode: 'fast',
      layout: 'vertical',
      names,
      watermark: 'Bachata Buddy',
    });
    const both = await encode('both.mp4', { mode: 'fast', layout: 'side-by-side' });
    expect(await sizeOf(vertical)).toBe('720x1280');
    expect(await sizeOf(both)).toBe('1280x480');
    // The lower part of the marked clips is black: what is bright there has been written.
    const lower = (await readGray(vertical, 18, 32)).pictures[100]?.subarray(18 * 24) ?? [];
    expect(Math.max(...lower)).toBeGreaterThan(100);
  });

  it('leaves nothing behind when it is cancelled in the middle', async () => {
    const before = await readdir(folder);
    const reason = new Error('no longer wanted');
    const controller = new AbortController();
    await expect(
      encodeVideo({
        plan: PLAN,
        clipSource: library.source,
        audioFile: join(folder, 'song.m4a'),
        title: 'x',
        options: { mode: 'high' },
        output: join(folder, 'cancelled.mp4'),
        signal: controller.signal,
        onProgress: () => controller.abort(reason),
      }),
    ).rejects.toBe(reason);
    expect(await readdir(folder)).toEqual(before);
  });
});

async function sizeOf(file: string): Promise<string | undefined> {
  expect((await stat(file)).size).toBeGreaterThan(5000);
  const { stdout } = await runFfmpeg({
    args: ['-i', fileUrl(file), '-map', '0:v', '-frames:v', '1', '-f', 'framecrc', 'pipe:1'],
  });
  return /#dimensions 0: (\S+)/.exec(stdout.toString())?.[1];
}

describe('pictureGraph', () => {
  const options = { lines: 720, mirror: false, speed: 1, seamFrames: [] } as const;

  it('does nothing that was not asked for', () => {
    expect(pictureGraph({ ...options, layout: 'landscape' })).toBe(
      '[0:v]scale=1280:720:flags=bicubic,format=yuv420p[out]',
    );
  });

  it('has even sizes in every layout', () => {
    for (const layout of ['landscape', 'vertical', 'side-by-side'] as const) {
      for (const lines of [720, 1080]) {
        const { width, height } = pictureSize(layout, lines);
        expect([width % 2, height % 2], layout).toEqual([0, 0]);
      }
    }
  });
});

describe('filterPath', () => {
  it('escapes for the option and then for the graph', () => {
    expect(filterPath('/a/b.ass')).toBe('/a/b.ass');
    expect(filterPath("C:/it's,x")).toBe(String.raw`C\\:/it\\\'s\,x`);
  });
});

describe('overlayScript', () => {
  it('cannot be broken out of by a name', () => {
    const script = overlayScript({
      width: 1280,
      height: 720,
      durationSec: 3725.257,
      cues: [{ startSec: 0, endSec: 0.5, moveName: '{\\b1}Turn\nDialogue: x', count: 1 }],
      watermark: 'A {mark}',
    });
    expect(script).toContain(',Move,,0,0,0,,(/b1)Turn Dialogue: x\n');
    expect(script).toContain('0:00:00.00,1:02:05.26,Mark,,0,0,0,,A (mark)');
    expect(script.match(/^Dialogue:/gm)).toHaveLength(3);
  });
});
