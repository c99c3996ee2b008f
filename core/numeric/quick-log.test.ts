import { describe, expect, it } from 'vitest';
import { quickLog } from './quick-log.ts';

describe('quickLog', () => {
  it.each([1, 1 + 2 ** -20, 1.0019, 1.5, 2, 2.7182818, 9.99, 512, 123_456.7, 2 ** 24 - 1])(
    'is the natural logarithm of %d',
    (value) => {
      expect(Math.abs(quickLog(value) - Math.log(value))).toBeLessThan(3e-6);
    },
  );
});
