/**
 * One player alone, as in loops that are sold or recorded for practice: little to hear the count by,
 * and easily taken for half or twice the tempo.
 */
import { createRandom } from './synth/random.ts';
import { INSTRUMENTS, type Instrument, type SongSpec } from './synth/score.ts';
import { specFromSeed } from './synth/spec.ts';

/** Those who play all the time and keep time by themselves. */
export const SOLOISTS = ['bass', 'segunda', 'requinto', 'bongo', 'guira'] as const;
export type Soloist = (typeof SOLOISTS)[number];

/** Sixteen or twenty-four bars of one section; everything else by chance as in a song of the seed. */
export function soloSpec(seed: number): SongSpec & { readonly soloist: Soloist } {
  const random = createRandom(`solo ${seed}`);
  const soloist = random.pick(SOLOISTS);
  const spec = specFromSeed(seed);
  const [label, pattern] = random.pick([
    ['verse', 'derecho'],
    ['chorus', 'majao'],
    ['mambo', 'mambo'],
  ] as const);
  const absent: readonly Instrument[] = INSTRUMENTS.filter((instrument) => instrument !== soloist);
  return {
    ...spec,
    soloist,
    tempo: { ...spec.tempo, mamboRatio: 1, ritardando: false },
    band: { ...spec.band, absent },
    production: { ...spec.production, fadeOutSec: 0 },
    form: [{ label, pattern, bars: random.pick([16, 24]), energy: 0.9 }],
    pickupBeats: 0,
  };
}
