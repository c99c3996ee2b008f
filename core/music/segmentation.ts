import type { BarStops } from './counts.ts';
import { symmetricEigen } from './eigen.ts';
import { novelty, type Matrix } from './self-similarity.ts';
import { mean } from './statistics.ts';

/** A run of bars [from, to). */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

const COMPONENTS = 7;
/** Price of one more segment: the fragmentation that a boundary must be worth. */
const SEGMENT_PRICE = 1.3;
const NOVELTY_GAIN = 1.6;
/** Sections of 8 and 16 bars are the rule, 4 are common, others the exception. */
const LONGEST_BARS = 24;

/**
 * Cuts a song into sections: bars are embedded by the first eigenvectors of the normalised Laplacian
 * of their recurrence graph (McFee and Ellis, "Analyzing song structure with spectral clustering",
 * ISMIR 2014), then dynamic programming finds the segments that are homogeneous there, begin where
 * the music changes and have lengths that phrases have.
 *
 * @param beginsEight for each bar whether it begins an eight-count; only those begin a section
 */
export function segment(
  similarity: Matrix,
  beginsEight: readonly boolean[],
  pauses: BarStops,
): Segment[] {
  const n = similarity.length;
  if (n === 0) return [];
  const embedding = laplacianEmbedding(similarity);
  const change = novelty(similarity, 4);
  const quick = novelty(similarity, 2);
  const scale = 2 * mean(change) + 1e-9;
  const quickScale = 2 * mean(quick) + 1e-9;
  const boundary = Float64Array.from(change, (value, b) =>
    Math.min(2, 0.6 * (value / scale) + 0.4 * (quick[b] / quickScale)),
  );
  const costs = homogeneityCosts(embedding);
  const best = new Float64Array(n + 1).fill(Infinity);
  const back = new Int32Array(n + 1);
  best[0] = 0;
  const isStop = (bar: number): boolean => pauses.into[bar] || pauses.after[bar];
  for (let to = 1; to <= n; to++) {
    if (to < n && !beginsEight[to] && !isStop(to)) continue;
    for (let from = to - 1; from >= Math.max(0, to - LONGEST_BARS); from--) {
      // Nothing goes on across the border of a stop.
      if (from < to - 1 && isStop(from + 1)) break;
      if (best[from] === Infinity) continue;
      const reward = from === 0 ? 0 : NOVELTY_GAIN * boundary[from];
      const isBreak = pauses.into[from] && (to === n || pauses.after[to]);
      const price = isBreak ? 0 : SEGMENT_PRICE + lengthPrice(to - from, from === 0 || to === n);
      const total = best[from] + costs(from, to) + price - reward;
      if (total < best[to]) {
        best[to] = total;
        back[to] = from;
      }
    }
  }
  const segments: Segment[] = [];
  for (let to = n; to > 0; to = back[to]) segments.push({ from: back[to], to });
  return segments.reverse();
}

/** Bars as rows of unit length in the space of the smoothest functions on the recurrence graph. */
export function laplacianEmbedding(similarity: Matrix): Float64Array[] {
  const n = similarity.length;
  const affinity = recurrenceGraph(similarity);
  const degree = affinity.map((row) => Math.sqrt(row.reduce((a, b) => a + b, 0)) || 1);
  const laplacian = affinity.map((row, i) =>
    row.map((value, j) => (i === j ? 1 : 0) - value / (degree[i] * degree[j])),
  );
  const { vectors } = symmetricEigen(laplacian);
  const used = Math.min(COMPONENTS, n);
  return Array.from({ length: n }, (_, bar) => {
    const row = Float64Array.from({ length: used }, (_, k) => vectors[k][bar]);
    const length = Math.hypot(...row) || 1;
    return row.map((value) => value / length);
  });
}

/** Mutual nearest neighbours for repetition plus the chain of bars for local continuity. */
function recurrenceGraph(similarity: Matrix): Float64Array[] {
  const n = similarity.length;
  const neighbours = Math.max(4, Math.round(2 * Math.sqrt(n)));
  const thresholds = similarity.map((row, i) => {
    const others = Array.from(row).filter((_, j) => Math.abs(i - j) > 1);
    others.sort((a, b) => b - a);
    return others[Math.min(neighbours, others.length) - 1] ?? 1;
  });
  return similarity.map((row, i) =>
    row.map((value, j) => {
      if (i === j) return 0;
      const chain = Math.abs(i - j) === 1 ? 0.5 + 2 * value : 0;
      const repeats = value >= thresholds[i] && value >= thresholds[j] ? value : 0;
      return chain + repeats;
    }),
  );
}

/** Sum of squared distances to the mean of any run of bars, from cumulative sums. */
function homogeneityCosts(rows: readonly Float64Array[]): (from: number, to: number) => number {
  const width = rows[0].length;
  const sums = [new Float64Array(width)];
  const squares = [0];
  for (const row of rows) {
    const last = sums[sums.length - 1];
    sums.push(last.map((value, k) => value + row[k]));
    squares.push(
      squares[squares.length - 1] + row.reduce((total, value) => total + value * value, 0),
    );
  }
  return (from, to) => {
    let ofMean = 0;
    for (let k = 0; k < width; k++) ofMean += (sums[to][k] - sums[from][k]) ** 2;
    return squares[to] - squares[from] - ofMean / (to - from);
  };
}

function lengthPrice(bars: number, atEdge: boolean): number {
  if (bars === 8 || bars === 16) return 0;
  if (bars % 8 === 0) return 0.2;
  if (bars % 4 === 0) return bars === 4 ? 0.35 : 0.3;
  if (atEdge) return 0.5;
  return bars === 2 ? 1.2 : bars < 4 ? 1.6 : bars % 2 === 0 ? 0.9 : 1.5;
}
