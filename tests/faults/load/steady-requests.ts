/** Requests at a steady rate, whether or not those before have been answered. */
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '@bachata/core/numeric/statistics.ts';

export interface SteadyOptions {
  readonly cookie?: string;
  readonly perSecond: number;
  readonly seconds: number;
}

export interface SteadyAnswers {
  readonly requests: number;
  /** Answers other than 200, or none. */
  readonly failures: number;
  /** Milliseconds from when a request was due to the end of its answer. */
  readonly p50: number;
  readonly p95: number;
}

export async function steadyRequests(
  url: string,
  { cookie, perSecond, seconds }: SteadyOptions,
): Promise<SteadyAnswers> {
  const agent = new http.Agent({ keepAlive: true });
  const headers = { accept: 'text/html', ...(cookie !== undefined && { cookie }) };
  const times: number[] = [];
  let failures = 0;
  const ask = async (dueAt: number): Promise<void> => {
    const status = await new Promise<number | undefined>((resolve) => {
      const request = http.get(url, { agent, headers }, (response) => {
        response.on('end', () => resolve(response.statusCode));
        response.on('error', () => resolve(undefined));
        response.resume();
      });
      request.on('error', () => resolve(undefined));
    });
    if (status !== 200) failures += 1;
    times.push(performance.now() - dueAt);
  };
  const underWay: Promise<void>[] = [];
  const startedAt = performance.now();
  const count = perSecond * seconds;
  for (let n = 0; n < count; n++) {
    const dueAt = startedAt + (1000 * n) / perSecond;
    const early = dueAt - performance.now();
    if (early > 0) await sleep(early);
    // A timer's own lateness is the client's and not the site's.
    underWay.push(ask(performance.now()));
  }
  await Promise.all(underWay);
  agent.destroy();
  return {
    ...{ requests: count, failures },
    p50: percentile(times, 0.5) ?? NaN,
    p95: percentile(times, 0.95) ?? NaN,
  };
}
