/** Hundreds of jobs, one after the other: what the product keeps of memory and of open files. */
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '@bachata/core/numeric/statistics.ts';
import { handlesOf, megabytesOf } from '../process-tree.ts';
import type { Product } from '../product.ts';
import { shortOrders } from '../short-orders.ts';
import { untilEnded } from '../waiting.ts';

const AT_ONCE = 2;
/** Jobs between two looks. */
const LOOK_EVERY = 25;
/** What ends a moment after a job, such as a spare process, is not counted. */
const SETTLE_MS = 1_500;

interface Look {
  /** Jobs that were done by then. */
  readonly jobs: number;
  readonly megabytes: number;
  readonly handles: number;
}

export interface Soak {
  readonly jobs: number;
  readonly failed: number;
  readonly looks: readonly Look[];
  /** Memory at the end against after the first fifty; medians of three looks. */
  readonly memoryRatio: number;
  readonly handlesAtFirst: number;
  readonly handlesInTheEnd: number;
}

export async function soak(product: Product, jobs: number): Promise<Soak> {
  const order = shortOrders();
  const looks: Look[] = [];
  let failed = 0;
  for (let done = 0; done < jobs; done += LOOK_EVERY) {
    let next = done;
    const end = Math.min(jobs, done + LOOK_EVERY);
    const work = async (): Promise<void> => {
      while (next < end) {
        const id = await order(product.services, next++);
        const { status } = await untilEnded(product.platform, id);
        if (status !== 'done') failed += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await sleep(SETTLE_MS);
    const root = product.pidOf('product');
    looks.push({ jobs: end, megabytes: megabytesOf(root), handles: handlesOf(root) });
  }
  const settled = looks.filter(({ jobs: by }) => by >= 50);
  const first = settled.slice(0, 3);
  const last = settled.slice(-3);
  const memory = (some: readonly Look[]): number => median(some.map((look) => look.megabytes));
  const handles = (some: readonly Look[]): number => median(some.map((look) => look.handles));
  return {
    ...{ jobs, failed, looks },
    memoryRatio: memory(last) / memory(first),
    handlesAtFirst: handles(first),
    handlesInTheEnd: handles(last),
  };
}
