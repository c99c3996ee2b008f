/**
 * Viterbi over positions in a cycle (eighths of a bar, bars of a phrase) that advances by one with
 * every step unless leaving the count is worth its price.
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
  const steps = evidence.length / size;
  const path = new Int8Array(steps);
  if (steps === 0) return path;
  const back = new Int8Array(evidence.length);
  let current = Float64Array.from(evidence.subarray(0, size));
  for (let step = 1; step < steps; step++) {
    const next = new Float64Array(size);
    for (let position = 0; position < size; position++) {
      const steady = (position - 1 + size) % size;
      let best = current[steady];
      let origin = steady;
      for (let skipped = 1; skipped < size; skipped++) {
        const from = (position - 1 - skipped + 2 * size) % size;
        const value = current[from] - price(skipped, step);
        if (value > best) {
          best = value;
          origin = from;
        }
      }
      next[position] = best + evidence[step * size + position];
      back[step * size + position] = origin;
    }
    current = next;
  }
  path[steps - 1] = current.indexOf(Math.max(...current));
  for (let step = steps - 1; step > 0; step--) {
    path[step - 1] = back[step * size + path[step]];
  }
  return path;
}
