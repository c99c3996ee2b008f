/** Hostile files through the real upload route, one after the other, and what each costs. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isEnded, type Job } from '@bachata/core/jobs/job.ts';
import { Dancer } from '../dancer.ts';
import { cpuSecondsOf } from '../process-tree.ts';
import { PARTS, type Product } from '../product.ts';
import { openTasks } from '../queue.ts';
import type { Stretch } from '../stretches/stretches.ts';
import { untilEnded, untilJob } from '../waiting.ts';
import { hostileFile } from './hostile-file.ts';
import { honestFiles } from './honest-files.ts';
import { LEFT_OUT } from './left-out.ts';

/** A person may order thirty jobs in an hour. */
const FILES_PER_PERSON = 25;
const PATIENCE_MS = 120_000;

interface Outcome {
  readonly seed: number;
  readonly history: readonly string[];
  /** `accepted`, or the code of the refusal. */
  readonly answer: string;
  /** Of all processes of the product, from the upload to the answer. */
  readonly cpuSec: number;
}

export interface MediaAttack {
  readonly outcomes: readonly Outcome[];
  /** Seeds that were passed over. */
  readonly leftOut: number;
  /** The longest of the site's and the functions' main threads, the longest first. */
  readonly stretches: readonly Stretch[];
}

/**
 * An accepted file is one that its first stage has taken; its job is then cancelled.
 * @param product that notes its stretches
 * @param count of files, of the seeds from `firstSeed` on
 */
export async function attackWithMedia(
  product: Product,
  options: {
    readonly count: number;
    readonly firstSeed?: number;
    /** Whether an honest song and clip go first; without them their loading is in the stretches. */
    readonly warmUp?: boolean;
  },
): Promise<MediaAttack> {
  const { count, firstSeed = 1, warmUp = true } = options;
  const honest = await honestFiles();
  if (warmUp) await useOnce(product, honest);
  const since = Date.now();
  const outcomes: Outcome[] = [];
  let leftOut = 0;
  let dancer: Dancer | undefined;
  for (let seed = firstSeed; outcomes.length < count; seed++) {
    if (LEFT_OUT.includes(seed)) {
      leftOut += 1;
      continue;
    }
    if (dancer === undefined || outcomes.length % FILES_PER_PERSON === 0) {
      dancer = await Dancer.signUp(product.url, `seed-${seed}`);
    }
    outcomes.push(await sendOne(product, dancer, hostileFile(seed, honest)));
  }
  const noted = await product.stretchesSince(since);
  const serving = [PARTS.site, PARTS.functions];
  const stretches = noted.filter(({ script }) => serving.some((part) => script.endsWith(part)));
  return { outcomes, leftOut, stretches };
}

/** What the first song and the first clip load once is part of starting up. */
async function useOnce(
  product: Product,
  honest: Awaited<ReturnType<typeof honestFiles>>,
): Promise<void> {
  const dancer = await Dancer.signUp(product.url, 'warm');
  const upload = (kind: 'song' | 'clip', name: string): Promise<string> =>
    dancer.upload(kind, `file.${name}`, honest[name] ?? Buffer.alloc(0));
  const song = await dancer.orderSong({ objectKey: await upload('song', 'm4a') });
  await untilEnded(product.platform, song);
  await untilEnded(product.platform, await dancer.orderClip(await upload('clip', 'mp4')));
}

async function sendOne(
  product: Product,
  dancer: Dancer,
  { seed, kind, name, bytes, history }: ReturnType<typeof hostileFile>,
): Promise<Outcome> {
  const root = product.pidOf('product');
  const before = cpuSecondsOf(root);
  const key = await dancer.upload(kind, name, bytes);
  const id = await (kind === 'song' ? dancer.orderSong({ objectKey: key }) : dancer.orderClip(key));
  const first = kind === 'song' ? 'ingest-song' : 'ingest-clip';
  const isAnswered = (job: Job): boolean => isEnded(job) || job.stage !== first;
  const job = await untilJob(product.platform, id, isAnswered, PATIENCE_MS).catch(() => undefined);
  const cpuSec = cpuSecondsOf(root) - before;
  if (job !== undefined && isEnded(job)) {
    return { seed, history, answer: job.failure?.code ?? job.status, cpuSec };
  }
  await dancer.cancel(id);
  const until = performance.now() + 10_000;
  // What is under way ends before the next file is measured.
  while (performance.now() < until && openTasks(product.dataDir).length > 0) await sleep(20);
  return { seed, history, answer: job === undefined ? 'no answer' : 'accepted', cpuSec };
}
