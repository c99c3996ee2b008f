/** Many who watch the progress of one job. */
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { jobs } from '@bachata/core/jobs/job.ts';
import { percentile } from '@bachata/core/numeric/statistics.ts';
import { seedJob } from '../../browser/seed.ts';
import { Dancer } from '../dancer.ts';
import { handlesOf } from '../process-tree.ts';
import type { Product } from '../product.ts';
import { steadyRequests } from './steady-requests.ts';

const PATIENCE_MS = 60_000;
const CHANGES = 5;

export interface Listening {
  readonly listeners: number;
  /** Of all listeners and changes: how many were told. */
  readonly told: number;
  /** Milliseconds from the change until a listener knows. */
  readonly p95: number;
  /** Of the landing page meanwhile, at 20 requests a second. */
  readonly landingP95: number;
  /** Open files of the site that stay when all have gone. */
  readonly handlesKept: number;
}

export async function listenToProgress(product: Product, listeners: number): Promise<Listening> {
  const { cookie } = await Dancer.signUp(product.url, 'watcher');
  const account = await product.platform.identity.findByEmail('watcher@example.org');
  const jobId = await seedJob(product.platform, account?.uid ?? '', {
    status: 'running',
    fraction: 0.1,
  });
  await steadyRequests(product.url, { perSecond: 20, seconds: 1 });
  const before = handlesOf(product.pidOf('site'));
  const agent = new http.Agent({ keepAlive: false });
  /** Of each listener, by the title of the change: when it was told. */
  const told: Map<string, number>[] = [];
  const requests = Array.from({ length: listeners }, () => {
    const heard = new Map<string, number>();
    told.push(heard);
    const target = `${product.url}/api/jobs/${jobId}/events`;
    const request = http.get(target, { agent, headers: { cookie } }, (response) => {
      response.setEncoding('utf8').on('data', (text: string) => {
        for (const [, percent = ''] of text.matchAll(/"fraction":([\d.]+)/g)) {
          heard.set(percent, performance.now());
        }
      });
      response.on('error', () => undefined);
    });
    request.on('error', () => undefined);
    return request;
  });
  const haveHeard = (fraction: string): number =>
    told.filter((heard) => heard.has(fraction)).length;
  await until(() => haveHeard('0.1') === listeners);

  const landing = steadyRequests(product.url, { perSecond: 20, seconds: CHANGES });
  const delays: number[] = [];
  for (let n = 0; n < CHANGES; n++) {
    const fraction = 0.2 + n / 10;
    const changedAt = performance.now();
    await product.platform.documents.update(jobs, jobId, { fraction });
    await until(() => haveHeard(String(fraction)) === listeners);
    for (const heard of told) {
      const at = heard.get(String(fraction));
      if (at !== undefined) delays.push(at - changedAt);
    }
    await sleep(500);
  }
  const { p95: landingP95 } = await landing;
  for (const request of requests) request.destroy();
  await until(() => handlesOf(product.pidOf('site')) <= before + 5);
  return {
    listeners,
    told: delays.length,
    p95: percentile(delays, 0.95) ?? NaN,
    landingP95,
    handlesKept: handlesOf(product.pidOf('site')) - before,
  };
}

/** Waits for it, and no longer than a minute. */
async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!isSo() && performance.now() < deadline) await sleep(10);
}
