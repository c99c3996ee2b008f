/** Jobs at work while parts of the product are killed and every task is delivered three times. */
import { setTimeout as sleep } from 'node:timers/promises';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import type { Job } from '@bachata/core/jobs/job.ts';
import { queryAll } from '@bachata/core/query-all.ts';
import { createRandom } from '@bachata/library/songs/synth/random.ts';
import type { Product } from '../product.ts';
import { shortOrders } from '../short-orders.ts';
import { untilEnded } from '../waiting.ts';
import { startExtraDeliveries } from './extra-deliveries.ts';
import { leftoversOf, type Leftovers } from './leftovers.ts';

const PATIENCE_MS = 15 * 60_000;

export interface KillAttack {
  readonly jobs: number;
  /** What was killed, in order. */
  readonly kills: readonly string[];
  /** Deliveries besides those of the queue itself. */
  readonly extraDeliveries: number;
  /** Statuses of the jobs, with the code of the failure. */
  readonly endings: Readonly<Record<string, number>>;
  readonly choreographies: number;
  /** Stages that a log line says were done, more than once for one job. */
  readonly doneTwice: readonly string[];
  readonly leftovers: Leftovers;
  readonly seconds: number;
}

export async function attackWithKills(
  product: Product,
  options: { readonly jobs: number; readonly kills: number; readonly seed: number },
): Promise<KillAttack> {
  const random = createRandom(`kills ${options.seed}`);
  const startedAt = performance.now();
  const order = shortOrders();
  const ids: string[] = [];
  const deliveries = startExtraDeliveries(product, random.fork('deliveries'));
  const kills: string[] = [];
  let ended: readonly Job[];
  let extraDeliveries: number;
  try {
    for (let n = 0; n < options.jobs; n++) ids.push(await order(product.services, n));
    for (let n = 0; n < options.kills; n++) {
      await sleep(random.between(1_000, 6_000));
      kills.push(await killOne(product, random.next()));
    }
    ended = await Promise.all(ids.map((id) => untilEnded(product.platform, id, PATIENCE_MS)));
  } finally {
    extraDeliveries = await deliveries.finish();
  }
  const endings: Record<string, number> = {};
  for (const { status, failure } of ended) {
    const ending = failure === undefined ? status : `${status}: ${failure.code}`;
    endings[ending] = (endings[ending] ?? 0) + 1;
  }
  let made = 0;
  for await (const stored of queryAll(product.services.documents, choreographies, {})) {
    if (ids.includes(stored.id)) made += 1;
  }
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    ...{ jobs: ids.length, kills, extraDeliveries, endings, seconds },
    choreographies: made,
    doneTwice: doneTwice(product.logged()),
    leftovers: await leftoversOf(product),
  };
}

/** @param chance 0 to 1 */
async function killOne(product: Product, chance: number): Promise<string> {
  if (chance < 0.3) {
    await product.crashAndRestart();
    return 'product';
  }
  const part = chance < 0.8 ? 'functions' : 'site';
  for (;;) {
    try {
      process.kill(product.pidOf(part), 'SIGKILL');
      return part;
    } catch {
      // It is just being started after the kill before.
      await sleep(100);
    }
  }
}

function doneTwice(log: string): readonly string[] {
  const done = new Map<string, number>();
  for (const line of log.split('\n')) {
    if (!line.includes('"outcome":"done"')) continue;
    const { jobId, stage } = JSON.parse(line) as { readonly jobId: string; readonly stage: string };
    const name = `${stage} of ${jobId}`;
    done.set(name, (done.get(name) ?? 0) + 1);
  }
  return [...done].flatMap(([name, times]) => (times > 1 ? [`${name}: ${times}`] : []));
}
