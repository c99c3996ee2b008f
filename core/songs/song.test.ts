import { expect, it } from 'vitest';
import { songKeys } from '../object-keys.ts';
import { songSchema } from './song.ts';

it('opens the documents that still name where the sound and its outline lie', () => {
  const hash = 'a'.repeat(64);
  const song = { hash, durationSec: 200, createdAt: 1, analysisKey: 'songs/a/analysis-4.json' };
  const before = { audioKey: songKeys.audio(hash), waveformKey: songKeys.waveform(hash) };
  expect(songSchema.parse({ ...song, ...before })).toEqual(song);
});
