import { PITCH_CLASSES } from './chroma.ts';
import { clamp, deviation, mean } from './statistics.ts';

export const TONICS = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B'] as const;

/** Key profiles of Temperley, "What's key for key?" (Music Perception 1999). */
const MAJOR = [5, 2, 3.5, 2, 4.5, 4, 2, 4.5, 2, 3.5, 1.5, 4];
const MINOR = [5, 2, 3.5, 4.5, 2, 4, 2, 4.5, 3.5, 2, 1.5, 4];

export interface Key {
  readonly tonic: string;
  readonly mode: 'major' | 'minor';
  /** 0..1: how far the best key stands out. */
  readonly strength: number;
}

/**
 * Key by correlation with the 24 rotated profiles (Krumhansl and Schmuckler), from the mean of the
 * harmony chroma and, for the roots of the chords, the bass chroma.
 *
 * @param chroma 12 values, C first
 */
export function estimateKey(chroma: ArrayLike<number>): Key {
  const candidates = TONICS.flatMap((tonic, root) =>
    (['major', 'minor'] as const).map((mode) => {
      const profile = mode === 'major' ? MAJOR : MINOR;
      const rotated = Array.from(
        { length: PITCH_CLASSES },
        (_, p) => profile[(p - root + 12) % 12],
      );
      return { tonic, mode, score: correlation(chroma, rotated) };
    }),
  );
  candidates.sort((a, b) => b.score - a.score);
  const [best, second] = candidates;
  const margin = clamp((best.score - second.score) / 0.15, 0, 1);
  return {
    tonic: best.tonic,
    mode: best.mode,
    strength: clamp(best.score, 0, 1) * (0.5 + 0.5 * margin),
  };
}

function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const scale = deviation(a) * deviation(b);
  if (scale < 1e-9) return 0;
  const meanA = mean(a);
  const meanB = mean(b);
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] - meanA) * (b[i] - meanB);
  return total / a.length / scale;
}
