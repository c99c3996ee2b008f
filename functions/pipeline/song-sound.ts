/** The sound of a song in the store: put there once, and read anew where a demo song's was lost. */
import { z } from 'zod';
import { AlreadyExistsError, NotFoundError } from '@bachata/core/errors.ts';
import type { StageContext } from '@bachata/core/jobs/run-stage.ts';
import { songKeys } from '@bachata/core/object-keys.ts';
import type { Collection, Services } from '@bachata/core/ports.ts';
import { songLost, songs, useSong } from '@bachata/core/songs/song.ts';
import { songFile } from '@bachata/library/files.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { fileHash } from '../file-hash.ts';
import { ingestAudio } from '../media/audio.ts';
import { prepareWorker } from '../music/spare-worker.ts';
import { withScratch } from '../scratch.ts';
import { isLoaded } from './loaded-stages.ts';
import { getFile, putFile } from './objects.ts';

/** Remembers which sound a file holds, so that the same file is not even decoded again. */
const knownFileSchema = z.object({ songHash: z.string() });
const knownFiles: Collection<z.infer<typeof knownFileSchema>> = {
  name: 'knownFiles',
  schema: knownFileSchema,
};

type Work = Pick<StageContext, 'platform' | 'signal' | 'report'>;

/** A file, and which of its sound tracks is meant, from 0: the first that can be decoded if not said. */
interface SoundFile {
  readonly file: string;
  /** For what is decoded. */
  readonly folder: string;
  readonly track?: number | undefined;
}

/** A song that is stored, and whether it was before. */
interface StoredSong {
  readonly hash: string;
  readonly isKnown: boolean;
}

/**
 * The song that a file holds, stored if it is not yet.
 * @throws as `ingestAudio`
 */
export async function storeSong(
  { platform, signal, report }: Work,
  { file, folder, track }: SoundFile,
): Promise<StoredSong> {
  const ofTrack = track === undefined ? '' : `track-${track}-`;
  const ofFile = `${ofTrack}${await fileHash(file)}`;
  const known = await platform.documents.get(knownFiles, ofFile);
  if (known !== undefined && (await hasSound(platform, known.data.songHash))) {
    return { hash: known.data.songHash, isKnown: true };
  }
  // Where the next stage runs here, too, its thread gets ready while FFmpeg works.
  if (isLoaded('analyze-music')) prepareWorker();
  const audio = await ingestAudio({ file, track, outDir: folder, signal, onProgress: report });
  const hash = audio.sha256;
  const isKnown = await hasSound(platform, hash);
  if (!isKnown) {
    await putFile(platform.objects, songKeys.audio(hash), audio.aacFile, 'audio/mp4');
    const { durationSec } = audio;
    const song = { hash, durationSec, createdAt: platform.clock.now() };
    await createIfAbsent(platform, songs, hash, song);
  }
  await createIfAbsent(platform, knownFiles, ofFile, { songHash: hash });
  return { hash, isKnown };
}

/** A song that was brought before, for a job that begins with it. @throws NotFoundError `song-lost` */
export async function requireSong(work: Work, hash: string): Promise<void> {
  if (await hasSound(work.platform, hash)) return;
  if (!(await restoreDemo(work, hash))) throw songLost(hash);
}

/**
 * The sound as a file, in a folder that is gone afterwards.
 * @throws NotFoundError `song-lost` where it is not stored any more and no demo song has it; as `body`
 */
export async function withSound<T>(
  work: Work,
  hash: string,
  body: (audioFile: string) => Promise<T>,
): Promise<T> {
  return await withScratch(async (folder) => {
    const file = `${folder}/audio.m4a`;
    const fetch = () =>
      getFile(work.platform.objects, songKeys.audio(hash), file, { signal: work.signal });
    await fetch().catch(async (error: unknown) => {
      if (!(error instanceof NotFoundError)) throw error;
      if (!(await restoreDemo(work, hash))) throw songLost(hash);
      await fetch();
    });
    return await body(file);
  });
}

/** The document and the object; from now on housekeeping leaves both for a while. */
export async function hasSound(platform: Services, hash: string): Promise<boolean> {
  if (!(await useSong(platform, hash))) return false;
  return (await platform.objects.head(songKeys.audio(hash))) !== undefined;
}

/** @returns false where it is none of the demo songs, as far as their files are known */
async function restoreDemo({ platform, signal }: Work, hash: string): Promise<boolean> {
  for (const song of catalog) {
    const file = songFile(song);
    const known = await platform.documents.get(knownFiles, await fileHash(file));
    if (known?.data.songHash !== hash) continue;
    const work = { platform, signal, report: () => undefined };
    return await withScratch(
      async (folder) => (await storeSong(work, { file, folder })).hash === hash,
    );
  }
  return false;
}

async function createIfAbsent<T extends object>(
  platform: Services,
  collection: Collection<T>,
  id: string,
  data: T,
): Promise<void> {
  try {
    await platform.documents.create(collection, id, data);
  } catch (error) {
    if (!(error instanceof AlreadyExistsError)) throw error;
  }
}
