/** Parts of the product are killed, and the queue repeats itself: every job ends as if nothing had been. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type Product } from '../product.ts';
import { attackWithKills } from './attack.ts';

describe.runIf(process.platform === 'linux')('jobs whose workers are killed', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  it('all end, none twice, and leave nothing behind', async () => {
    const attack = await attackWithKills(product, { jobs: 50, kills: 10, seed: 1 });
    expect(attack.endings).toEqual({ done: 50 });
    expect(attack.choreographies).toBe(50);
    expect(attack.doneTwice).toEqual([]);
    expect(attack.leftovers).toEqual({
      ...{ objects: [], files: [], scratch: [], tasks: [], processes: [] },
    });
    // Four stages a job.
    expect(attack.extraDeliveries).toBeGreaterThanOrEqual(2 * 4 * 50);
  }, 1_800_000);
});
