import { describe, expect, it } from 'vitest';
import { SOLOISTS, soloSpec } from './solo.ts';
import { composeSong } from './synth/compose.ts';

const SPECS = Array.from({ length: 20 }, (_, i) => soloSpec(i + 1));

describe('soloSpec', () => {
  it('lets each player play alone, for twenty seconds and more', () => {
    expect(new Set(SPECS.map(({ soloist }) => soloist))).toEqual(new Set(SOLOISTS));
    for (const spec of SPECS) {
      const { tracks, durationSec } = composeSong(spec);
      expect(tracks.map(({ instrument }) => instrument)).toEqual([spec.soloist]);
      expect(durationSec).toBeGreaterThan(20);
    }
  });
});
