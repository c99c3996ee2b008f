/**
 * Who makes the songs that the count is measured on, by name. `band` was written without sight of the
 * analyzer and of the synthesizer, which the analyzer was developed with.
 */
import type { SongTruth } from '@bachata/core/music/testing/evaluation.ts';
import { composeSong } from '@bachata/library/songs/synth/compose.ts';
import { hardKindOf, hardSpec } from '@bachata/library/songs/synth/hard.ts';
import { renderSong } from '@bachata/library/songs/synth/render.ts';
import type { SongScore } from '@bachata/library/songs/synth/score.ts';
import * as seeds from '@bachata/library/songs/synth/seeds.ts';
import { composeBed, otherStyleOf } from '@bachata/library/songs/synth/styles.ts';
import { BAND_DEVELOPMENT_SEEDS, BAND_TEST_SEEDS, bandSong } from './band/song.ts';

export interface GeneratedSong {
  /** What is hard about it, for a table by kind. */
  readonly kind: string;
  readonly isBachata: boolean;
  /** Mono, at `BENCH_SAMPLE_RATE`. */
  readonly samples: Float32Array<ArrayBuffer>;
  readonly truth: SongTruth;
}

export interface MusicGenerator {
  /** Seeds that the analyzer may be tuned on, and those that only report. */
  readonly dev: readonly number[];
  readonly test: readonly number[];
  readonly make: (seed: number) => GeneratedSong;
}

export const GENERATORS: Readonly<Record<string, MusicGenerator>> = {
  usual: {
    dev: seeds.DEVELOPMENT_SEEDS,
    test: seeds.TEST_SEEDS,
    make: (seed) => played(composeSong(seed), 'usual'),
  },
  hard: {
    dev: seeds.HARD_DEVELOPMENT_SEEDS,
    test: seeds.HARD_TEST_SEEDS,
    make: (seed) => played(composeSong(hardSpec(seed)), hardKindOf(seed)),
  },
  styles: {
    dev: seeds.STYLE_DEVELOPMENT_SEEDS,
    test: seeds.STYLE_TEST_SEEDS,
    make: (seed) => {
      const style = otherStyleOf(seed);
      return { ...played(composeBed(style, seed), style), isBachata: false };
    },
  },
  band: {
    dev: BAND_DEVELOPMENT_SEEDS,
    test: BAND_TEST_SEEDS,
    make: (seed) => ({ ...bandSong(seed), isBachata: true }),
  },
};

function played(score: SongScore, kind: string): GeneratedSong {
  const { left, right } = renderSong(score);
  const samples = left.map((sample, i) => (sample + right[i]) / 2);
  return { kind, isBachata: true, samples, truth: score.truth };
}
