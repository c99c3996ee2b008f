import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import { trimOf } from '@bachata/core/user-clips/count-grid.ts';
import { heardCounts } from '../vision/heard-counts.ts';
import { readSourceClip } from '../vision/source-clip.ts';
import { makeClipVideo } from './clip-video.ts';
import { normalizeClip } from './normalize-clip.ts';
import { FilmStudio } from './testing/clip-files/film.ts';
import { judgeClip } from './testing/clip-files/judge.ts';
import { CLIP_VARIANTS, type ClipVariant } from './testing/clip-files/variants.ts';
import { frameOfCount, readShownFrames } from './testing/test-media.ts';

/** One of each kind; `npm run bench clip-files` tries all. */
const TRIED = [
  'mp4: sound from 0.7 s on',
  'mov: pictures from 0.7 s on',
  'mkv: time stamps from 200 s, sound from 200.7 s',
  'webm: pictures missing for 1.5 s',
  'mkv: sound with a gap',
  'mp4: sound that ends after the pictures',
  'mov: turned by 90°',
  'mov: turned by 180°',
  'mp4: turned by 270°',
  'mp4: tall, mirrored',
  'mov: mirrored and turned by 90°',
  'mov hevc: PQ',
  'webm vp9: HLG',
  'mkv hevc: arib-std-b67 and nothing else said',
  'mkv hevc: BT.2020 without HDR',
  'mp4 h264: 10 bits',
  'mov: full range',
  'mp4: 240 pictures a second',
  'mp4: half as fast, the sound, too',
  'mp4: slow motion with its capture rate',
  'mov: trimmed by its edit list',
  'mp4: a piece cut out by its edit list',
  'mp4: its sound later by its edit list',
  'mp4: tall within bars at its sides',
  'mp4: wide within bars above and below',
  'mov: its first sound track is of an unknown codec',
  'mp4: its only sound track is of an unknown codec',
  'mp4: a cover in front of its pictures',
  'avi: named “.mp4”',
  'ts: as it is',
  'mkv: claims 500 s',
  'mp4: brand “”',
  'mp4: without its index',
  'mp4: its pictures are of an unknown codec',
  'mp4: its pictures are protected',
  'a playlist',
  'mp3: a song',
];

let folder: string;
let studio: FilmStudio;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'clip-files-test-'));
  studio = new FilmStudio(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function variantOf(name: string): ClipVariant {
  const variant = CLIP_VARIANTS.find((each) => each.name === name);
  if (variant === undefined) throw new Error(`There is no variant “${name}”.`);
  return variant;
}

async function fileOf({ extension, make }: ClipVariant): Promise<string> {
  const file = path.join(folder, `clip.${extension}`);
  await writeFile(file, await make(studio));
  return file;
}

describe('a clip file', () => {
  it.each(TRIED)('%s', { timeout: 60_000 }, async (name) => {
    const variant = variantOf(name);
    expect(await judgeClip(await fileOf(variant), studio, variant.expected)).toBeUndefined();
  });
});

describe('the counts that are heard in a clip', () => {
  it.each([
    ['mp4: sound from 0.7 s on', 30],
    ['mkv: time stamps from 200 s', 30],
    ['mov: pictures from 0.7 s on', 30],
    ['mp4: 240 pictures a second', 240],
  ])('are where they are danced: %s', { timeout: 60_000 }, async (name, rate) => {
    const video = path.join(folder, 'video.mp4');
    const { durationSec } = await makeClipVideo({
      file: await fileOf(variantOf(name)),
      output: video,
    });
    const { sound } = await readSourceClip(video);
    const heard = await heardCounts(sound ?? new Float32Array(), undefined, undefined);
    if (heard === undefined) throw new Error('Nothing is heard.');
    const { tempoBpm } = heard;
    // The first beat in front of which there is room.
    const after = Math.ceil((1 - heard.beatSec) / (60 / tempoBpm));
    const firstCountSec = heard.beatSec + (after * 60) / tempoBpm;
    const beatsSec = trimOf({ tempoBpm, firstCountSec, counts: 8 }, durationSec);
    const output = path.join(folder, 'move.mp4');
    await normalizeClip({ file: video, beatsSec, output });
    const shown = await readShownFrames(output);
    const { beatsSec: danced } = await studio.song();
    expect(shown).toHaveLength(8 * CLIP.framesPerBeat);
    for (let count = 0; count < 8; count++) {
      const filmedSec = Number(shown[frameOfCount(count)]?.mark?.frame) / rate;
      const away = Math.min(...danced.map((sec) => Math.abs(sec - filmedSec)));
      expect(away).toBeLessThan(0.07);
    }
  });
});
