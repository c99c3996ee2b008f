/** The drawn clips by their content, as a release brings them to the bucket. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { clipIndexSchema, type ClipEntry } from '@bachata/core/moves/clip-index.ts';
import { readOnce } from '@bachata/core/read-once.ts';
import { MOVES_FOLDER } from './files.ts';

/** What the index of the library says of each clip; it is there also where the files are not. */
export const clipEntries = readOnce(async (): Promise<readonly ClipEntry[]> => {
  const text = await readFile(path.join(MOVES_FOLDER, 'clips.json'), 'utf8');
  return clipIndexSchema.parse(JSON.parse(text)).clips;
});

/** Each file of the library with the name that its content gives it. */
export async function clipFiles(): Promise<
  readonly { readonly file: string; readonly name: string }[]
> {
  const entries = await clipEntries();
  return entries.map(({ file, sha256 }) => ({
    file: path.join(MOVES_FOLDER, file),
    name: `${sha256}.mp4`,
  }));
}
