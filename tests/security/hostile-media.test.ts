/** Six of the hostile files that `npm run test:faults` sends by the hundred. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attackWithMedia } from '../faults/hostile-media/attack.ts';
import { startProduct, type Product } from '../faults/product.ts';

describe.runIf(process.platform === 'linux')('hostile files', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  it('are all answered, with little computing', async () => {
    const { outcomes } = await attackWithMedia(product, { count: 6, warmUp: false });
    expect(outcomes).toHaveLength(6);
    expect(outcomes.filter(({ cpuSec }) => cpuSec > 10)).toEqual([]);
    const faults = /^(no answer|internal|stage-exhausted|container-reader-failed)$/;
    expect(outcomes.filter(({ answer }) => faults.test(answer))).toEqual([]);
  }, 180_000);
});
