/** Many jobs of one person in the real queue, and one of a stranger. */
import http from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { jobs, taskPayloadSchema } from '@bachata/core/jobs/job.ts';
import { runStage, type StageHandlers } from '@bachata/core/jobs/run-stage.ts';
import { STAGES, stagesOf } from '@bachata/core/jobs/stages.ts';
import { startDispatcher, type Dispatcher } from '@bachata/platform/embedded/dispatcher.ts';
import {
  openEmbeddedServices,
  type EmbeddedServices,
} from '@bachata/platform/embedded/platform.ts';

/** Much longer than putting a stage back takes, as real stages are. */
const STAGE_MS = 300;
const MANY = 10;
const parameters = planParametersSchema.parse({ difficulty: 'beginner' });

let dataDir: string;
let services: EmbeddedServices;
let server: http.Server;
let dispatcher: Dispatcher;
/** Owners of the stages that were begun, in order. */
let begun: string[];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-fair-'));
  services = await openEmbeddedServices({ dataDir, publicBaseUrl: 'http://localhost' });
  begun = [];
  const work = async ({ job }: { job: { ownerId: string } }): Promise<object> => {
    begun.push(job.ownerId);
    await sleep(STAGE_MS);
    return {};
  };
  const handlers = Object.fromEntries(
    STAGES.map((stage) => [stage, work]),
  ) as unknown as StageHandlers;
  let delivery = 0;
  server = http.createServer((request, response) => {
    void (async () => {
      const body = Buffer.concat(await request.toArray()).toString();
      const payload = taskPayloadSchema.parse(JSON.parse(body));
      const { outcome } = await runStage(services, payload, handlers, { holder: `w${delivery++}` });
      response.statusCode = outcome === 'busy' ? 409 : 200;
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  dispatcher = startDispatcher(services, {
    functionsBaseUrl: `http://127.0.0.1:${port}`,
    pollMs: 10,
  });
});

afterEach(async () => {
  await dispatcher.stop();
  await new Promise((resolve) => server.close(resolve));
  services.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function order(ownerId: string, request: number): Promise<string> {
  const { jobId } = await createChoreography(services, {
    ownerId,
    requestKey: `request-${request}`,
    title: 'A song',
    source: { kind: 'catalog', songId: 'any' },
    parameters,
  });
  return jobId;
}

async function statusOf(jobId: string): Promise<string | undefined> {
  return (await services.documents.get(jobs, jobId))?.data.status;
}

describe('a stranger behind many songs of one person', () => {
  it('gets every second place, and the many are all done in the end', async () => {
    const ana = await Promise.all(Array.from({ length: MANY }, (_, i) => order('ana', i)));
    await expect.poll(() => begun.length, { timeout: 30_000 }).toBeGreaterThan(3);
    const before = begun.length;
    const ben = await order('ben', 0);
    await expect.poll(() => statusOf(ben), { timeout: 30_000, interval: 10 }).toBe('done');
    const stages = stagesOf('song').length;
    const meanwhile = begun.slice(before, begun.lastIndexOf('ben'));
    expect(begun.filter((owner) => owner === 'ben')).toHaveLength(stages);
    // Two places: while Ben has one, Ana keeps the other. Two more were begun before his turn came.
    expect(meanwhile.filter((owner) => owner === 'ana').length).toBeLessThanOrEqual(2 * stages + 4);
    await expect
      .poll(async () => (await Promise.all(ana.map(statusOf))).filter((s) => s !== 'done'), {
        timeout: 60_000,
        interval: 200,
      })
      .toEqual([]);
    expect(begun.filter((owner) => owner === 'ana')).toHaveLength(MANY * stages);
  }, 120_000);
});
