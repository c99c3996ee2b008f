/** The most memory that the whole product takes while it looks at a clip and makes two songs. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { ROOT } from '../../browser/harness.ts';
import { Dancer } from '../dancer.ts';
import { megabytesOf } from '../process-tree.ts';
import type { Product } from '../product.ts';
import { untilEnded } from '../waiting.ts';

const CLIP = path.join(ROOT, 'data', 'moves', 'clips', 'side-basic.left.mp4');
const LOOK_EVERY_MS = 100;

export interface Peak {
  readonly idleMb: number;
  readonly peakMb: number;
  /** Half a minute after the last job has ended. */
  readonly afterMb: number;
}

const AFTER_MS = 30_000;

export async function measurePeak(product: Product): Promise<Peak> {
  const root = product.pidOf('product');
  const dancer = await Dancer.signUp(product.url, 'busy');
  const idleMb = megabytesOf(root);
  let peakMb = idleMb;
  const looking = setInterval(() => {
    peakMb = Math.max(peakMb, megabytesOf(root));
  }, LOOK_EVERY_MS);
  try {
    const clip = await dancer.orderClip(await dancer.upload('clip', 'a.mp4', await readFile(CLIP)));
    const ended = untilEnded(product.platform, clip);
    let isOver = false;
    void ended.finally(() => (isOver = true)).catch(() => undefined);
    // Two at a time, again and again for as long as the clip takes.
    const songs = async (offset: number): Promise<void> => {
      for (let n = offset; !isOver; n += 2) {
        const { id: songId = '' } = catalog[n % catalog.length] ?? {};
        await untilEnded(product.platform, await dancer.orderSong({ songId }));
      }
    };
    await Promise.all([ended, songs(0), songs(1)]);
  } finally {
    clearInterval(looking);
  }
  await new Promise((resolve) => setTimeout(resolve, AFTER_MS));
  return { idleMb, peakMb, afterMb: megabytesOf(root) };
}
