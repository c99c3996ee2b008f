/** How the numbers of a model's pictures and weights lie in memory, here and in ONNX Runtime. */
import type { OperatorKind, TfliteGraph } from './read-tflite.ts';

/** Numbers of 32 bits, or the bits of numbers of 16 (IEEE 754 binary16), in which models keep weights. */
export type TensorNumbers = Float32Array | Uint16Array;

/** As many zeros, of the kind that `like` is. */
export const zeros = (like: TensorNumbers, length: number): TensorNumbers =>
  like instanceof Float32Array ? new Float32Array(length) : new Uint16Array(length);

/** The axes of TensorFlow's pictures (batch, row, column, channel) in ONNX's order, and back. */
export const CHANNELS_FIRST = [0, 3, 1, 2];
export const CHANNELS_LAST = [0, 2, 3, 1];

/**
 * Pictures with fewer channels than the fast kernels take at a time are put into another order before
 * and after each operator. They get `WIDE` many, of which the last ones are 0.
 */
const NARROW = 8;
export const WIDE = 16;
/** Operators that handle every channel alike, and so leave those of 0 what they are. */
const CHANNEL_BY_CHANNEL: readonly OperatorKind[] = ['depthwiseConv2d', 'add', 'resizeBilinear'];

/** The narrow pictures that no other operators but these, and convolutions, make or read. */
export function picturesToWiden({
  tensors,
  operators,
  inputs,
  outputs,
}: TfliteGraph): ReadonlySet<number> {
  const wide = new Set(tensors.flatMap(({ shape }, i) => (shape[3] === NARROW ? [i] : [])));
  const keep = (indices: readonly number[]): void => indices.forEach((index) => wide.delete(index));
  keep([...inputs, ...outputs]);
  for (let before = Infinity; before > wide.size;) {
    before = wide.size;
    for (const { kind, inputs: read, outputs: made } of operators) {
      if (kind === 'conv2d') continue;
      const pictures = kind === 'add' ? [...read, ...made] : [read[0], ...made];
      const alike = CHANNEL_BY_CHANNEL.includes(kind) && pictures.every((index) => wide.has(index));
      if (!alike) keep(pictures);
    }
  }
  return wide;
}

export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, size) => product * size, 1);

/** The same values of four axes where some of those are longer, with 0 where nothing was. */
export function widened(
  values: TensorNumbers,
  shape: readonly number[],
  to: readonly number[],
): TensorNumbers {
  if (shape.every((size, axis) => size === to[axis])) return values;
  const result = zeros(values, sizeOf(to));
  const [a, b, c, d] = shape;
  for (let i = 0; i < a; i++) {
    for (let j = 0; j < b; j++) {
      for (let k = 0; k < c; k++) {
        const from = ((i * b + j) * c + k) * d;
        result.set(values.subarray(from, from + d), ((i * to[1] + j) * to[2] + k) * to[3]);
      }
    }
  }
  return result;
}
