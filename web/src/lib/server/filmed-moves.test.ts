import { describe, expect, it } from 'vitest';
import { clipOf } from '../../../../tests/factories/clip.ts';
import { clipVideoAddress, mediaKeyOf } from './filmed-moves.ts';

describe('the video of a clip whose file has several sound tracks', () => {
  const clip = clipOf('ana', { soundTracks: [1, 0, 3] });

  it.each([
    [undefined, 'clips/film/video.mp4'],
    [1, 'clips/film/video.mp4'],
    [0, 'clips/film/video-sound-0.mp4'],
    [3, 'clips/film/video-sound-3.mp4'],
    // There is no such track, or it is no number.
    [2, 'clips/film/video.mp4'],
    [NaN, 'clips/film/video.mp4'],
  ])('is that of sound %s', (sound, key) => {
    expect(mediaKeyOf('film', clip, 'video', { sound })).toBe(key);
  });

  it('has an address for each', () => {
    expect([undefined, 0, 3].map((sound) => clipVideoAddress('film', sound))).toEqual([
      '/clips/film/media/video',
      '/clips/film/media/video?sound=0',
      '/clips/film/media/video?sound=3',
    ]);
  });
});
