/** Pad and electric piano. */
import { frequencyOf } from '../theory.ts';
import { normalizePeak } from './string.ts';

const TABLE_SIZE = 2048;

/** One period of a dull saw: harmonics fall at 9 dB an octave and stop early. */
const PAD_TABLE = buildTable(14, 1.5);

function buildTable(harmonics: number, slope: number): Float32Array {
  const table = new Float32Array(TABLE_SIZE + 1);
  for (let h = 1; h <= harmonics; h++) {
    for (let i = 0; i <= TABLE_SIZE; i++) {
      table[i] += Math.sin((2 * Math.PI * h * i) / TABLE_SIZE) / h ** slope;
    }
  }
  return table;
}

/** Three detuned voices with a slow attack. */
export function padNote(pitch: number, durationSec: number, sampleRate: number): Float32Array {
  const output = new Float32Array(Math.round(durationSec * sampleRate));
  for (const [detune, start] of [
    [0.9965, 0.1],
    [1, 0.4],
    [1.004, 0.75],
  ]) {
    const step = (frequencyOf(pitch) * detune * TABLE_SIZE) / sampleRate;
    let phase = start * TABLE_SIZE;
    for (let i = 0; i < output.length; i++) {
      output[i] += PAD_TABLE[phase | 0];
      phase += step;
      if (phase >= TABLE_SIZE) phase -= TABLE_SIZE;
    }
  }
  const attack = 0.25 * sampleRate;
  for (let i = 0; i < attack && i < output.length; i++) output[i] *= i / attack;
  return normalizePeak(output);
}

/** Two-operator frequency modulation (Chowning 1973): a bell that mellows into a tine. */
export function keyNote(
  pitch: number,
  velocity: number,
  durationSec: number,
  sampleRate: number,
): Float32Array {
  const output = new Float32Array(Math.round(durationSec * sampleRate));
  const step = (2 * Math.PI * frequencyOf(pitch)) / sampleRate;
  for (let i = 0; i < output.length; i++) {
    const seconds = i / sampleRate;
    const index = (0.5 + 1.4 * velocity) * Math.exp(-seconds / 0.35);
    const tine = 0.12 * velocity * Math.exp(-seconds / 0.05) * Math.sin(14 * step * i);
    const attack = Math.min(1, seconds / 0.003);
    const level = attack * Math.exp(-seconds / 0.9);
    output[i] = level * Math.sin(step * i + index * Math.sin(step * i)) + tine;
  }
  return normalizePeak(output);
}
