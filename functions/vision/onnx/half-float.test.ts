import { expect, it } from 'vitest';
import { float32Of } from './half-float.ts';

it('reads normal and subnormal numbers, both zeros, infinity and what is no number', () => {
  const halves = Uint16Array.of(0x3c00, 0xc500, 0x7bff, 0x0400, 0x0001, 0x8000, 0xfc00, 0x7e00);
  expect([...float32Of(halves)]).toEqual([1, -5, 65504, 2 ** -14, 2 ** -24, -0, -Infinity, NaN]);
});
