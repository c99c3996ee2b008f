/** The numbers of a tensor, one row behind the other. */

/** Numbers of 32 bits, or the bits of numbers of 16 (IEEE 754 binary16), in which models keep weights. */
export type TensorNumbers = Float32Array | Uint16Array;

/** As many zeros, of the kind that `like` is. */
export const zeros = (like: TensorNumbers, length: number): TensorNumbers =>
  like instanceof Float32Array ? new Float32Array(length) : new Uint16Array(length);

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
