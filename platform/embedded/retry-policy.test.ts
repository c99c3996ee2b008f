import { describe, expect, it } from 'vitest';
import { backoffMs, DEFAULT_QUEUE } from './retry-policy.ts';

describe('backoffMs', () => {
  it("follows the example of Cloud Tasks' documentation", () => {
    const config = {
      ...DEFAULT_QUEUE,
      minBackoffMs: 10_000,
      maxBackoffMs: 300_000,
      maxDoublings: 3,
    };
    const seconds = Array.from({ length: 8 }, (_, retry) => backoffMs(retry + 1, config) / 1000);
    expect(seconds).toEqual([10, 20, 40, 80, 160, 240, 300, 300]);
  });

  it('waits minutes, not hours, until the default queue gives up', () => {
    const waits = Array.from({ length: DEFAULT_QUEUE.maxAttempts - 1 }, (_, retry) =>
      backoffMs(retry + 1, DEFAULT_QUEUE),
    );
    const minutes = waits.reduce((sum, wait) => sum + wait, 0) / 60_000;
    expect(minutes).toBeGreaterThan(2);
    expect(minutes).toBeLessThan(5);
  });
});
