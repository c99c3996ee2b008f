import { describe, expect, it } from 'vitest';
import { blockAutocorrelations } from './autocorrelation.ts';
import { BANDS, type Onsets } from './onset.ts';
import { FRAME_RATE } from './spectrogram.ts';
import { perBand } from '../rhythm/tatum-features.ts';

describe('blockAutocorrelations', () => {
  it('sums the products of each second with what follows, over all bands', () => {
    const frames = 250;
    const longest = 130;
    const bands = perBand((band) =>
      Float32Array.from({ length: frames }, (_, t) => {
        const value = Math.sin((t * t) / 97 + BANDS.indexOf(band));
        return Math.max(0, value);
      }),
    );
    const onsets: Onsets = { frames, bands, total: new Float32Array(frames) };
    const found = blockAutocorrelations(onsets, longest);

    const hop = Math.round(FRAME_RATE);
    const smooth = BANDS.map((band) =>
      Array.from(bands[band], (value, t) => {
        const beside = (bands[band][t - 1] ?? 0) + (bands[band][t + 1] ?? 0);
        return 0.5 * value + 0.25 * beside;
      }),
    );
    expect(found).toHaveLength(Math.ceil(frames / hop));
    found.forEach((row, second) => {
      expect(row).toHaveLength(longest + 1);
      row.forEach((value, lag) => {
        let expected = 0;
        for (const strength of smooth) {
          for (let t = second * hop; t < Math.min(frames, (second + 1) * hop); t++) {
            if (strength[t] >= 0.1) expected += strength[t] * (strength[t + lag] ?? 0);
          }
        }
        expect(value).toBeCloseTo(expected, 3);
      });
    });
  });
});
