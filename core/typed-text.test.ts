import { expect, it } from 'vitest';
import { readable, typedText } from './typed-text.ts';

it.each([
  ['\u202Eevil', 'evil'],
  ['a\u2067b\u2069c', 'abc'],
  ['one\u0000two\u0007', 'onetwo'],
])('takes what is not seen out of %j', (typed, left) => {
  expect(readable(typed)).toBe(left);
});

it.each(['Noche de bachata', 'ليلة', 'two\nlines\tand a tab', '👩‍❤️‍👨', 'e\u0301'])(
  'leaves %j as it is',
  (typed) => {
    expect(readable(typed)).toBe(typed);
  },
);

it('counts only what is left', () => {
  expect(typedText().max(3).parse(' \u202Eabc ')).toBe('abc');
  expect(typedText().min(1).safeParse('\u202E ').success).toBe(false);
});
