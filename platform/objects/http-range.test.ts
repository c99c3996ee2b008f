import { describe, expect, it } from 'vitest';
import { isUnchanged, requestedRange } from './http-range.ts';

const ETAG = '"first"';
const rangeOf = (range: string | null) =>
  requestedRange(new Headers(range === null ? {} : { range }), ETAG, 100);

describe('requestedRange', () => {
  it.each([
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=50-500', { start: 50, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
  ])('%s of 100 bytes', (header, expected) => {
    expect(rangeOf(header)).toEqual(expected);
  });

  it.each(['bytes=100-', 'bytes=-0'])('cannot satisfy %s of 100 bytes', (header) => {
    expect(rangeOf(header)).toBe('unsatisfiable');
  });

  it.each([null, '', 'bytes=-', 'items=0-1', 'bytes=9-3', 'bytes=0-1,4-5'])(
    'sends the whole for %j',
    (header) => {
      expect(rangeOf(header)).toBeUndefined();
    },
  );

  it('sends the whole for a range of another version', () => {
    const headers = { range: 'bytes=0-9', 'if-range': '"older"' };
    expect(requestedRange(new Headers(headers), ETAG, 100)).toBeUndefined();
    const same = { range: 'bytes=0-9', 'if-range': ETAG };
    expect(requestedRange(new Headers(same), ETAG, 100)).toEqual({ start: 0, end: 9 });
  });
});

describe('isUnchanged', () => {
  it.each([
    [ETAG, true],
    [`W/${ETAG}`, true],
    [`"other", ${ETAG}`, true],
    ['*', true],
    ['"other"', false],
    ['', false],
  ])('If-None-Match %s: %s', (tags, expected) => {
    expect(isUnchanged(new Headers({ 'if-none-match': tags }), ETAG)).toBe(expected);
  });
});
