import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { SongAnalysis } from '../analysis.ts';
import { analyzeSong } from './analyze.ts';
import { EMBEDDING_SIZE } from '../analysis.ts';
import { EMBEDDING_BLOCKS } from './embedding.ts';
import { cosine } from '../../numeric/statistics.ts';
import { bandSong } from '../testing/test-band.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('embedding', () => {
  let reference: SongAnalysis;
  let louder: SongAnalysis;
  let faster: SongAnalysis;

  beforeAll(() => {
    const song = bandSong({ bpm: 110, bars: 12 });
    reference = analyzeSong(song.samples, song.sampleRate);
    louder = analyzeSong(
      song.samples.map((value) => 2 * value),
      song.sampleRate,
    );
    const other = bandSong({ bpm: 150, bars: 16, offBeat: 2 });
    faster = analyzeSong(other.samples, other.sampleRate);
  });

  it('has blocks that cover it without a gap', () => {
    let next = 0;
    for (const [first, length] of Object.values(EMBEDDING_BLOCKS)) {
      expect(first).toBe(next);
      next += length;
    }
    expect(next).toBe(EMBEDDING_SIZE);
  });

  it('has unit length and finite values', () => {
    expect(reference.embedding.every(Number.isFinite)).toBe(true);
    expect(Math.hypot(...reference.embedding)).toBeCloseTo(1, 9);
  });

  it('does not depend on the level, but on the music', () => {
    expect(cosine(reference.embedding, louder.embedding)).toBeGreaterThan(0.999);
    expect(cosine(reference.embedding, faster.embedding)).toBeLessThan(0.98);
  });
});
