import { expect, it } from 'vitest';
import { typingErrors } from './typing-errors.ts';

it.each([
  ['hammerlock', 'hammerlock', 0],
  ['hamerlock', 'hammerlock', 1],
  ['hammerlokc', 'hammerlock', 1],
  ['copa', 'capo', 2],
  ['cuddle', 'shadow', 3],
  ['', 'ab', 2],
])('counts what is wrong in %s for %s', (a, b, errors) => {
  expect(typingErrors(a, b, 2)).toBe(errors);
  expect(typingErrors(b, a, 2)).toBe(errors);
});
