/** How long a stranger's song takes behind all that one other person has ordered. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { ROOT } from '../../browser/harness.ts';
import { Dancer } from '../dancer.ts';
import type { Product } from '../product.ts';
import { openTasks } from '../queue.ts';
import { jobOf, untilEnded, untilJob } from '../waiting.ts';

/** As many as one person may order in an hour. */
const SONGS = 30;
const CLIPS = 4;
const CLIP = path.join(ROOT, 'data', 'moves', 'clips', 'side-basic.left.mp4');

export interface Fairness {
  readonly aloneSec: number;
  readonly behindSongsSec: number;
  readonly behindClipsSec: number;
}

/** Songs of the catalog: the stranger's has been analyzed for nobody else before any of its measures. */
export async function measureFairness(product: Product): Promise<Fairness> {
  const stranger = await Dancer.signUp(product.url, 'stranger');
  const [first] = catalog;
  if (first === undefined) throw new Error('There is no song.');
  const song = await readFile(path.join(ROOT, 'data', 'songs', first.file));
  const once = async (): Promise<number> => {
    const objectKey = await stranger.upload('song', first.file, song);
    const startedAt = performance.now();
    const job = await untilEnded(product.platform, await stranger.orderSong({ objectKey }));
    if (job.status !== 'done') throw new Error(`The stranger's song is ${job.status}.`);
    return (performance.now() - startedAt) / 1000;
  };
  // The first one is of a song that is not known yet; all that are compared are of one that is.
  await once();
  const alone = [await once(), await once(), await once()].sort((a, b) => a - b);

  const ana = await Dancer.signUp(product.url, 'many-songs');
  const songs: string[] = [];
  for (let n = 0; n < SONGS; n++) {
    const { id: songId = '' } = catalog[n % catalog.length] ?? {};
    songs.push(await ana.orderSong({ songId }));
  }
  await untilJob(product.platform, songs[0] ?? '', ({ status }) => status !== 'queued');
  const behindSongsSec = await once();
  await cancelAll(product, ana, songs);

  const ben = await Dancer.signUp(product.url, 'many-clips');
  const clip = await readFile(CLIP);
  const clips: string[] = [];
  for (let n = 0; n < CLIPS; n++) {
    clips.push(await ben.orderClip(await ben.upload('clip', `${n}.mp4`, clip)));
  }
  await untilJob(product.platform, clips[0] ?? '', ({ stage }) => stage === 'analyze-pose');
  const behindClipsSec = await once();
  await cancelAll(product, ben, clips);
  return { aloneSec: alone[1] ?? NaN, behindSongsSec, behindClipsSec };
}

async function cancelAll(product: Product, dancer: Dancer, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const { status } = await jobOf(product.platform, id);
    if (status === 'queued' || status === 'running') await dancer.cancel(id);
  }
  while (openTasks(product.dataDir).length > 0) await sleep(50);
}
