/** Removes songs that no choreography is danced to any more: somebody's recording is not kept for nothing. */
import { choreographyBin } from '../choreographies/bin.ts';
import { choreographies } from '../choreographies/choreography.ts';
import { jobs } from '../jobs/job.ts';
import { songHashOfKey, songKeys } from '../object-keys.ts';
import type { Services } from '../ports.ts';
import { queryAll } from '../query-all.ts';
import { countCorrections } from '../songs/counting.ts';
import { songs } from '../songs/song.ts';

/** Since a job last asked for it. Whoever tries again within the time need not wait for the analysis. */
const SONG_GRACE_MS = 24 * 3_600_000;
/** For so long a correction of its counts can be listened to by whoever decides about it. */
const REVIEW_GRACE_MS = 30 * 24 * 3_600_000;

type Needs = Pick<Services, 'documents' | 'objects' | 'clock'>;

/**
 * A song goes with its sound, outline and analyses. Its counts as somebody corrected them stay, and hold
 * again when it is brought once more.
 * @returns how many songs were removed
 */
export async function sweepSongs(services: Needs): Promise<number> {
  const { objects, clock } = services;
  const before = clock.now() - SONG_GRACE_MS;
  const listed = await objects.list(songKeys.root);
  const underWay = await songsUnderWay(services);
  let removed = 0;
  for (const [hash, files] of Map.groupBy(listed, ({ key }) => songHashOfKey(key) ?? '')) {
    if (hash === '' || underWay.has(hash)) continue;
    if (files.some(({ updatedAt }) => updatedAt.getTime() >= before)) continue;
    if (await isWanted(services, hash)) continue;
    if (!(await forget(services, hash, before))) continue;
    for (const { key } of files) await objects.delete(key);
    removed += 1;
  }
  return removed;
}

/** Also a job that waits for days, because the machine was off. */
async function songsUnderWay({ documents }: Needs): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const status of ['queued', 'running'] as const) {
    for await (const { data } of queryAll(documents, jobs, { where: { status }, limit: 500 })) {
      if (data.kind !== 'song' && data.kind !== 'hearing') continue;
      if (data.songHash !== undefined) found.add(data.songHash);
      if (data.source.kind === 'song') found.add(data.source.songHash);
    }
  }
  return found;
}

/** By a choreography, also one that can be had back, or by whoever decides about its counts. */
async function isWanted({ documents, clock }: Needs, songHash: string): Promise<boolean> {
  for (const collection of [choreographies, choreographyBin.deleted]) {
    const { items } = await documents.query(collection, { where: { songHash }, limit: 1 });
    if (items.length > 0) return true;
  }
  const since = clock.now() - REVIEW_GRACE_MS;
  const where = { songHash, inReview: true };
  for await (const { data } of queryAll(documents, countCorrections, { where })) {
    if (data.updatedAt >= since) return true;
  }
  return false;
}

/**
 * Takes the document away first, unless a job has asked for the song meanwhile: a job that comes later
 * finds no song and stores it anew.
 */
async function forget({ documents }: Needs, hash: string, before: number): Promise<boolean> {
  return await documents.transaction(async (tx) => {
    const stored = await tx.get(songs, hash);
    // Files without a document: storing it, or removing it, was interrupted.
    if (stored === undefined) return true;
    const { createdAt, usedAt = createdAt } = stored.data;
    if (usedAt >= before) return false;
    tx.delete(songs, hash);
    return true;
  });
}
