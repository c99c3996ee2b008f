/** Files that no honest program wrote: each is answered, and nobody else waits for it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type Product } from '../product.ts';
import { attackWithMedia } from './attack.ts';

const COUNT = 500;

describe.runIf(process.platform === 'linux')('hostile media through the upload route', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ stretches: true });
  });
  afterAll(() => product?.stop());

  it('is answered within 10 s of processor time, and never stops the site or the functions', async () => {
    const { outcomes, stretches } = await attackWithMedia(product, { count: COUNT });
    expect(outcomes).toHaveLength(COUNT);
    expect(outcomes.filter(({ cpuSec }) => cpuSec > 10)).toEqual([]);
    // Refusals that blame the product, or nothing at all.
    const faults = /^(no answer|internal|stage-exhausted|container-reader-failed)$/;
    expect(outcomes.filter(({ answer }) => faults.test(answer))).toEqual([]);
    expect(stretches.filter(({ cpuMs }) => cpuMs > 100)).toEqual([]);
    // Nothing of ours that a file named was read into what it made.
    expect(product.logged()).not.toContain('"status":500');
  }, 3_600_000);
});
