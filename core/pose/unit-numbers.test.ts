import { expect, it } from 'vitest';
import { decodeUnitNumbers, encodeUnitNumbers } from './unit-numbers.ts';

it('reads what it writes, to a 16-bit number', () => {
  const numbers = [-1, -0.25, 0, 1 / 3, 1];
  decodeUnitNumbers(encodeUnitNumbers(numbers)).forEach((value, i) =>
    expect(Math.abs(value - numbers[i])).toBeLessThan(1 / 65534 + 1e-12),
  );
  expect(encodeUnitNumbers([1, -1])).toBe('/38BgA==');
});
