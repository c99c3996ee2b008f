/**
 * How probable each state is at each step, over all paths (forward-backward), where scores and prices are
 * log odds.
 *
 * @param evidence score of every step in every state, steps x states, row by row; -Infinity forbids
 * @param price of coming to state `to` at `step` from state `from` at the step before
 * @returns steps x states, each step's row adding up to 1
 */
export function stateProbabilities(
  evidence: Float64Array,
  states: number,
  price: (from: number, to: number, step: number) => number,
): Float64Array {
  const steps = evidence.length / states;
  const emitted = new Float64Array(evidence.length);
  const passing = new Float64Array(evidence.length * states);
  for (let step = 0; step < steps; step++) {
    const row = step * states;
    const top = Math.max(...evidence.subarray(row, row + states));
    for (let to = 0; to < states; to++) {
      emitted[row + to] = Math.exp(evidence[row + to] - top);
      for (let from = 0; step > 0 && from < states; from++) {
        passing[(row + to) * states + from] = Math.exp(-price(from, to, step));
      }
    }
  }
  const forward = new Float64Array(evidence.length);
  for (let step = 0; step < steps; step++) {
    const row = step * states;
    for (let to = 0; to < states; to++) {
      let reached = step === 0 ? 1 : 0;
      for (let from = 0; step > 0 && from < states; from++) {
        reached += forward[row - states + from] * passing[(row + to) * states + from];
      }
      forward[row + to] = reached * emitted[row + to];
    }
    scaleToOne(forward.subarray(row, row + states));
  }
  const backward = new Float64Array(evidence.length).fill(1);
  const probabilities = new Float64Array(evidence.length);
  for (let step = steps - 1; step >= 0; step--) {
    const row = step * states;
    for (let from = 0; step + 1 < steps && from < states; from++) {
      let onward = 0;
      for (let to = 0; to < states; to++) {
        const next = row + states + to;
        onward += passing[next * states + from] * emitted[next] * backward[next];
      }
      backward[row + from] = onward;
    }
    scaleToOne(backward.subarray(row, row + states));
    for (let s = row; s < row + states; s++) probabilities[s] = forward[s] * backward[s];
    scaleToOne(probabilities.subarray(row, row + states));
  }
  return probabilities;
}

function scaleToOne(values: Float64Array): void {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total > 0) for (let i = 0; i < values.length; i++) values[i] /= total;
}
