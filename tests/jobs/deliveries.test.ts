/** Every task delivered three times, late and in any order, by workers some of which die. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  choreographies,
  choreographySchema,
  type Choreography,
} from '@bachata/core/choreographies/choreography.ts';
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { jobs, taskPayloadSchema } from '@bachata/core/jobs/job.ts';
import { LEASE_MS } from '@bachata/core/jobs/lease.ts';
import { created, runStage, type StageHandlers } from '@bachata/core/jobs/run-stage.ts';
import { STAGES, stagesOf } from '@bachata/core/jobs/stages.ts';
import type { Services, TaskRequest } from '@bachata/core/ports.ts';
import { createRandom } from '@bachata/library/songs/synth/random.ts';
import { ManualClock, temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

const JOBS = 12;
const DELIVERIES = 3;
/** Of all deliveries: fewer than would exhaust a stage. */
const DIES = 0.1;
const parameters = planParametersSchema.parse({ difficulty: 'beginner' });
const clock = new ManualClock();

let temporary: TemporaryPlatform;
/** Deliveries that are still to be made. */
let due: TaskRequest[];
let services: Services;

beforeEach(async () => {
  temporary = await temporaryPlatform(clock);
  due = [];
  const names = new Set<string>();
  services = {
    ...temporary.platform,
    tasks: {
      enqueue: async (task) => {
        if (names.has(task.name)) return 'duplicate';
        names.add(task.name);
        for (let n = 0; n < DELIVERIES; n++) due.push(task);
        return 'enqueued';
      },
    },
  };
});
afterEach(async () => await temporary.close());

const made = (ownerId: string): Choreography =>
  choreographySchema.parse({
    ...{ ownerId, title: 'A song', songHash: 'a'.repeat(64), durationSec: 100, tempoBpm: 120 },
    ...{ parameters, planKey: 'p', videoKey: 'v', captionsKeys: { en: 'e', es: 's' } },
    ...{ posterKey: 'j', videoBytes: 1, createdAt: 1 },
  });

it.each([1, 2, 3])('all jobs end, none twice (seed %d)', async (seed) => {
  const random = createRandom(`deliveries ${seed}`);
  const done = new Map<string, number>();
  let die: () => void = () => undefined;
  const handlers = Object.fromEntries(
    STAGES.map((stage) => [
      stage,
      async ({ jobId, job }: { jobId: string; job: { ownerId: string } }) => {
        if (random.chance(DIES)) {
          die();
          return await new Promise(() => undefined);
        }
        done.set(`${stage} of ${jobId}`, (done.get(`${stage} of ${jobId}`) ?? 0) + 1);
        const isLast = stage === stagesOf('song').at(-1);
        return isLast ? { created: created(choreographies, made(job.ownerId)) } : {};
      },
    ]),
  ) as unknown as StageHandlers;
  const ids: string[] = [];
  for (let n = 0; n < JOBS; n++) {
    const { jobId } = await createChoreography(services, {
      ...{ ownerId: `dancer-${n % 3}`, title: 'A song', parameters },
      requestKey: `request-${n}`,
      source: { kind: 'catalog', songId: 'any' },
    });
    ids.push(jobId);
  }
  for (let delivery = 0; due.length > 0; delivery++) {
    const [task] = due.splice(random.integer(0, due.length - 1), 1);
    if (task === undefined) break;
    const payload = taskPayloadSchema.parse(task.payload);
    const holder = `${seed}-${delivery}`;
    const death = new Promise<'died'>((resolve) => (die = () => resolve('died')));
    const running = runStage(services, payload, handlers, { holder });
    const outcome = await Promise.race([running, death]);
    // What a queue is not told is done comes again, after the lease of whoever died.
    if (outcome === 'died' || outcome.outcome === 'busy' || outcome.outcome === 'retry') {
      clock.advance(LEASE_MS + 1);
      due.push(task);
    }
  }
  const ended = await Promise.all(ids.map((id) => services.documents.get(jobs, id)));
  expect(ended.map((stored) => stored?.data.status)).toEqual(ids.map(() => 'done'));
  expect([...done.values()].filter((times) => times > 1)).toEqual([]);
  expect(done.size).toBe(JOBS * stagesOf('song').length);
  const kept = await services.documents.query(choreographies, { limit: 100 });
  expect(kept.items.map(({ id }) => id).sort()).toEqual([...ids].sort());
});
