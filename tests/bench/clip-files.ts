/** The share of clip files of all kinds that are taken, or refused, as they should be. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { FilmStudio } from '../../functions/media/testing/clip-files/film.ts';
import { judgeClip } from '../../functions/media/testing/clip-files/judge.ts';
import {
  CLIP_VARIANTS,
  type ClipVariant,
} from '../../functions/media/testing/clip-files/variants.ts';
import type { Table } from './table.ts';

/** What is wrong with each variant that is not as it should be. `BENCH_CLIP_FILES` picks by a part of the name. */
export async function clipFilesBench(): Promise<Table[]> {
  const part = process.env['BENCH_CLIP_FILES'] ?? '';
  const variants = CLIP_VARIANTS.filter(({ name }) => name.includes(part));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-clip-files-'));
  try {
    const studio = new FilmStudio(folder);
    const wrong: (readonly [string, string])[] = [];
    const queue = variants.entries();
    const work = async (): Promise<void> => {
      for (const [index, variant] of queue) {
        const complaint = await judged(studio, variant, path.join(folder, `clip-${index}`));
        if (complaint !== undefined) wrong.push([variant.name, complaint]);
      }
    };
    await Promise.all([work(), work()]);
    const right = variants.length - wrong.length;
    return [
      {
        title: 'clip files: container x codec x fault',
        columns: ['files', 'right', 'share'],
        rows: [[variants.length, right, right / Math.max(1, variants.length)]],
      },
      {
        title: 'clip files that are not as they should be',
        columns: ['file', 'what is wrong'],
        rows: wrong,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function judged(
  studio: FilmStudio,
  { make, extension, expected }: ClipVariant,
  stem: string,
): Promise<string | undefined> {
  const file = extension === '' ? stem : `${stem}.${extension}`;
  try {
    await writeFile(file, await make(studio));
    return await judgeClip(file, studio, expected);
  } catch (error) {
    return `fails: ${String(error).slice(0, 200)}`;
  } finally {
    await rm(file, { force: true });
  }
}
