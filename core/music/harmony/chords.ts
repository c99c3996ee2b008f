import { PITCH_CLASSES, type Chroma } from '../signal/chroma.ts';
import type { Bar, Beat } from '../rhythm/beats-and-bars.ts';

/** Chords are numbered 0..11 for the major triads from C on and 12..23 for the minor ones. */
export const CHORDS = 24;

const MAJOR_THIRD = 4;
const MINOR_THIRD = 3;
const FIFTH = 7;

export function chordNumber(root: number, mode: 'major' | 'minor'): number {
  return (((root % 12) + 12) % 12) + (mode === 'minor' ? 12 : 0);
}

/** The best triad of each half bar: energy on its three tones against the rest, bass included. */
export function halfBarChords(
  chroma: Chroma,
  beats: readonly Beat[],
  bars: readonly Bar[],
): number[] {
  return bars.flatMap((bar) => {
    const first = beats[bar.firstBeat].slot;
    const halves = bar.beats > 2 ? [first, first + 4] : [first];
    return halves.map((slot) => bestTriad(tones(chroma, slot)));
  });
}

/** Summed chroma of four eighths; the bass weighs less, it walks. */
function tones({ harmony, bass }: Chroma, firstSlot: number): Float64Array {
  const sum = new Float64Array(PITCH_CLASSES);
  for (let k = firstSlot * PITCH_CLASSES; k < (firstSlot + 4) * PITCH_CLASSES; k++) {
    sum[k % PITCH_CLASSES] += (harmony[k] ?? 0) + 0.4 * (bass[k] ?? 0);
  }
  return sum;
}

function bestTriad(sum: Float64Array): number {
  const total = sum.reduce((a, b) => a + b, 0);
  let best = 0;
  let bestScore = -Infinity;
  for (let chord = 0; chord < CHORDS; chord++) {
    const root = chord % 12;
    const third = root + (chord < 12 ? MAJOR_THIRD : MINOR_THIRD);
    const inside = sum[root] + sum[third % 12] + sum[(root + FIFTH) % 12];
    const score = inside - (total - inside) / 6;
    if (score > bestScore) {
      bestScore = score;
      best = chord;
    }
  }
  return best;
}
