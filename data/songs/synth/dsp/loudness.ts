/** Integrated loudness after ITU-R BS.1770-4: K-weighting, 400 ms blocks, two gates. */
import { filterInPlace, type BiquadCoefficients } from './biquad.ts';

const BLOCK_SEC = 0.4;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;

/** K-weighting for 44.1 kHz: the high shelf of the head, then the high-pass of the ear. */
const K_WEIGHTING: readonly BiquadCoefficients[] = [
  {
    b0: 1.5308412300498355,
    b1: -2.6509799951536985,
    b2: 1.1690790799210682,
    a1: -1.6636551132560204,
    a2: 0.7125954280732254,
  },
  { b0: 1, b1: -2, b2: 1, a1: -1.989169673629796, a2: 0.9891990357870394 },
];

/** Loudness in LUFS of a 44.1 kHz recording; -Infinity for silence. */
export function integratedLoudness(channels: readonly Float32Array[], sampleRate: number): number {
  const hop = Math.round((BLOCK_SEC * sampleRate) / 4);
  const hops = Math.floor(channels[0].length / hop);
  const energies = new Float64Array(hops);
  for (const channel of channels) {
    const weighted = channel.slice();
    for (const stage of K_WEIGHTING) filterInPlace(weighted, stage);
    for (let h = 0; h < hops; h++) {
      let energy = 0;
      for (let i = h * hop; i < (h + 1) * hop; i++) energy += weighted[i] * weighted[i];
      energies[h] += energy / hop;
    }
  }
  const blocks: number[] = [];
  for (let h = 0; h + 4 <= hops; h++) {
    blocks.push((energies[h] + energies[h + 1] + energies[h + 2] + energies[h + 3]) / 4);
  }
  const toLufs = (power: number) => -0.691 + 10 * Math.log10(power);
  const mean = (powers: number[]) => powers.reduce((sum, power) => sum + power, 0) / powers.length;
  const audible = blocks.filter((power) => toLufs(power) > ABSOLUTE_GATE);
  if (audible.length === 0) return -Infinity;
  const gate = toLufs(mean(audible)) + RELATIVE_GATE;
  return toLufs(mean(audible.filter((power) => toLufs(power) > gate)));
}
