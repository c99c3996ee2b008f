import { describe, expect, it } from 'vitest';
import {
  choreographyKeys,
  clipIdOfKey,
  clipKeys,
  similarityKey,
  songKeys,
  uploadKeys,
} from './object-keys.ts';

describe('the keys of objects', () => {
  // Documents that are stored name these: a key that changes here loses what lies under the old one.
  it('are those that stored documents name', () => {
    expect([
      uploadKeys.file('ana', 'song.mp3'),
      songKeys.audio('abc'),
      songKeys.analysis('abc', '7'),
      songKeys.waveform('abc'),
      choreographyKeys.plan('dance'),
      choreographyKeys.video('dance'),
      choreographyKeys.captions('dance', 'es'),
      choreographyKeys.poster('dance'),
      choreographyKeys.editedPlan('dance', 'first'),
      clipKeys.video('film'),
      clipKeys.video('film', 2),
      clipKeys.poster('film'),
      clipKeys.track('film'),
      clipKeys.analysis('film'),
      clipKeys.move('film', 'job'),
      clipKeys.movePoster('film', 'job'),
      clipKeys.movePreview('film', 'job'),
      similarityKey('1'),
    ]).toEqual([
      'uploads/ana/song.mp3',
      'songs/abc/audio.m4a',
      'songs/abc/analysis-7.json',
      'songs/abc/waveform.json',
      'choreographies/dance/plan.json',
      'choreographies/dance/video.mp4',
      'choreographies/dance/captions.es.vtt',
      'choreographies/dance/poster.jpg',
      'choreographies/dance/plans/first.json',
      'clips/film/video.mp4',
      'clips/film/video-sound-2.mp4',
      'clips/film/poster.jpg',
      'clips/film/track.bin',
      'clips/film/analysis.json',
      'clips/film/move-job.mp4',
      'clips/film/move-job.poster.webp',
      'clips/film/move-job.preview.webp',
      'similarity/1.f32',
    ]);
  });

  it('lie below the folder of what they belong to', () => {
    expect(uploadKeys.file('ana', 'song.mp3').startsWith(uploadKeys.folder('ana'))).toBe(true);
    expect(uploadKeys.folder('ana').startsWith(uploadKeys.root)).toBe(true);
    expect(
      choreographyKeys.editedPlan('a', 'b').startsWith(choreographyKeys.editedPlans('a')),
    ).toBe(true);
    expect(choreographyKeys.editedPlans('a').startsWith(choreographyKeys.folder('a'))).toBe(true);
    expect(clipKeys.move('film', 'job').startsWith(clipKeys.folder('film'))).toBe(true);
    expect(clipKeys.folder('film').startsWith(clipKeys.root)).toBe(true);
  });

  it('tell the clip that they belong to', () => {
    expect(clipIdOfKey(clipKeys.poster('film'))).toBe('film');
    expect(clipIdOfKey(songKeys.audio('abc'))).toBeUndefined();
  });
});
