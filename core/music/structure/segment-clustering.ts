import type { Segment } from './segmentation.ts';
import type { Matrix } from './self-similarity.ts';

/** Mean similarity from which two passages are the same music; 0.22 is what two random bars have. */
const SAME_MUSIC = 0.5;

/**
 * Which sections are the same music come back: average-linkage clustering of the sections by the
 * similarity of their bars, compared in order.
 *
 * @returns one group number per segment, numbered in order of appearance
 */
export function clusterSegments(segments: readonly Segment[], similarity: Matrix): number[] {
  let clusters = segments.map((_, i) => [i]);
  const pairwise = segments.map((a) => segments.map((b) => alignedSimilarity(a, b, similarity)));
  for (;;) {
    let best = SAME_MUSIC;
    let pair: readonly [number, number] | undefined;
    for (let i = 0; i < clusters.length; i++) {
      for (let j = i + 1; j < clusters.length; j++) {
        const links = clusters[i].flatMap((a) => clusters[j].map((b) => pairwise[a][b]));
        const value = links.reduce((total, link) => total + link, 0) / links.length;
        if (value > best) {
          best = value;
          pair = [i, j];
        }
      }
    }
    if (!pair) break;
    const [i, j] = pair;
    const merged = [...clusters[i], ...clusters[j]];
    clusters = clusters.filter((_, k) => k !== i && k !== j).concat([merged]);
  }
  clusters.sort((a, b) => Math.min(...a) - Math.min(...b));
  const groups = new Array<number>(segments.length).fill(0);
  clusters.forEach((members, group) => members.forEach((member) => (groups[member] = group)));
  return groups;
}

/** Bars compared in order from the start and from the end, the better of the two. */
function alignedSimilarity(a: Segment, b: Segment, similarity: Matrix): number {
  const bars = Math.min(a.to - a.from, b.to - b.from);
  const longer = Math.max(a.to - a.from, b.to - b.from);
  if (bars < 2 || longer > 2 * bars) return 0;
  const along = (i: number, j: number): number => {
    let total = 0;
    for (let k = 0; k < bars; k++) total += similarity[i + k][j + k];
    return total / bars;
  };
  return Math.max(along(a.from, b.from), along(a.to - bars, b.to - bars));
}
