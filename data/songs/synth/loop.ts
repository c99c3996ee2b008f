/** Short instrumental loops: the soundtrack of a single move. */
import type { EnergyLevel, RhythmPattern } from '@bachata/core/music/analysis.ts';
import { composeSong } from './compose.ts';
import { createRandom } from './random.ts';
import { renderSong } from './render.ts';
import type { PartLabel, RenderedSong, SongSpec } from './score.ts';
import { PROGRESSIONS } from './theory.ts';

export interface LoopOptions {
  tempoBpm: number;
  energy: EnergyLevel;
  pattern: RhythmPattern;
  /** Beats of one turn, a multiple of 4. */
  counts: number;
  seed: number;
}

const SECTION_OF: Record<RhythmPattern, PartLabel> = {
  derecho: 'verse',
  majao: 'chorus',
  mambo: 'mambo',
  none: 'bridge',
};
const ENERGY: Record<EnergyLevel, number> = { low: 0.42, medium: 0.7, high: 1 };
/** Lowest and loudest the loops are, LUFS: energy is heard in the level too. */
const LOUDNESS: Record<EnergyLevel, number> = { low: -19, medium: -16, high: -13 };

/** About 9 ms. */
const SEAM_SAMPLES = 400;

/**
 * One turn of a loop that starts on its count 1 and joins itself without a seam: the middle one
 * of three turns, so that what rings over the end is also there at the start.
 *
 * @throws RangeError when `counts` is not a positive multiple of 4
 */
export function renderLoop(options: LoopOptions): Omit<RenderedSong, 'truth'> {
  const { tempoBpm, counts } = options;
  if (counts <= 0 || counts % 4 !== 0) throw new RangeError(`counts is 4, 8, …, not ${counts}`);
  const { left, right, sampleRate } = renderSong(composeSong(loopSpec(options)));
  const length = Math.round((counts * 60 * sampleRate) / tempoBpm);
  return { left: middleTurn(left, length), right: middleTurn(right, length), sampleRate };
}

/**
 * The second of three turns. Its last few milliseconds turn into those before its first sample,
 * because players are never late by the same amount twice.
 */
function middleTurn(signal: Float32Array<ArrayBuffer>, length: number): Float32Array<ArrayBuffer> {
  const turn = signal.slice(length, 2 * length);
  for (let i = 1; i <= SEAM_SAMPLES; i++) {
    const share = 1 - (i - 1) / SEAM_SAMPLES;
    turn[length - i] += share * (signal[length - i] - turn[length - i]);
  }
  return turn;
}

function loopSpec({ tempoBpm, energy, pattern, counts, seed }: LoopOptions): SongSpec {
  const random = createRandom(`loop ${seed}`);
  const mode = random.chance(0.7) ? 'minor' : 'major';
  const bars = counts / 4;
  const progression = random.pick(PROGRESSIONS[mode].filter((loop) => loop.length === 4));
  const label = SECTION_OF[pattern];
  const calm = energy === 'low';
  return {
    seed,
    key: { tonic: random.integer(0, 11), mode },
    tempo: { bpm: tempoBpm, drift: 0, mamboRatio: 1, ritardando: false },
    feel: { swing: 0, timingSec: 0.002, biasSec: 0 },
    band: {
      kick: energy === 'high' ? 'four' : 'none',
      guira: calm ? 'eighths' : 'gallop',
      segunda: calm ? 'ballad' : random.pick(['march', 'syncopated']),
      bass: random.pick(['traditional', 'melodic']),
      campana: energy === 'high',
      pad: calm,
      keys: random.chance(0.3),
      singer: 'none',
      vocalDensity: 1,
      bongoTap: 1,
    },
    production: {
      loudnessLufs: LOUDNESS[energy],
      drive: 0,
      reverb: calm ? 1.1 : 0.7,
      fadeOutSec: 0,
      gainsDb: {},
    },
    form: [{ label, bars: 3 * bars, energy: ENERGY[energy], pattern }],
    leadInSec: 0,
    pickupBeats: 0,
    anticipation: 0,
    progressions: { [label]: progression.slice(0, Math.max(1, Math.min(4, bars))) },
    barsPerChord: 1,
  };
}
