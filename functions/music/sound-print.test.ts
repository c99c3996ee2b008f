/** Real encoders between a song and its print. */
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { findCopy } from '@bachata/core/music/sound-print/find-copy.ts';
import {
  halved,
  soundPrint,
  type SoundPrint,
} from '@bachata/core/music/sound-print/sound-print.ts';
import { songFile } from '@bachata/library/files.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { decodeAudio } from '../media/audio.ts';
import { fileUrl, runFfmpeg } from '../media/ffmpeg/run.ts';
import { withScratch } from '../scratch.ts';

const signal = new AbortController().signal;
const files = catalog.slice(0, 3).map(songFile);
const [song = ''] = files;

async function heard(file: string): Promise<Float32Array> {
  return halved((await decodeAudio({ file, signal })).pcm);
}
let print: SoundPrint;

beforeAll(async () => {
  print = soundPrint(await heard(song));
}, 60_000);

it.each([
  ['mp3', ['-b:a', '64k'], 0],
  ['opus', ['-b:a', '48k'], 0],
  ['m4a', ['-b:a', '64k'], 0],
  ['mp3', ['-af', 'adelay=3217:all=1'], 3.217],
  ['mp3', ['-ss', '21.3'], -21.3],
])(
  'lays an %s with %j over its song within 20 ms',
  async (extension, args, offsetSec) => {
    await withScratch(async (folder) => {
      const copy = path.join(folder, `copy.${extension}`);
      await runFfmpeg({ args: ['-i', fileUrl(song), ...args, fileUrl(copy)] });
      const found = findCopy(print, await heard(copy));
      expect(Math.abs((found?.offsetSec ?? NaN) - offsetSec)).toBeLessThan(0.02);
    });
  },
  60_000,
);

it('takes no other song for it', async () => {
  for (const other of files.slice(1)) expect(findCopy(print, await heard(other))).toBeUndefined();
}, 60_000);
