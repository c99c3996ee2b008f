/** Delivers every task of a running product twice more than its own queue does: late, and in any order. */
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '@bachata/library/songs/synth/random.ts';
import type { Product } from '../product.ts';
import { tasksIn, type Task } from '../queue.ts';

const EXTRA = 2;
const LATEST_MS = 20_000;
const LOOK_EVERY_MS = 100;
/** A queue that repeats itself keeps to its limits: as many at once as the product's own. */
const AT_ONCE = 2;
/** The functions are being started again. */
const AGAIN_MS = 500;

export interface ExtraDeliveries {
  /** Resolves with their number when every task that was seen has had all of its own. */
  finish(): Promise<number>;
}

export function startExtraDeliveries(product: Product, random: Random): ExtraDeliveries {
  const seen = new Set<string>();
  const underWay: Promise<void>[] = [];
  const stop = new AbortController();
  let delivered = 0;
  let atOnce = 0;

  async function deliverLate(task: Task): Promise<void> {
    await sleep(random.between(0, LATEST_MS));
    while (!(await isDelivered(task))) await sleep(random.between(0, AGAIN_MS));
    delivered += 1;
  }
  async function isDelivered(task: Task): Promise<boolean> {
    if (atOnce >= AT_ONCE) return false;
    atOnce += 1;
    try {
      return await isAnswered(product, task);
    } finally {
      atOnce -= 1;
    }
  }
  async function look(): Promise<void> {
    while (!stop.signal.aborted) {
      for (const task of tasksIn(product.dataDir)) {
        if (seen.has(task.name)) continue;
        seen.add(task.name);
        for (let n = 0; n < EXTRA; n++) underWay.push(deliverLate(task));
      }
      await sleep(LOOK_EVERY_MS);
    }
  }
  const looking = look();

  return {
    async finish() {
      stop.abort();
      await looking;
      await Promise.all(underWay);
      return delivered;
    },
  };
}

/** Whether there was any answer; none where the functions were killed or have not started yet. */
async function isAnswered(product: Product, { path, payload }: Task): Promise<boolean> {
  let base: string;
  try {
    base = product.functionsUrl();
  } catch {
    return false;
  }
  return await new Promise((resolve) => {
    const request = http.request(
      base + path,
      {
        method: 'POST',
        agent: false,
        headers: {
          authorization: `Bearer ${product.services.taskToken}`,
          'content-type': 'application/json',
        },
      },
      (response) => {
        response.on('error', () => resolve(false));
        response.on('end', () => resolve(true));
        response.resume();
      },
    );
    request.on('error', () => resolve(false));
    request.end(payload);
  });
}
