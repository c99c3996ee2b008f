/** How a model's pictures lie in memory, in TensorFlow and in ONNX Runtime. */
import type { OperatorKind, TfliteGraph } from './read-tflite.ts';

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
