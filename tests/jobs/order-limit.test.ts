/** How much one person may order, however fast, and that a repeated request is not another one. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { assertMayOrder, ORDERS_PER_HOUR } from '@bachata/core/jobs/order-limit.ts';
import { createClip } from '@bachata/core/user-clips/create-clip.ts';
import { uploadKeys } from '@bachata/core/object-keys.ts';
import { ManualClock, temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

const parameters = planParametersSchema.parse({ difficulty: 'beginner' });
const HOUR_MS = 3_600_000;
const clock = new ManualClock();
let temporary: TemporaryPlatform;

beforeEach(async () => {
  temporary = await temporaryPlatform(clock);
});
afterEach(async () => await temporary.close());

async function order(ownerId: string, request: number): Promise<string> {
  const { jobId } = await createChoreography(temporary.platform, {
    ownerId,
    requestKey: `request-${request}`,
    title: 'A song',
    source: { kind: 'catalog', songId: 'any' },
    parameters,
  });
  return jobId;
}

const many = async (ownerId: string, count = ORDERS_PER_HOUR): Promise<string[]> =>
  await Promise.all(Array.from({ length: count }, (_, n) => order(ownerId, n)));

describe('the limit on orders', () => {
  it('holds for as many as are placed at once, and for each person alone', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 2 * ORDERS_PER_HOUR }, (_, n) => order('ana', n)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(ORDERS_PER_HOUR);
    const { documents } = temporary.platform;
    const stored = await documents.query(jobs, { where: { ownerId: 'ana' }, limit: 500 });
    expect(stored.items).toHaveLength(ORDERS_PER_HOUR);
    await order('ben', 0);
  });

  it('says how long to wait, and ends then', async () => {
    await many('ana');
    clock.advance(HOUR_MS / 2);
    const refused = order('ana', 100);
    await expect(refused).rejects.toMatchObject({
      code: 'too-many-jobs',
      kind: 'rate-limit',
      details: { limit: ORDERS_PER_HOUR, minutes: 30 },
    });
    await expect(assertMayOrder(temporary.platform, 'ana')).rejects.toMatchObject({
      code: 'too-many-jobs',
    });
    clock.advance(HOUR_MS / 2);
    await assertMayOrder(temporary.platform, 'ana');
    await order('ana', 100);
  });

  it('does not last for as long as the clock was set back', async () => {
    clock.advance(5 * HOUR_MS);
    await many('ana');
    clock.advance(-5 * HOUR_MS);
    await order('ana', 100);
  });

  it('answers a request that is repeated at the limit with the same job', async () => {
    const placed = await many('ana');
    await expect(order('ana', 100)).rejects.toMatchObject({ code: 'too-many-jobs' });
    expect(await many('ana')).toEqual(placed);
  });

  it('does not hold for an import', async () => {
    await many('ana');
    const clip = {
      ownerId: 'ana',
      requestKey: 'import-1',
      title: 'A clip',
      uploadKey: uploadKeys.file('ana', 'clip.mp4'),
    };
    await expect(createClip(temporary.platform, clip)).rejects.toMatchObject({
      code: 'too-many-jobs',
    });
    await createClip(temporary.platform, { ...clip, isImport: true });
  });

  it('counts a request that is repeated once', async () => {
    for (let n = 0; n < 3 * ORDERS_PER_HOUR; n++) await order('ana', 0);
    await order('ana', 1);
  });
});
