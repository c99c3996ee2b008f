/** How long an instructor with two thousand class plans waits for the store: wall time, on the embedded platform. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createPlans } from '@bachata/core/class-plans/create-plan.ts';
import { holdClass } from '@bachata/core/class-plans/hold-class.ts';
import { listPlans, type PlanQuery } from '@bachata/core/class-plans/list-plans.ts';
import { readOverview } from '@bachata/core/class-plans/overview/read-overview.ts';
import { blockFor, planContent } from '@bachata/core/class-plans/testing/plans.ts';
import { templateBlocks } from '@bachata/core/class-plans/templates.ts';
import { quantile } from '@bachata/core/numeric/statistics.ts';
import { library } from '@bachata/library/moves/index.ts';
import { openEmbeddedServices } from '@bachata/platform/embedded/platform.ts';
import type { Table } from './table.ts';

const PLANS = 2_000;
/** Classes of the last two years that were written down. */
const HELD = 200;
const LIST_RUNS = 200;
const OVERVIEW_RUNS = 20;
const OWNER = 'ana';

export async function classPlansBench(): Promise<Table> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-plans-'));
  const services = await openEmbeddedServices({ dataDir, publicBaseUrl: 'http://localhost' });
  try {
    const ids = await createPlans(
      services,
      Array.from({ length: PLANS }, (_, n) => newPlan(n)),
    );
    for (const [n, id] of ids.slice(0, HELD).entries()) {
      await holdClass(services, id, { heldOn: dayOf(n), ticked: ['b2', 'b3', 'b4'] });
    }
    const list = (query: PlanQuery) => async () => {
      const { found } = await listPlans(services, OWNER, query);
      if (found === 0) throw new Error('Nothing was found.');
    };
    const overview = async () => {
      const { plans } = await readOverview(services.documents, OWNER, library.byId, {});
      if (plans !== PLANS) throw new Error('Plans are missing.');
    };
    return {
      title: `${PLANS} class plans of one instructor, ${HELD} of them taught`,
      columns: ['what', 'p50, ms', 'p95, ms', 'CPU, ms'],
      rows: [
        ['list, first page', ...(await timesOf(list({}), LIST_RUNS))],
        [
          'list, by date, page 40',
          ...(await timesOf(list({ order: 'date', page: 40 }), LIST_RUNS)),
        ],
        [
          'list, words with a typing error',
          ...(await timesOf(list({ text: 'mondey trun 17' }), LIST_RUNS)),
        ],
        ['overview of all, every plan read', ...(await timesOf(overview, OVERVIEW_RUNS))],
      ],
    };
  } finally {
    await services.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Wall time, and the processor time of one. */
async function timesOf(ask: () => Promise<void>, runs: number): Promise<[number, number, number]> {
  // The first one finds everything cold, as after a start.
  await ask();
  const took: number[] = [];
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run++) {
    const startedAt = performance.now();
    await ask();
    took.push(performance.now() - startedAt);
  }
  const { user, system } = process.cpuUsage(before);
  return [quantile(took, 0.5), quantile(took, 0.95), (user + system) / 1_000 / runs];
}

const dayOf = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);

function newPlan(n: number) {
  const moves = library.moves;
  const blocks = templateBlocks(60).map((block, k) => {
    const { id, name, counts } = moves[(n * 7 + k * 11) % moves.length];
    const move = { id, name: name.en, counts };
    return blockFor(`b${k}`, { ...block, id: `b${k}`, content: { kind: 'move', move } });
  });
  const content = planContent({ title: `Monday turns ${n}`, date: dayOf(n), blocks });
  return { ownerId: OWNER, requestKey: `bench-plan-${n}`, content };
}
