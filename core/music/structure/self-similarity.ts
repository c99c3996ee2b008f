import { median } from '../../numeric/statistics.ts';

/** Symmetric matrix as rows. */
export type Matrix = readonly Float64Array[];

/** Squared distance at which two bars have similarity 1/e, against the median distance. */
const SCALE = 1 / 1.5;

/** Similarity of every bar with every other, 0..1; two bars taken at random have 0.22. */
export function selfSimilarity(rows: readonly Float64Array[]): Matrix {
  const n = rows.length;
  const distances = Array.from({ length: n }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) distances[i][j] = distances[j][i] = distance(rows[i], rows[j]);
  }
  const below = new Float64Array((n * (n - 1)) / 2);
  distances.forEach((row, i) => below.set(row.subarray(0, i), (i * (i - 1)) / 2));
  const typical = median(below) || 1;
  return distances.map((row) => row.map((value) => Math.exp(-value / (SCALE * typical))));
}

function distance(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let k = 0; k < a.length; k++) total += (a[k] - b[k]) ** 2;
  return total;
}

/**
 * Similarity averaged along the diagonals: a bar is the same music as another where its neighbors
 * are, too.
 */
export function passageSimilarity(similarity: Matrix): Matrix {
  const n = similarity.length;
  return similarity.map((row, i) => {
    const averaged = new Float64Array(n);
    for (let j = 0; j < n; j++) {
      const before = i > 0 && j > 0 ? similarity[i - 1][j - 1] : row[j];
      const after = i < n - 1 && j < n - 1 ? similarity[i + 1][j + 1] : row[j];
      averaged[j] = 0.5 * row[j] + 0.25 * (before + after);
    }
    return averaged;
  });
}

/**
 * Similarity of four bars with four others: of the bar before, the bar itself and the two after it. Zero
 * where less than three of them are in the song.
 */
export function phraseSimilarity(similarity: Matrix): Matrix {
  const n = similarity.length;
  return similarity.map((_, i) => {
    const averaged = new Float64Array(n);
    for (let j = 0; j < n; j++) {
      const first = Math.max(-1, -i, -j);
      const last = Math.min(2, n - 1 - i, n - 1 - j);
      let total = 0;
      for (let k = first; k <= last; k++) total += similarity[i + k][j + k];
      if (last - first >= 2) averaged[j] = total / (last - first + 1);
    }
    return averaged;
  });
}
