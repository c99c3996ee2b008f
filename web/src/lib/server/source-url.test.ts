import { expect, it } from 'vitest';
import { sourceUrl } from './source-url.ts';

it('takes web addresses and nothing else', () => {
  const url = 'https://example.org/our-fork';
  expect(sourceUrl({ BACHATA_SOURCE_URL: url })).toBe(url);
  expect(sourceUrl({ BACHATA_SOURCE_URL: 'javascript:alert(1)' })).toBeUndefined();
  expect(sourceUrl({})).toBeUndefined();
});
