/** Reads and writes the index of the rendered clips. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { InvalidInputError } from '@bachata/core/errors.ts';
import {
  CLIP_INDEX_FORMAT,
  clipIndexSchema,
  type ClipIndex,
} from '@bachata/core/moves/clip-index.ts';

const indexPath = (folder: string): string => path.join(folder, 'clips.json');

/** An empty index where there is none yet. @throws InvalidInputError `clip-index` */
export async function readClipIndex(folder: string): Promise<ClipIndex> {
  let text: string;
  try {
    text = await readFile(indexPath(folder), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { libraryVersion: '', format: CLIP_INDEX_FORMAT, clips: [] };
  }
  try {
    return clipIndexSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new InvalidInputError('clip-index', `${indexPath(folder)} is not an index of clips.`, {
      cause,
    });
  }
}

export async function writeClipIndex(folder: string, index: ClipIndex): Promise<void> {
  const clips = [...index.clips].sort(
    (a, b) => a.moveId.localeCompare(b.moveId, 'en') || a.side.localeCompare(b.side, 'en'),
  );
  const lines = clips.map((clip) => `    ${JSON.stringify(clip)}`).join(',\n');
  const head = { libraryVersion: index.libraryVersion, format: index.format };
  const text = `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "clips": [\n${lines}\n  ]\n}\n`;
  const part = `${indexPath(folder)}.part`;
  await writeFile(part, text);
  await rename(part, indexPath(folder));
}
