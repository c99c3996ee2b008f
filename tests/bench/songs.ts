/** The share of song files of all kinds that are taken, or refused, as they should be. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { decodeAudio } from '../../functions/media/audio.ts';
import { judgeSong } from '../../functions/media/testing/song-files/judge.ts';
import {
  Studio,
  VARIANTS,
  type Variant,
} from '../../functions/media/testing/song-files/variants.ts';
import type { Table } from './table.ts';

/** What is wrong with each variant that is not as it should be. `BENCH_SONGS` picks by a part of the name. */
export async function songsBench(): Promise<Table[]> {
  const part = process.env['BENCH_SONGS'] ?? '';
  const variants = VARIANTS.filter(({ name }) => name.includes(part));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-songs-'));
  try {
    const studio = new Studio(folder);
    const source = (await decodeAudio({ file: await studio.source() })).pcm;
    const wrong: (readonly [string, string])[] = [];
    const queue = variants.entries();
    const work = async (): Promise<void> => {
      for (const [index, variant] of queue) {
        const complaint = await judged(studio, source, variant, path.join(folder, `song-${index}`));
        if (complaint !== undefined) wrong.push([variant.name, complaint]);
      }
    };
    await Promise.all([work(), work()]);
    const right = variants.length - wrong.length;
    return [
      {
        title: 'song files: container x codec x fault',
        columns: ['files', 'right', 'share'],
        rows: [[variants.length, right, right / Math.max(1, variants.length)]],
      },
      {
        title: 'song files that are not as they should be',
        columns: ['file', 'what is wrong'],
        rows: wrong,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function judged(
  studio: Studio,
  source: Float32Array,
  { make, extension, expected, track }: Variant,
  stem: string,
): Promise<string | undefined> {
  const file = extension === '' ? stem : `${stem}.${extension}`;
  try {
    await writeFile(file, await make(studio));
    return await judgeSong(file, source, expected, track);
  } catch (error) {
    return `fails: ${String(error).slice(0, 200)}`;
  } finally {
    await rm(file, { force: true });
  }
}
