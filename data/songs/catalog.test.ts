import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SongTruth } from '@bachata/core/music/testing/evaluation.ts';
import { catalog } from './catalog.ts';
import { demos } from './demos.ts';
import { composeSong } from './synth/compose.ts';

const FOLDER = import.meta.dirname;
const MAX_TOTAL_BYTES = 18e6;

describe('the demo catalog', () => {
  it('has six songs with ids and titles of their own', () => {
    expect(catalog).toHaveLength(6);
    expect(new Set(catalog.map(({ id }) => id)).size).toBe(6);
    expect(new Set(catalog.map(({ title }) => title)).size).toBe(6);
  });

  it.each(catalog)('tells the truth about $id', (song) => {
    const file = path.join(FOLDER, song.truthFile);
    const truth = JSON.parse(readFileSync(file, 'utf8')) as SongTruth;
    expect(truth.sections.at(-1)?.endSec).toBeCloseTo(song.durationSec, 1);
    expect(Math.abs(truth.tempoBpm / song.tempoBpm - 1)).toBeLessThan(0.01);
    const composed = composeSong(demos[song.id]);
    expect(composed.durationSec).toBeCloseTo(song.durationSec, 1);
    expect(truth.beatsSec).toHaveLength(composed.truth.beatsSec.length);
    truth.beatsSec.forEach((time, i) => {
      expect(time).toBeCloseTo(composed.truth.beatsSec[i], 3);
    });
    expect(truth.sections.map(({ label }) => label)).toEqual(
      composed.truth.sections.map(({ label }) => label),
    );
  });

  it('lasts between 2 and 3.5 minutes a song and is small enough to be cloned', () => {
    const bytes = catalog.map((song) => statSync(path.join(FOLDER, song.file)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_TOTAL_BYTES);
    for (const { durationSec } of catalog) {
      expect(durationSec).toBeGreaterThan(120);
      expect(durationSec).toBeLessThan(210);
    }
  });
});
