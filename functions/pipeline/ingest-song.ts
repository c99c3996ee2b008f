/** From whatever the user gave to a song that the product keeps by its decoded sound. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { AlreadyExistsError, InvalidInputError } from '@bachata/core/errors.ts';
import type { SongJob, SongSource } from '@bachata/core/jobs/job.ts';
import type { StageContext } from '@bachata/core/jobs/run-stage.ts';
import { SONG_LIMITS } from '@bachata/core/music/song-limits.ts';
import { songs } from '@bachata/core/songs/song.ts';
import { songKeys } from '@bachata/core/object-keys.ts';
import type { Collection, Services } from '@bachata/core/ports.ts';
import { songFile } from '@bachata/library/files.ts';
import { songById } from '@bachata/library/songs/catalog.ts';
import { ingestAudio } from '../media/audio.ts';
import { fileHash } from '../file-hash.ts';
import { prepareReader } from '../media/container/reader-process.ts';
import { withScratch } from '../scratch.ts';
import { defineStage } from './define-stage.ts';
import { getUpload, putFile } from './objects.ts';

/** Remembers which sound a file holds, so that the same file is not even decoded again. */
const knownFileSchema = z.object({ songHash: z.string() });
const knownFiles: Collection<z.infer<typeof knownFileSchema>> = {
  name: 'knownFiles',
  schema: knownFileSchema,
};

export const ingestSong = defineStage('ingest-song', async (context) => {
  const { source } = context.job;
  if (source.kind === 'song') return { patch: { songHash: source.songHash } };
  if (source.kind === 'upload') prepareReader();
  return await withScratch(async (folder) => {
    const file = await fetchSource(context, source, folder);
    context.report(0.1);
    const hash = await fileHash(file);
    const songHash =
      (await knownSong(context.platform, hash)) ?? (await ingestNew(context, file, folder));
    await createIfAbsent(context.platform, knownFiles, hash, { songHash });
    return { patch: { songHash } };
  });
});

async function ingestNew(
  context: StageContext<SongJob>,
  file: string,
  folder: string,
): Promise<string> {
  const { platform, signal, report } = context;
  const audio = await ingestAudio({
    file,
    outDir: folder,
    signal,
    onProgress: (fraction) => report(0.1 + 0.8 * fraction),
  });
  if ((await platform.documents.get(songs, audio.sha256)) === undefined) {
    await putFile(platform.objects, songKeys.audio(audio.sha256), audio.aacFile, 'audio/mp4');
    await createIfAbsent(platform, songs, audio.sha256, {
      hash: audio.sha256,
      durationSec: audio.durationSec,
      createdAt: platform.clock.now(),
    });
  }
  return audio.sha256;
}

async function knownSong(platform: Services, hash: string): Promise<string | undefined> {
  const known = await platform.documents.get(knownFiles, hash);
  if (known === undefined) return undefined;
  const song = await platform.documents.get(songs, known.data.songHash);
  const audio = song && (await platform.objects.head(songKeys.audio(song.data.hash)));
  return audio === undefined ? undefined : known.data.songHash;
}

async function fetchSource(
  { platform, signal }: StageContext<SongJob>,
  source: Exclude<SongSource, { kind: 'song' }>,
  folder: string,
): Promise<string> {
  if (source.kind === 'catalog') {
    const song = songById(source.songId);
    if (song === undefined) {
      throw new InvalidInputError('unknown-song', `No song ${source.songId} in the catalog.`);
    }
    return songFile(song);
  }
  const file = path.join(folder, 'upload');
  const options = { maxBytes: SONG_LIMITS.maxBytes, signal };
  await getUpload(platform.objects, source.objectKey, file, options);
  if ((await stat(file)).size === 0)
    throw new InvalidInputError('empty-file', 'The file is empty.');
  return file;
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
