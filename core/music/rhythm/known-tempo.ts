/** Beats of a recording that is too short for `analyzeSong`, given about how fast it is. */
import { upperMedian } from '../../numeric/statistics.ts';
import { beatAttacks } from '../signal/beat-attacks.ts';
import { FRAME_RATE } from '../signal/spectrogram.ts';

/** Annotated tempi are rounded and guessed: so far around them is looked, in steps of 0.25 %. */
const TEMPO_TOLERANCE = 0.03;
const TEMPO_STEP = 0.0025;
/** Of the beats' median strength: what a beat must have to be the first that counts. */
const STRONG = 0.75;

export interface KnownTempoBeats {
  /** Within 3 % of the given one. */
  readonly tempoBpm: number;
  /** From the first to the last beat within the recording, evenly. */
  readonly beatsSec: number[];
  /** Index of the first beat that is as strong as beats of this recording are. */
  readonly firstStrong: number;
}

/**
 * Lays an even grid over the attacks of bass and low bongo.
 *
 * @param samples mono
 * @returns undefined for silence and for less than four beats
 */
export function beatsAtTempo(
  samples: Float32Array,
  sampleRate: number,
  tempoBpm: number,
): KnownTempoBeats | undefined {
  const attacks = beatAttacks(samples, sampleRate);
  const frames = attacks.length;
  const at = (frame: number): number => {
    const nearest = Math.round(frame);
    return Math.max(attacks[nearest - 1] ?? 0, attacks[nearest] ?? 0, attacks[nearest + 1] ?? 0);
  };

  let best = { score: -Infinity, phase: 0, period: 0 };
  for (let change = -TEMPO_TOLERANCE; change <= TEMPO_TOLERANCE; change += TEMPO_STEP) {
    const period = (FRAME_RATE * 60) / (tempoBpm * (1 + change));
    if (frames < 4 * period) return undefined;
    for (let phase = 0; phase < period; phase++) {
      let [sum, beats] = [0, 0];
      for (let frame = phase; frame < frames; frame += period, beats++) {
        sum += at(frame) - 0.5 * at(frame + period / 2);
      }
      if (sum / beats > best.score) best = { score: sum / beats, phase, period };
    }
  }

  const beatFrames: number[] = [];
  for (let frame = best.phase; frame < frames; frame += best.period) beatFrames.push(frame);
  const strengths = beatFrames.map(at);
  const usual = upperMedian(strengths);
  return {
    tempoBpm: (60 * FRAME_RATE) / best.period,
    beatsSec: beatFrames.map((frame) => frame / FRAME_RATE),
    firstStrong: Math.max(
      0,
      strengths.findIndex((strength) => strength >= STRONG * usual),
    ),
  };
}
