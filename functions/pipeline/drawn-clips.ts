/** Where the library's clips are: files beside it, or in the bucket, where the image was built without them. */
import { NotFoundError } from '@bachata/core/errors.ts';
import type { Side } from '@bachata/core/moves/state.ts';
import { drawnClipKey, releasedClipKey } from '@bachata/core/object-keys.ts';
import type { ObjectStore } from '@bachata/core/ports.ts';
import { getBytes } from '@bachata/core/read-object.ts';
import { clipEntries } from '@bachata/library/clip-files.ts';
import { clipFile } from '@bachata/library/files.ts';
import { fileHash } from '../file-hash.ts';

export interface DrawnClip {
  readonly sha256: string;
  /** Its file, or its bytes. */
  read(): Promise<string | Uint8Array>;
}

/**
 * Undefined where the library has no such clip.
 * @param fileOf default: where the library keeps it
 */
export async function findDrawnClip(
  objects: ObjectStore,
  moveId: string,
  side: Side,
  fileOf: typeof clipFile = clipFile,
): Promise<DrawnClip | undefined> {
  const file = fileOf(moveId, side);
  const present = await fileHash(file).catch(() => undefined);
  if (present !== undefined) return { sha256: present, read: async () => file };
  const entry = (await clipEntries()).find((clip) => clip.moveId === moveId && clip.side === side);
  if (entry === undefined) return undefined;
  const { sha256 } = entry;
  return {
    sha256,
    async read() {
      for (const key of [releasedClipKey(sha256), drawnClipKey(sha256)]) {
        const bytes = await getBytes(objects, key).catch((error: unknown) => {
          if (error instanceof NotFoundError) return undefined;
          throw error;
        });
        if (bytes !== undefined) return bytes;
      }
      // Said as of a file that is missing.
      return file;
    },
  };
}
