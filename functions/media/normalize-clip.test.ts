import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileUrl, runFfmpeg } from './ffmpeg/run.ts';
import { normalizeClip, warpExpression } from './normalize-clip.ts';
import { makeMarkedClip, readGray } from './testing/test-media.ts';
import { validateClip } from './validate-clip.ts';

const evenBeats = (firstSec: number, tempoBpm: number, beats: number): number[] =>
  Array.from({ length: beats + 1 }, (_, beat) => firstSec + (beat * 60) / tempoBpm);

let folder: string;
const path = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'normalize-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Gray that says the time: from black at 0 s to white at 4 s. */
const CLOCK = 'geq=lum=16+219*T/4:cb=128:cr=128';

/** A video of 4 s that tells its time by its brightness. */
async function makeSource(
  name: string,
  options: {
    readonly size?: string;
    readonly rate?: number;
    readonly args?: readonly string[];
  } = {},
): Promise<string> {
  const { size = '160x90', rate = 25, args = [] } = options;
  await runFfmpeg({
    args: [
      ...['-f', 'lavfi', '-i', `color=black:s=${size}:r=${rate}:d=4,format=yuv420p,${CLOCK}`],
      ...['-pix_fmt', 'yuv420p', '-crf', '10', ...args, fileUrl(path(name))],
    ],
  });
  return path(name);
}

async function normalize(file: string, beatsSec: readonly number[], name: string): Promise<string> {
  const output = path(name);
  await normalizeClip({ file, beatsSec, output });
  return output;
}

/** The source time that each frame of a normalized clip shows, read from its middle. */
async function shownSec(file: string): Promise<number[]> {
  const { pictures: rows } = await readGray(file, 16, 9);
  return rows.map((picture) => (Number(picture[4 * 16 + 8]) / 255) * 4);
}

const BEATS = [0.3, 0.8, 1.24, 1.8, 2.3, 2.76, 3.2, 3.6, 3.98];

describe('normalizeClip', () => {
  it('puts every count on its frame of the grid', async () => {
    const clip = await normalize(await makeSource('source.mp4'), BEATS, 'clip.mp4');
    const shown = await shownSec(clip);
    expect(shown).toHaveLength(8 * 16);
    for (let beat = 0; beat < 8; beat++) {
      // A frame of the source (40 ms), half a frame of the clip (17 ms), a step of gray (18 ms).
      expect(Math.abs(Number(shown[16 * beat]) - Number(BEATS[beat]))).toBeLessThan(0.075);
    }
    expect(await validateClip(clip, { beats: 8, decode: true })).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    const again = await normalize(path('clip.mp4'), evenBeats(0, 112.5, 8), 'again.mp4');
    expect(await readFile(again)).toEqual(await readFile(path('clip.mp4')));
  });

  it('makes one profile of rotated, odd, narrow-pixel, HEVC, HDR and variable-rate sources', async () => {
    const beatsSec = evenBeats(0.2, 126, 4);
    const hdr = ['-c:v', 'libx265', '-x265-params', 'log-level=error', '-pix_fmt', 'yuv420p10le'];
    const pq = ['-color_trc', 'smpte2084', '-color_primaries', 'bt2020', '-colorspace', 'bt2020nc'];
    const sources = [
      await makeSource('portrait.mov', {
        size: '90x160',
        args: ['-vf', 'setpts=PTS+0.03*mod(N\\,3)/TB'],
      }),
      await makeSource('hevc.mp4', { args: [...hdr, ...pq, '-tag:v', 'hvc1'] }),
      await makeSource('odd.webm', {
        size: '130x62',
        args: ['-c:v', 'libvpx-vp9', '-cpu-used', '8', '-vf', 'setsar=4/3'],
      }),
    ];
    const turned = path('turned.mp4');
    const rotate = ['-c', 'copy', '-metadata:s:v', 'rotate=90'];
    await runFfmpeg({ args: ['-i', fileUrl(path('source.mp4')), ...rotate, fileUrl(turned)] });
    for (const [index, source] of [...sources, turned].entries()) {
      const clip = await normalize(source, beatsSec, `profile-${index}.mp4`);
      expect(await validateClip(clip, { beats: 4 }), source).toEqual([]);
    }
  });

  it('puts bars beside an upright picture and turns a rotated one', async () => {
    const upright = path('profile-0.mp4');
    const { pictures: rows } = await readGray(upright, 16, 9);
    const middle = rows.at(-1)?.subarray(4 * 16, 5 * 16) ?? [];
    const lit = [...middle].map((value) => value > 60);
    // 90x160 in 1280x720 is 405 pixels wide: blocks 5.5 to 10.5 of 16.
    expect(lit.map((on) => (on ? '#' : '.')).join('')).toMatch(/^\.{5,6}#{4,6}\.{5,6}$/);
    const turned = await readGray(path('profile-3.mp4'), 16, 9);
    const turnedLit = [...(turned.pictures.at(-1)?.subarray(4 * 16, 5 * 16) ?? [])].map(
      (v) => v > 60,
    );
    expect(turnedLit).toEqual(lit);
  });

  it('refuses counts that cannot be and files that are no video', async () => {
    const source = path('source.mp4');
    const refused: [string, readonly number[], string][] = [
      [source, evenBeats(0, 120, 6), 'invalid-counts'],
      [source, [0, 0.5, 0.4, 1, 1.5], 'invalid-counts'],
      [source, [-0.1, 0.4, 0.9, 1.4, 1.9], 'invalid-counts'],
      [source, evenBeats(2, 100, 8), 'invalid-counts'],
      [source, evenBeats(0, 300, 4), 'invalid-counts'],
    ];
    await writeFile(path('list.mp4'), '#EXTM3U\nhttp://127.0.0.1/x');
    refused.push([path('list.mp4'), BEATS, 'video-is-playlist']);
    const whole = await readFile(source);
    await writeFile(path('cut.mp4'), whole.subarray(0, whole.length / 2));
    refused.push([path('cut.mp4'), BEATS, 'video-truncated']);
    for (const [file, beatsSec, code] of refused) {
      await expect(normalize(file, beatsSec, 'refused.mp4'), code).rejects.toMatchObject({ code });
    }
    expect((await readdir(folder)).filter((name) => name.startsWith('refused'))).toEqual([]);
  });
});

describe('validateClip', () => {
  it('names every difference from the profile', async () => {
    const codes = async (file: string): Promise<string[]> =>
      (await validateClip(file)).map(({ code }) => code);
    expect(await codes(path('source.mp4'))).toEqual(['size', 'parameter-sets', 'length', 'timing']);
    expect(await codes(path('hevc.mp4'))).toEqual(
      expect.arrayContaining(['codec', 'size', 'hdr', 'length', 'timing']),
    );
    expect(await codes(path('turned.mp4'))).toContain('rotation');
    expect(await codes(path('odd.webm'))).toContain('container');
    expect(await codes(path('list.mp4'))).toEqual(['unreadable']);
    expect(await codes(path('nothing.mp4'))).toEqual(['unreadable']);
    expect(await validateClip(path('clip.mp4'), { beats: 4 })).toMatchObject([{ code: 'length' }]);
    await makeMarkedClip(path('fast.mp4'), 1, 4);
    expect(await codes(path('fast.mp4'))).toEqual(['parameter-sets']);
  });

  it('decodes strictly where asked to', async () => {
    const bytes = await readFile(path('clip.mp4'));
    bytes.fill(0x55, bytes.length - 900, bytes.length - 700);
    await writeFile(path('broken.mp4'), bytes);
    expect(await validateClip(path('broken.mp4'))).toEqual([]);
    expect(await validateClip(path('broken.mp4'), { decode: true })).toMatchObject([
      { code: 'decoding' },
    ]);
  });
});

describe('warpExpression', () => {
  it('goes through every count, one piece a beat', () => {
    expect(warpExpression([1, 1.5, 2.1])).toBe(
      'if(lt(T,1.500000000),0.000000000+(T-1.000000000)*1.066666667,' +
        '0.533333333+(T-1.500000000)*0.888888889)',
    );
  });
});
