/** From whatever the user gave to a song that the product keeps by its decoded sound. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { InvalidInputError } from '@bachata/core/errors.ts';
import type { SongSource, UploadedSong } from '@bachata/core/jobs/job.ts';
import type { StageContext } from '@bachata/core/jobs/run-stage.ts';
import { SONG_LIMITS } from '@bachata/core/music/song-limits.ts';
import { openSongLink } from '@bachata/core/songs/song-link.ts';
import { awaitHearing } from '@bachata/core/uploads/hear-ahead.ts';
import { songFile } from '@bachata/library/files.ts';
import { songById } from '@bachata/library/songs/catalog.ts';
import { prepareReader } from '../media/container/reader-process.ts';
import { withScratch } from '../scratch.ts';
import { defineStage } from './define-stage.ts';
import { getUpload } from './objects.ts';
import { hasSound, requireSong, storeSong } from './song-sound.ts';

/** Share of the work that fetching takes, about. */
const FETCHED = { upload: 0.1, catalog: 0.1, link: 0.6 } as const;
/** Storing what was decoded comes after that. */
const DECODED = 0.9;

export const ingestSong = defineStage('ingest-song', async (context) => {
  const { platform, signal, report } = context;
  const { source } = context.job;
  if (source.kind === 'song') {
    const { songHash } = source;
    await requireSong(context, songHash);
    return { patch: { songHash, found: { song: true } } };
  }
  if (source.kind === 'upload') {
    const heard = context.job.kind === 'song' ? await heardHash(context, source) : undefined;
    // That was asked for when it was heard.
    if (heard !== undefined) return { patch: { songHash: heard } };
  }
  if (source.kind !== 'catalog') prepareReader();
  const fetched = FETCHED[source.kind];
  return await withScratch(async (folder) => {
    const file = await fetchSource(context, source, folder);
    report(fetched);
    const decoding = (fraction: number) => report(fetched + (DECODED - fetched) * fraction);
    const track = source.kind === 'upload' ? source.track : undefined;
    const work = { platform, signal, report: decoding };
    const { hash: songHash, isKnown } = await storeSong(work, { file, folder, track });
    return { patch: { songHash, found: { song: isKnown } } };
  });
});

/** What listening ahead has made of the upload, as long as that is stored. */
async function heardHash(
  { platform, signal, report }: StageContext,
  upload: UploadedSong,
): Promise<string | undefined> {
  const hash = await awaitHearing(platform, upload, 'ingest-song', { signal, report });
  return hash !== undefined && (await hasSound(platform, hash)) ? hash : undefined;
}

async function fetchSource(
  { platform, signal, report }: StageContext,
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
  const file = path.join(folder, 'song');
  if (source.kind === 'link') {
    // What was allowed when it was ordered may not be any more.
    const { songLinks, link } = openSongLink(platform.songLinks, source.link);
    const onProgress = (fraction: number): void => report(FETCHED.link * fraction);
    await songLinks.fetch(link, file, { signal, onProgress });
    return file;
  }
  const options = { maxBytes: SONG_LIMITS.maxBytes, signal };
  await getUpload(platform.objects, source.objectKey, file, options);
  if ((await stat(file)).size === 0)
    throw new InvalidInputError('empty-file', 'The file is empty.');
  return file;
}
