/**
 * No entrance answers with a 500, whatever it is sent. A few requests each here, and many in
 * `npm run test:faults`, which runs this file with `FUZZ_RUNS`.
 */
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type * as Bodies from '../../../web/src/lib/server/bodies.ts';
import { openSeededSite, type SeededSite } from '../seeded-site.ts';
import { fuzzRoutes, type Reading, type Recorded } from './fuzz-routes.ts';

/** Requests of each entrance. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 6);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

const { recorded } = vi.hoisted(() => ({ recorded: new Map() as Recorded }));

vi.mock('../../../web/src/lib/server/bodies.ts', async (original) => {
  const bodies = await original<typeof Bodies>();
  const recording = (reading: Reading) => {
    const read = bodies[reading] as (value: never, schema: never) => unknown;
    return (value: never, schema: never): unknown => {
      recorded.set(reading, schema);
      return read(value, schema);
    };
  };
  const readings = ['readJson', 'parseText', 'parseForm', 'parseQuery'] as const;
  return { ...bodies, ...Object.fromEntries(readings.map((one) => [one, recording(one)])) };
});
// Everything else would be refused after some dozens; that it is refused is tested elsewhere.
vi.mock('../../../web/src/lib/server/rate-limit.ts', async (original) => ({
  ...(await original<object>()),
  AttemptLimit: class {
    take(): void {
      // Takes any number.
    }
  },
}));

vi.mock('../../../core/jobs/order-limit.ts', async (actual) => ({
  ...(await actual<object>()),
  assertMayOrder: async () => undefined,
  countOrder: async () => undefined,
}));

let site: SeededSite;
beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  site = await openSeededSite();
});
afterAll(() => site?.close());

it('no entrance answers with a 500, whatever it is sent', async () => {
  const { faults, statuses, requests } = await fuzzRoutes(site, {
    runs: RUNS,
    seed: SEED,
    recorded,
  });
  const { FUZZ_REPORT: report } = process.env;
  const counts = { requests, statuses: Object.fromEntries(statuses), faults: faults.length };
  if (report !== undefined) await writeFile(report, JSON.stringify(counts));
  expect(faults).toEqual([]);
  expect(statuses.get(200)).toBeGreaterThan(requests / 10);
}, 3_600_000);
