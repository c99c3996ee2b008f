import { expect, it } from 'vitest';
import { stateProbabilities } from './forward-backward.ts';

/** Every path's weight, added up: what forward-backward finds without going along all of them. */
function byAllPaths(
  evidence: Float64Array,
  states: number,
  price: (from: number, to: number, step: number) => number,
): number[] {
  const steps = evidence.length / states;
  const totals = new Array<number>(evidence.length).fill(0);
  let whole = 0;
  for (let code = 0; code < states ** steps; code++) {
    const path = Array.from(
      { length: steps },
      (_, step) => Math.floor(code / states ** step) % states,
    );
    const score = path.reduce(
      (sum, state, step) =>
        sum +
        evidence[step * states + state] -
        (step === 0 ? 0 : price(path[step - 1], state, step)),
      0,
    );
    const weight = Math.exp(score);
    whole += weight;
    path.forEach((state, step) => (totals[step * states + state] += weight));
  }
  return totals.map((total) => total / whole);
}

const price = (from: number, to: number, step: number): number =>
  to === (from + 1) % 3 ? 0 : 1 + 0.3 * step + from;

it('gives what going along every path gives', () => {
  const evidence = Float64Array.from({ length: 12 }, (_, i) => Math.sin(3 * i) * 2);
  const found = stateProbabilities(evidence, 3, price);
  byAllPaths(evidence, 3, price).forEach((value, i) => expect(found[i]).toBeCloseTo(value, 12));
});

it('leaves out what is forbidden', () => {
  const evidence = Float64Array.of(0, 0, 0, 0, -Infinity, -Infinity);
  const found = stateProbabilities(evidence, 3, price);
  expect(Array.from(found.subarray(3))).toEqual([1, 0, 0]);
  expect(found[2]).toBeGreaterThan(found[1]);
});

it('stays exact over long songs', () => {
  const found = stateProbabilities(new Float64Array(3000).fill(400), 3, price);
  expect(found.every((value) => value > 0 && value < 1)).toBe(true);
});
