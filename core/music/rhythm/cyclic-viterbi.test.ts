import { describe, expect, it } from 'vitest';
import { cyclicViterbi } from './cyclic-viterbi.ts';

/** Evidence of `gain` for the given positions, one per step. */
function evidenceFor(positions: readonly number[], size: number, gain: number): Float64Array {
  const evidence = new Float64Array(positions.length * size);
  positions.forEach((position, step) => (evidence[step * size + position] = gain));
  return evidence;
}

describe('cyclicViterbi', () => {
  const steady = [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3];

  it('follows the count through a step that points elsewhere', () => {
    const misled = steady.map((position, step) => (step === 5 ? 3 : position));
    const path = cyclicViterbi(evidenceFor(misled, 4, 1), 4, () => 3);
    expect([...path]).toEqual(steady);
  });

  it('leaves the count where lasting evidence is worth the price', () => {
    const turned = [0, 1, 2, 3, 0, 1, 0, 1, 2, 3, 0, 1, 2, 3];
    expect([...cyclicViterbi(evidenceFor(turned, 4, 1), 4, () => 3)]).toEqual(turned);
    const costly = cyclicViterbi(evidenceFor(turned, 4, 1), 4, () => 100);
    expect([...costly].every((p, i) => i === 0 || p === (costly[i - 1] + 1) % 4)).toBe(true);
  });

  it('takes the cheap place for a jump', () => {
    const turned = [0, 1, 2, 3, 0, 1, 0, 1, 2, 3];
    const evidence = evidenceFor(turned, 4, 1);
    evidence.fill(0, 5 * 4, 7 * 4);
    const path = cyclicViterbi(evidence, 4, (_, step) => (step === 7 ? 0.5 : 3));
    expect((path[7] - path[6] + 4) % 4).not.toBe(1);
    expect([...path].slice(7)).toEqual([1, 2, 3]);
  });
});
