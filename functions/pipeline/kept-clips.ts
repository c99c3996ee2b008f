/**
 * The drawn clips that a plan was rendered with, kept by their content: a plan that is stored plays on after
 * the library has drawn a move anew or dropped it.
 */
import { createReadStream } from 'node:fs';
import { AlreadyExistsError, NotFoundError } from '@bachata/core/errors.ts';
import type { Side } from '@bachata/core/moves/state.ts';
import { drawnClipKey } from '@bachata/core/object-keys.ts';
import type { ObjectStore } from '@bachata/core/ports.ts';
import { getBytes } from '@bachata/core/read-object.ts';
import { clipFile } from '@bachata/library/files.ts';
import { fileHash } from '../file-hash.ts';
import type { ClipSource } from '../media/clip-library.ts';

/** SHA-256 of a clip, by `keptName`. */
export type ClipHashes = Readonly<Record<string, string>>;

export interface KeptClips {
  /** Of drawn moves. */
  readonly source: ClipSource;
  /** Stores what was used; resolves with what to remember. */
  keep(): Promise<ClipHashes>;
}

function keptName(moveId: string, side: Side): string {
  return `${moveId} ${side}`;
}

/**
 * @param known what the choreography was rendered with before
 * @param isSamePlan whether the very plan is rendered again: then it shows what it showed. Another one takes
 *   the library's clips, and of the kept ones only those of moves that the library has no more
 */
export function keptClips(objects: ObjectStore, known: ClipHashes, isSamePlan: boolean): KeptClips {
  const used = new Map<string, string>();
  const files = new Map<string, string>();
  return {
    async source(moveId, side) {
      const name = keptName(moveId, side);
      const file = clipFile(moveId, side);
      const present = await fileHash(file).catch(() => undefined);
      const wanted = known[name];
      if (wanted !== undefined && wanted !== present && (isSamePlan || present === undefined)) {
        const bytes = await keptBytes(objects, wanted);
        if (bytes !== undefined) {
          used.set(name, wanted);
          return bytes;
        }
      }
      if (present !== undefined) {
        used.set(name, present);
        files.set(present, file);
      }
      return file;
    },
    async keep() {
      await Promise.all([...files].map(([hash, file]) => keepOne(objects, hash, file)));
      return Object.fromEntries(used);
    },
  };
}

async function keptBytes(objects: ObjectStore, hash: string): Promise<Uint8Array | undefined> {
  return await getBytes(objects, drawnClipKey(hash)).catch((error: unknown) => {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  });
}

async function keepOne(objects: ObjectStore, hash: string, file: string): Promise<void> {
  const key = drawnClipKey(hash);
  if ((await objects.head(key)) !== undefined) return;
  const options = { contentType: 'video/mp4', ifAbsent: true };
  await objects.put(key, createReadStream(file), options).catch((error: unknown) => {
    // Another render was first.
    if (!(error instanceof AlreadyExistsError)) throw error;
  });
}
