/** When each beat of a song comes: players drift, push and slow down, and loosen in stops. */
import type { Arrangement } from './arrangement.ts';
import { diceFor } from './dice.ts';

export const BEATS_A_BAR = 4;
/** Share of a beat's length that comes and goes over a song: of a band with a click, and without. */
const DRIFT = { steady: 0.003, live: 0.025 };
const LOOSE_STOP = 0.06;
const SLOWING_BEATS = 8;

/**
 * Seconds from the first beat to each beat and to the end of the last, so one more than there are beats.
 */
export function beatTimes({ kind, parts, tempoBpm }: Arrangement, seed: number): Float64Array {
  const dice = diceFor(seed, 'clock');
  const bars = parts.flatMap((part) => part.bars);
  const beats = bars.length * BEATS_A_BAR;
  const drift = kind === 'live' ? DRIFT.live : DRIFT.steady;
  const waves = [1, 2, 3].map((n) => ({
    beats: dice.between(60, 300) / n,
    phase: dice.between(0, 2 * Math.PI),
    depth: (drift * dice.between(0.4, 1)) / n,
  }));
  const slowsDown = kind === 'live' && dice.chance(0.7) ? dice.between(0.1, 0.3) : 0;
  const stopDrift = bars.map(() => dice.between(-LOOSE_STOP, LOOSE_STOP));
  const times = new Float64Array(beats + 1);
  for (let beat = 0; beat < beats; beat++) {
    const bar = Math.floor(beat / BEATS_A_BAR);
    let length = 60 / tempoBpm;
    for (const wave of waves) {
      length *= 1 + wave.depth * Math.sin((2 * Math.PI * beat) / wave.beats + wave.phase);
    }
    if (bars[bar].gesture === 'stop' && kind === 'stops') length *= 1 + stopDrift[bar];
    const nearEnd = 1 - (beats - beat) / SLOWING_BEATS;
    if (nearEnd > 0) length *= 1 + slowsDown * nearEnd;
    times[beat + 1] = times[beat] + length;
  }
  return times;
}

/** Seconds at a beat or between two of them, before the first and after the last at their pace. */
export function secondsAt(times: Float64Array, beat: number): number {
  const whole = Math.min(Math.max(Math.floor(beat), 0), times.length - 2);
  return times[whole] + (beat - whole) * (times[whole + 1] - times[whole]);
}
