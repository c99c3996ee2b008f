import { describe, expect, it } from 'vitest';
import { titleOf, uploadTypeOf } from './upload-types.ts';

describe('uploadTypeOf', () => {
  it.each([
    ['song.mp3', 'audio/mpeg'],
    ['SONG.M4A', 'audio/mp4'],
    ['a.b.flac', 'audio/flac'],
    ['voice.opus', 'audio/ogg'],
    ['clip.MOV', 'audio/mp4'],
    ['camera.mts', 'video/mp2t'],
  ])('knows %s', (name, contentType) => {
    expect(uploadTypeOf(name)?.contentType).toBe(contentType);
  });

  it.each(['song', 'mp3', 'song.mp3.exe', 'song.', 'song.constructor', ''])(
    'takes a file by the name %j',
    (name) => {
      expect(uploadTypeOf(name)?.contentType).toBe('application/octet-stream');
    },
  );
});

describe('titleOf', () => {
  it('makes a title of a file name', () => {
    expect(titleOf('Obsesion_(live)  2003.mp3')).toBe('Obsesion (live) 2003');
  });

  it('never ends up empty', () => {
    expect(titleOf('___.mp3')).toBe('___.mp3');
  });
});
