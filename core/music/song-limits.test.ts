import { describe, expect, it } from 'vitest';
import { checkSongBytes, checkSongLength, ENCODING_SLACK_SEC, SONG_LIMITS } from './song-limits.ts';

const { maxBytes, minSec, maxSec } = SONG_LIMITS;

describe('the limits of songs', () => {
  it('take what is just within them', () => {
    for (const sec of [minSec, maxSec]) expect(() => checkSongLength(sec)).not.toThrow();
    expect(() => checkSongBytes(maxBytes)).not.toThrow();
  });

  it.each([
    [minSec - 0.06, 'too-short', { seconds: 19.9, minSec }],
    [0, 'too-short', { seconds: 0, minSec }],
    [NaN, 'too-short', { seconds: 0, minSec }],
    [maxSec + 0.06, 'too-long', { seconds: 720.1, maxSec }],
    [Infinity, 'too-long', { seconds: 0, maxSec }],
  ])('refuse %d s as %s', (sec, code, details) => {
    expect(() => checkSongLength(sec)).toThrow(expect.objectContaining({ code, details }));
  });

  it('take the longest song as CD-quality WAV', () => {
    expect(() => checkSongBytes(44 + maxSec * 44_100 * 4)).not.toThrow();
  });

  it('refuse a byte too many, and say in megabytes how many may be', () => {
    expect(() => checkSongBytes(maxBytes + 1)).toThrow(
      expect.objectContaining({ code: 'too-large', details: { megabytes: 130 } }),
    );
  });

  it('let a song that was taken pass again after it was encoded anew', () => {
    for (const sec of [minSec - 0.1, maxSec + 0.1]) {
      expect(() => checkSongLength(sec, ENCODING_SLACK_SEC)).not.toThrow();
      expect(() => checkSongLength(sec)).toThrow();
    }
  });
});
