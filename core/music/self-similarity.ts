import { median } from './statistics.ts';

/** Symmetric matrix as rows. */
export type Matrix = readonly Float64Array[];

/**
 * Similarity of every bar with every other, 0..1, from the distance of two-bar passages: a bar is
 * the same music as another where its neighbour is, too.
 */
export function selfSimilarity(rows: readonly Float64Array[]): Matrix {
  const n = rows.length;
  const plain = Array.from({ length: n }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) plain[i][j] = plain[j][i] = squaredDistance(rows[i], rows[j]);
  }
  const passages = plain.map((row, i) =>
    row.map((value, j) => {
      const before = i > 0 && j > 0 ? plain[i - 1][j - 1] : value;
      const after = i < n - 1 && j < n - 1 ? plain[i + 1][j + 1] : value;
      return 0.5 * value + 0.25 * (before + after);
    }),
  );
  const scale = median(passages.flatMap((row, i) => Array.from(row.subarray(0, i)))) || 1;
  return passages.map((row) => row.map((value) => Math.exp((-1.5 * value) / scale)));
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let k = 0; k < a.length; k++) total += (a[k] - b[k]) ** 2;
  return total;
}

/**
 * How much the music before each bar differs from the music after it: a checkerboard kernel along
 * the diagonal (Foote, "Automatic audio segmentation using a measure of audio novelty", 2000).
 *
 * @param radius bars on either side
 */
export function novelty(similarity: Matrix, radius: number): Float64Array {
  const n = similarity.length;
  return Float64Array.from({ length: n }, (_, centre) => {
    let score = 0;
    let weights = 0;
    for (let a = -radius; a < radius; a++) {
      for (let b = -radius; b < radius; b++) {
        const i = centre + a;
        const j = centre + b;
        if (i < 0 || j < 0 || i >= n || j >= n) continue;
        const weight = Math.exp(-((a + 0.5) ** 2 + (b + 0.5) ** 2) / (radius * radius));
        score += a < 0 === b < 0 ? weight * similarity[i][j] : -weight * similarity[i][j];
        weights += weight;
      }
    }
    return Math.max(0, score / weights);
  });
}
