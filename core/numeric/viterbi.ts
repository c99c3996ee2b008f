/**
 * The best path through states, one for each step (Viterbi 1967).
 *
 * @param evidence score of every step in every state, steps x states, row by row
 * @param price of coming to state `to` at `step` from state `from` at the step before
 * @returns the state of every step
 */
export function viterbi(
  evidence: Float64Array,
  states: number,
  price: (from: number, to: number, step: number) => number,
): Int8Array {
  const steps = evidence.length / states;
  const path = new Int8Array(steps);
  if (steps === 0) return path;
  const back = new Int8Array(evidence.length);
  let current = Float64Array.from(evidence.subarray(0, states));
  for (let step = 1; step < steps; step++) {
    const next = new Float64Array(states);
    for (let to = 0; to < states; to++) {
      let best = -Infinity;
      let origin = 0;
      for (let from = 0; from < states; from++) {
        const value = current[from] - price(from, to, step);
        if (value > best) {
          best = value;
          origin = from;
        }
      }
      next[to] = best + evidence[step * states + to];
      back[step * states + to] = origin;
    }
    current = next;
  }
  path[steps - 1] = current.indexOf(Math.max(...current));
  for (let step = steps - 1; step > 0; step--) {
    path[step - 1] = back[step * states + path[step]];
  }
  return path;
}
