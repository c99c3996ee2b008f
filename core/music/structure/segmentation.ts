import type { BarStops } from '../rhythm/beats-and-bars.ts';
import { lowestEigenvectors } from '../../numeric/eigen.ts';
import type { NoveltyCurves } from './novelty.ts';
import { passageSimilarity, type Matrix } from './self-similarity.ts';
import { sum } from '../../numeric/statistics.ts';

/** A run of bars [from, to). */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

const COMPONENTS = 6;
/** Price of one more segment: what a border must be worth. */
const SEGMENT_PRICE = 3.2;
/** Weights of the standardized cues at a border. */
const BORDER = { newMusic: 1, repetition: 1, level: 0.8, chord: 0.2 } as const;
const HOMOGENEITY = 1.2;
const LONGEST_BARS = 24;

export interface SegmentInput {
  readonly similarity: Matrix;
  readonly cues: NoveltyCurves;
  /** Whether a bar begins an eight-count; only those begin a section, and those at stops. */
  readonly beginsEight: readonly boolean[];
  readonly pauses: BarStops;
}

/**
 * Cuts a song into sections: bars are embedded by the first eigenvectors of the normalized Laplacian
 * of their recurrence graph (McFee and Ellis, "Analyzing song structure with spectral clustering",
 * ISMIR 2014), then dynamic programming finds the segments that are homogeneous there, begin where
 * the music changes and have lengths that phrases have.
 */
export function segment(input: SegmentInput): Segment[] {
  const { beginsEight, pauses } = input;
  const n = input.similarity.length;
  if (n === 0) return [];
  const spread = homogeneityCosts(laplacianEmbedding(passageSimilarity(input.similarity)));
  const border = borderScores(input.cues);
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
      const isBreak = pauses.into[from] && (to === n || pauses.after[to]);
      const price = isBreak ? 0 : SEGMENT_PRICE + lengthPrice(to - from, from === 0 || to === n);
      const reward = from === 0 ? 0 : border[from];
      const total = best[from] + HOMOGENEITY * spread(from, to) + price - reward;
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

/** How much each bar looks like the start of a section, in weighted standard deviations. */
export function borderScores(cues: NoveltyCurves): Float64Array {
  return Float64Array.from(
    cues.newMusic,
    (value, b) =>
      BORDER.newMusic * value +
      BORDER.repetition * cues.repetition[b] +
      BORDER.level * cues.level[b] +
      BORDER.chord * cues.chord[b],
  );
}

/** Bars as rows of unit length in the space of the smoothest functions on the recurrence graph. */
export function laplacianEmbedding(similarity: Matrix): Float64Array[] {
  const n = similarity.length;
  const affinity = recurrenceGraph(similarity);
  const degree = Float64Array.from(affinity, (row) => Math.sqrt(sum(row)) || 1);
  const laplacian = affinity.map((row, i) => {
    const output = new Float64Array(n);
    for (let j = 0; j < n; j++) output[j] = -row[j] / (degree[i] * degree[j]);
    output[i] += 1;
    return output;
  });
  const { vectors } = lowestEigenvectors(laplacian, COMPONENTS);
  return Array.from({ length: n }, (_, bar) => {
    const row = Float64Array.from(vectors, (vector) => vector[bar]);
    const length = Math.hypot(...row) || 1;
    return row.map((value) => value / length);
  });
}

/** Mutual nearest neighbors for repetition plus the chain of bars for local continuity. */
function recurrenceGraph(similarity: Matrix): Float64Array[] {
  const n = similarity.length;
  const neighbors = Math.max(4, Math.round(2 * Math.sqrt(n)));
  const thresholds = Float64Array.from(similarity, (row, i) => {
    const others = row.filter((_, j) => Math.abs(i - j) > 1).sort();
    return others[others.length - Math.min(neighbors, others.length)] ?? 1;
  });
  return similarity.map((row, i) => {
    const links = new Float64Array(n);
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      if (Math.abs(i - j) === 1) links[j] = 0.5 + 2 * row[j];
      if (row[j] >= thresholds[i] && row[j] >= thresholds[j]) links[j] += row[j];
    }
    return links;
  });
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
