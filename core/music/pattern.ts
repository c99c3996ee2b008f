import type { RhythmPattern } from './analysis.ts';
import type { Bar, Beat } from './counts.ts';
import type { Segment } from './segmentation.ts';
import type { Slots } from './slots.ts';

export interface PatternInput {
  readonly slots: Slots;
  readonly beats: readonly Beat[];
  readonly bars: readonly Bar[];
}

/** What tells the patterns apart, as means over a section. */
export interface PatternProfile {
  /** Off-beat over on-beat strength of the güira: near 1 for even eighths, low for quarters. */
  readonly guiraEvenness: number;
  /** The same of the bongo's register. */
  readonly bongoEvenness: number;
  /** Attacks per eighth in the bass register off the beat, against on it. */
  readonly bassSyncopation: number;
  /** Overall strength of the percussion, song's own units. */
  readonly drive: number;
}

/** The rhythm section's pattern over a run of bars. */
export function sectionPattern(input: PatternInput, part: Segment): RhythmPattern {
  const profile = patternProfile(input, part);
  if (profile.drive < 0.25) return 'none';
  if (profile.bassSyncopation > 0.75) return 'mambo';
  return profile.guiraEvenness < 0.6 ? 'majao' : 'derecho';
}

export function patternProfile(input: PatternInput, part: Segment): PatternProfile {
  const ratio = (band: Float64Array): readonly [number, number] => {
    let on = 0;
    let off = 0;
    for (let b = part.from; b < part.to; b++) {
      const first = input.beats[input.bars[b].firstBeat].slot;
      for (let k = 0; k < 8; k++) {
        if (k % 2 === 0) on += band[first + k] ?? 0;
        else off += band[first + k] ?? 0;
      }
    }
    const bars = 4 * (part.to - part.from);
    return [on / bars, off / bars];
  };
  const [guiraOn, guiraOff] = ratio(input.slots.attack.guira);
  const [bongoOn, bongoOff] = ratio(input.slots.attack.bongo);
  const [bassOn, bassOff] = ratio(input.slots.attack.bass);
  return {
    guiraEvenness: guiraOff / Math.max(1e-6, guiraOn),
    bongoEvenness: bongoOff / Math.max(1e-6, bongoOn),
    bassSyncopation: bassOff / Math.max(1e-6, bassOn),
    drive: (guiraOn + guiraOff + bongoOn + bongoOff + bassOn) / 5,
  };
}
