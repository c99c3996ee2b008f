import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import { CLIP_ENCODER_ARGS } from './clip-profile.ts';
import { assembleVideo, videoStream, type InstantWork } from './instant.ts';
import {
  frameOfCount,
  makeMarkedClip,
  makeMarkedLibrary,
  makePlan,
  makeToneTrack,
  readShownFrames,
  swayingGrid,
  type MarkedLibrary,
} from './testing/test-media.ts';

const DURATION_SEC = 12.3;
const FAST = ['-preset', 'ultrafast'];
/** Starts in the middle of the second eight of `long`. */
const GRID = swayingGrid(-5.2, 124, 40);
const PLAN = makePlan({
  durationSec: DURATION_SEC,
  beatGridSec: GRID,
  moves: [
    ['long', 16],
    ['short', 4],
    ['short', 4],
    ['side', 8],
    ['side', 8],
  ],
  sections: ['intro', 'verse', 'verse', 'chorus', 'chorus'],
});

let folder: string;
let library: MarkedLibrary;
let work: InstantWork;
const path = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'instant-test-'));
  library = await makeMarkedLibrary(path('clips'), { long: 16, short: 4, side: 8 });
  await makeToneTrack(path('song.m4a'), DURATION_SEC);
  work = {
    plan: PLAN,
    clipSource: library.source,
    audioFile: path('song.m4a'),
    title: 'Corazón & alma',
  };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('assembleVideo', () => {
  it('shows every beat of every segment on its beat, from zero to the end', async () => {
    const output = path('video.mp4');
    await assembleVideo({ ...work, output });
    const shown = await readShownFrames(output);
    expect(shown[0]?.timeSec).toBe(0);
    expect(shown.every(({ mark }) => mark !== undefined)).toBe(true);
    let beats = 0;
    for (const { moveId, startBeat, beats: count } of PLAN.segments) {
      for (let beat = 0; beat < count; beat++) {
        const beatSec = Number(GRID[startBeat + beat]);
        if (beatSec <= 0 || beatSec >= DURATION_SEC - 0.01) continue;
        const onTime = shown.find(({ timeSec }) => Math.abs(timeSec - beatSec) < 0.001);
        expect(onTime?.mark).toEqual({ clip: library.numberOf(moveId), frame: frameOfCount(beat) });
        beats++;
      }
    }
    expect(beats).toBeGreaterThan(20);
    expect(await readdir(folder)).not.toContain('video.mp4.part');
  });

  it('is as long as the song, with sound from zero', async () => {
    using input = new Input({
      source: new BufferSource(await readFile(path('video.mp4'))),
      formats: ALL_FORMATS,
    });
    const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
    expect(await video?.computeDuration()).toBeCloseTo(DURATION_SEC, 3);
    expect(await audio?.computeDuration()).toBeCloseTo(DURATION_SEC, 3);
    expect((await input.getMetadataTags()).title).toBe('Corazón & alma');
  });

  it('puts the index first, with the chapters in it', async () => {
    const bytes = await readFile(path('video.mp4'));
    const types: string[] = [];
    for (let at = 0; at < bytes.length;) {
      types.push(bytes.toString('latin1', at + 4, at + 8));
      const size = bytes.readUInt32BE(at);
      at += size === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : size;
    }
    expect(types).toEqual(['ftyp', 'moov', 'mdat']);
    const head = bytes.subarray(0, bytes.indexOf('mdat')).toString('latin1');
    expect(head).toMatch(/chpl.*Intro.*Verse.*Chorus/s);
  });

  it('takes clips as bytes too, and tells its progress', async () => {
    const seen: number[] = [];
    await assembleVideo({
      ...work,
      clipSource: async (moveId, side) => readFile(String(await library.source(moveId, side))),
      output: path('again.mp4'),
      onProgress: (fraction) => seen.push(fraction),
    });
    const [first, second] = [
      await readShownFrames(path('video.mp4')),
      await readShownFrames(path('again.mp4')),
    ];
    expect(second).toEqual(first);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });
});

describe('what goes wrong', () => {
  async function failure(change: Partial<InstantWork>): Promise<unknown> {
    const outDir = await mkdtemp(path('failed-'));
    const error: unknown = await assembleVideo({
      ...work,
      ...change,
      output: join(outDir, 'video.mp4'),
    }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(await readdir(outDir)).toEqual([]);
    return error;
  }

  /** The library with one clip replaced. */
  const replacing =
    (moveId: string, file: string): InstantWork['clipSource'] =>
    async (id, side) =>
      id === moveId ? path(file) : library.source(id, side);

  it('a clip is missing', async () => {
    expect(await failure({ clipSource: replacing('side', 'nowhere.mp4') })).toMatchObject({
      code: 'clip-missing',
    });
  });

  it('a clip is cut off, short, or no clip at all', async () => {
    const whole = await readFile(String(await library.source('side', 'left')));
    await writeFile(path('cut.mp4'), whole.subarray(0, whole.length - 2000));
    await writeFile(path('text.mp4'), 'not a clip');
    await makeMarkedClip(path('half.mp4'), 9, 4);
    for (const file of ['cut.mp4', 'text.mp4', 'half.mp4']) {
      expect(await failure({ clipSource: replacing('side', file) }), file).toMatchObject({
        code: 'clip-truncated',
      });
    }
  });

  it('a clip has another profile', async () => {
    const level = CLIP_ENCODER_ARGS.map((arg) => (arg === '4.0' ? '5.1' : arg)).concat(FAST);
    await makeMarkedClip(path('level.mp4'), 9, 8, { encoderArgs: level });
    const fewKeys = CLIP_ENCODER_ARGS.map((arg) =>
      arg === String(CLIP.framesPerEightCount) ? '250' : arg,
    ).concat(FAST);
    await makeMarkedClip(path('keys.mp4'), 9, 16, { encoderArgs: fewKeys });
    expect(await failure({ clipSource: replacing('side', 'level.mp4') })).toMatchObject({
      code: 'clip-profile',
    });
    expect(await failure({ clipSource: replacing('long', 'keys.mp4') })).toMatchObject({
      code: 'clip-profile',
    });
  });

  it('the song is shorter than the plan, or not there', async () => {
    await makeToneTrack(path('short.m4a'), 5);
    expect(await failure({ audioFile: path('short.m4a') })).toMatchObject({
      code: 'song-shorter-than-plan',
    });
    expect(await failure({ audioFile: path('nothing.m4a') })).toBeInstanceOf(Error);
  });

  it('a segment has no length', async () => {
    const segments = PLAN.segments.map((segment, index) =>
      index === 2 ? { ...segment, beats: 0 } : segment,
    );
    expect(await failure({ plan: { ...PLAN, segments } })).toMatchObject({ code: 'invalid-plan' });
  });

  it('it is cancelled, before or in the middle of writing', async () => {
    const reason = new Error('enough');
    expect(await failure({ signal: AbortSignal.abort(reason) })).toBe(reason);
    const controller = new AbortController();
    const onProgress = (fraction: number): void => {
      if (fraction > 0.6) controller.abort(reason);
    };
    expect(await failure({ signal: controller.signal, onProgress })).toBe(reason);
  });

  it('the process is killed in the middle of it, and the next one succeeds', async () => {
    const outDir = await mkdtemp(path('killed-'));
    const output = join(outDir, 'video.mp4');
    const job = { plan: PLAN, audioFile: path('song.m4a'), title: 'x', output };
    const script = `
      import { assembleVideo } from ${JSON.stringify(new URL('instant.ts', import.meta.url).href)};
      const clipSource = async (id) => ${JSON.stringify(path('clips'))} + '/' + id + '.mp4';
      await assembleVideo({ ...${JSON.stringify(job)}, clipSource });`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
    const exited = once(child, 'exit');
    while ((await readdir(outDir)).length === 0 && child.exitCode === null) await setImmediate();
    child.kill('SIGKILL');
    await exited;
    expect(await readdir(outDir)).not.toContain('video.mp4');
    await assembleVideo({ ...work, output });
    expect((await readShownFrames(output)).length).toBeGreaterThan(100);
  });

  it('the reader gives up', async () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    let bytes = 0;
    const disk = new Writable({
      write(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        done(bytes > 20_000 ? full : null);
      },
    });
    await expect(pipeline(videoStream(work), disk)).rejects.toBe(full);
  });
});
