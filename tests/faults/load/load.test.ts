/** The product under load. How fast it is, is `npm run bench faults`' to say: these hold on a busy machine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type Product } from '../product.ts';
import { measureFairness } from './fairness.ts';
import { listenToProgress } from './listeners.ts';
import { loadPages } from './pages.ts';
import { measurePeak } from './peak.ts';
import { soak } from './soak.ts';

describe.runIf(process.platform === 'linux')('the product under load', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  it('answers every request for a page while two songs are made', async () => {
    const { landing, collection } = await loadPages(product, 10);
    expect(landing.failures).toBe(0);
    expect(collection.failures).toBe(0);
    expect(landing.p50).toBeLessThan(200);
  });

  it('tells a thousand listeners of every change, and lets go of them', async () => {
    const { listeners, told, handlesKept } = await listenToProgress(product, 1_000);
    // Five changes.
    expect(told).toBe(5 * listeners);
    expect(handlesKept).toBeLessThanOrEqual(5);
  });

  it('makes a stranger wait little behind what one other person has ordered', async () => {
    const { aloneSec, behindSongsSec, behindClipsSec } = await measureFairness(product);
    expect(behindSongsSec / aloneSec).toBeLessThan(5);
    expect(behindClipsSec / aloneSec).toBeLessThan(5);
  });

  it('takes no more memory than a small machine has', async () => {
    const { peakMb } = await measurePeak(product);
    expect(peakMb).toBeLessThan(1_300);
  });

  it('keeps neither memory nor open files of five hundred jobs', async () => {
    const { failed, memoryRatio, handlesAtFirst, handlesInTheEnd } = await soak(product, 500);
    expect(failed).toBe(0);
    expect(memoryRatio).toBeLessThan(1.1);
    expect(handlesInTheEnd).toBeLessThanOrEqual(handlesAtFirst + 10);
  }, 3_600_000);
});
