/** Finds the file that an annotation names. */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { InvalidInputError, NotFoundError } from '@bachata/core/errors.ts';

/**
 * The real path of a video inside the folder, whatever links there are on the way.
 *
 * @throws InvalidInputError `outside`, NotFoundError `clip-missing`
 */
export async function locateVideo(folder: string, videoPath: string): Promise<string> {
  const root = await realpath(folder);
  const named = path.resolve(root, videoPath);
  const outside = new InvalidInputError(
    'outside',
    `video_path leads out of the folder of the clips: ${videoPath}`,
  );
  const isInside = (file: string): boolean => file.startsWith(root + path.sep);
  if (path.isAbsolute(videoPath) || videoPath.includes('\0') || !isInside(named)) throw outside;
  const real = await realpath(named).catch((cause: unknown) => {
    throw new NotFoundError('clip-missing', `there is no file ${videoPath}`, { cause });
  });
  if (!isInside(real)) throw outside;
  return real;
}
