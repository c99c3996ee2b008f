import { viterbi } from '../../numeric/viterbi.ts';

/**
 * The best path through a cycle (the eighths of a bar) that advances by one with every step unless leaving
 * the count is worth its price.
 *
 * @param evidence score of every step at every position, steps x size, row by row
 * @param size positions in the cycle
 * @param price of skipping `skipped` positions (1..size-1) when arriving at `step`
 * @returns the best position of every step
 */
export function cyclicViterbi(
  evidence: Float64Array,
  size: number,
  price: (skipped: number, step: number) => number,
): Int8Array {
  return viterbi(evidence, size, (from, to, step) => {
    const skipped = (to - from - 1 + 2 * size) % size;
    return skipped === 0 ? 0 : price(skipped, step);
  });
}
