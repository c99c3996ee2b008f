/** Runs the fuzz test, which needs Vitest to compile the routes, and reads what it counted. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { ROOT } from '../../browser/harness.ts';
import type { Table } from '../table.ts';

const RUNS = 200;
const reportSchema = z.object({
  requests: z.number(),
  statuses: z.record(z.string(), z.number()),
  faults: z.number(),
});

export async function fuzzTable(): Promise<Table> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-fuzz-'));
  try {
    const report = path.join(folder, 'report.json');
    const vitest = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const child = spawn(process.execPath, [vitest, 'run', 'tests/access/fuzz'], {
      cwd: ROOT,
      env: { ...process.env, FUZZ_RUNS: String(RUNS), FUZZ_REPORT: report },
      stdio: 'ignore',
    });
    await once(child, 'close');
    const text = await readFile(report, 'utf8');
    const { requests, statuses, faults } = reportSchema.parse(JSON.parse(text));
    const byStatus = Object.entries(statuses).map(([status, n]) => `${status}: ${n}`);
    return {
      title: `Every entrance fuzzed from its schemas, ${RUNS} requests each`,
      columns: ['what', 'here', 'wanted'],
      rows: [
        ['requests', requests, ''],
        ['entrances that answered with a 500', faults, '0'],
        ['answers', byStatus.join(', '), ''],
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
