/** From beats to seconds: a steady pulse, slow drift, a step at the mambo, waits, a ritardando. */
import type { Random } from './random.ts';
import type { TempoSpec } from './score.ts';

export interface TempoMap {
  /** Time of each whole beat; index 0 is the first beat of the pick-up or of the song. */
  readonly beatTimesSec: readonly number[];
  /** Time of any beat position, counted from the first whole beat. */
  secondsAt(beat: number): number;
}

export interface TempoMapOptions {
  tempo: TempoSpec;
  beats: number;
  leadInSec: number;
  /** Beat from which `mamboRatio` holds. */
  stepBeat: number;
  swing: number;
  /** Seconds by which the beat of an index comes late: something without a beat lies before it. */
  waitsSec?: ReadonlyMap<number, number>;
  random: Random;
}

/** Beats over which a ritardando spreads. */
const RITARDANDO_BEATS = 8;

export function createTempoMap(options: TempoMapOptions): TempoMap {
  const { tempo, beats, swing, random } = options;
  const slowPhase = random.between(0, 2 * Math.PI);
  const fastPhase = random.between(0, 2 * Math.PI);
  const slowPeriod = random.between(60, 140);
  const fastPeriod = random.between(17, 40);
  const times = [options.leadInSec];
  const periods: number[] = [];
  for (let beat = 0; beat < beats; beat++) {
    const drift =
      tempo.drift *
      (0.75 * Math.sin((2 * Math.PI * beat) / slowPeriod + slowPhase) +
        0.25 * Math.sin((2 * Math.PI * beat) / fastPeriod + fastPhase));
    const step = beat >= options.stepBeat ? tempo.mamboRatio : 1;
    const remaining = beats - beat;
    const slowing =
      tempo.ritardando && remaining <= RITARDANDO_BEATS
        ? 1 - 0.3 * (1 - remaining / RITARDANDO_BEATS)
        : 1;
    const rising = 1 + (tempo.rise ?? 0) * (beat / beats - 0.5);
    periods.push(60 / (tempo.bpm * (1 + drift) * step * slowing * rising));
    times.push(times[beat] + periods[beat] + (options.waitsSec?.get(beat + 1) ?? 0));
  }
  return {
    beatTimesSec: times,
    secondsAt(beat) {
      const whole = Math.max(0, Math.min(times.length - 2, Math.floor(beat)));
      const fraction = swungFraction(beat - whole, swing);
      return times[whole] + fraction * periods[whole];
    },
  };
}

/** Bends the beat so that its middle comes `swing` beats late; sixteenths bend along. */
function swungFraction(fraction: number, swing: number): number {
  if (fraction <= 0 || fraction >= 1) return fraction;
  const middle = 0.5 + swing;
  return fraction < 0.5 ? fraction * 2 * middle : middle + (fraction - 0.5) * 2 * (1 - middle);
}
