import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeAudio, ingestAudio } from './audio.ts';
import { assembleVideo } from './instant.ts';
import { ANALYSIS_SAMPLE_RATE } from './mono-sound.ts';
import { bestMatch, judgeSong } from './testing/song-files/judge.ts';
import { SOURCE_SEC } from './testing/song-files/source.ts';
import { Studio, VARIANTS, type Variant } from './testing/song-files/variants.ts';
import {
  makeMarkedLibrary,
  makePlan,
  swayingGrid,
  type MarkedLibrary,
} from './testing/test-media.ts';

/** One of each kind; `npm run bench songs` tries all. */
const TRIED = [
  'mp3 vbr without header: as it is',
  'mp3 vbr without header: a tag and strays in front',
  'mp3 cbr: begins within a frame',
  'mp3 cbr: a tag and 40 kB of zeros in front',
  'mp3 vbr: its header names 0 times the length',
  'mp3 vbr: its header names 15 times the length',
  'mp3 cbr: two joined of two rates',
  'ogg vorbis: pages without position',
  'ogg opus: time stamps from 300 s',
  'ogg vorbis: two joined, the first in mono',
  'mkv aac: time stamps with a gap',
  'm4a alac: named .mp3',
  'webm opus: named .txt',
  'mov aac: brand “”',
  'm4a aac: an edit list with an end',
  'm4a aac: the end put in front',
  'm4a aac: a tag of priming and no edit list',
  'm4a aac: the first track is of an unknown codec',
  'ts aac: its second track is meant',
  'mp4 aac: with a picture',
  'aiff: as it is',
  'wma: as it is',
  'flac: channels that cancel',
  'm4a aac: 50 dB softer',
  'm4a index in front: cut',
  'm4a aac: protected',
  'mov aac: of an unknown codec',
];

let folder: string;
let studio: Studio;
let source: Float32Array;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'song-files-test-'));
  studio = new Studio(folder);
  source = (await decodeAudio({ file: await studio.source() })).pcm;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function variantOf(name: string): Variant {
  const variant = VARIANTS.find((each) => each.name === name);
  if (variant === undefined) throw new Error(`There is no variant “${name}”.`);
  return variant;
}

async function fileOf(variant: Variant): Promise<string> {
  const file = path.join(folder, `song.${variant.extension}`);
  await writeFile(file, await variant.make(studio));
  return file;
}

describe('a song file', () => {
  it.each(TRIED)('%s', async (name) => {
    const variant = variantOf(name);
    const file = await fileOf(variant);
    expect(await judgeSong(file, source, variant.expected, variant.track)).toBeUndefined();
  });
});

describe('the sound of a video', () => {
  let library: MarkedLibrary;
  beforeAll(async () => {
    library = await makeMarkedLibrary(path.join(folder, 'clips'), { side: 40 });
  });

  it.each([
    'm4a aac: as it is',
    'm4a aac: a piece cut out',
    'm4a aac: no edit list',
    'mp3 cbr: as it is',
  ])('is where it was analyzed: %s', async (name) => {
    const { aacFile } = await ingestAudio({
      file: await fileOf(variantOf(name)),
      outDir: await mkdtemp(path.join(folder, 'out-')),
    });
    const { pcm, durationSec } = await decodeAudio({ file: aacFile });
    const plan = makePlan({
      durationSec,
      beatGridSec: swayingGrid(0.1, 124, 60),
      moves: [['side', 40]],
    });
    const output = path.join(folder, 'video.mp4');
    const work = { plan, clipSource: library.source, audioFile: aacFile, title: 'Cortada' };
    await assembleVideo({ ...work, output });
    const video = await decodeAudio({ file: output });
    for (const sec of [3, 10, 16]) {
      expect(sec).toBeLessThan(SOURCE_SEC);
      const from = sec * ANALYSIS_SAMPLE_RATE;
      const probe = pcm.subarray(from, from + 2 * ANALYSIS_SAMPLE_RATE);
      const { lagSec, clarity } = bestMatch(probe, video.pcm, sec);
      expect(clarity).toBeGreaterThan(0.99);
      expect(Math.abs(lagSec)).toBeLessThan(0.002);
    }
  });
});
