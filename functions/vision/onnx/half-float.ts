/** Numbers of 16 bits (IEEE 754-2008 binary16), which models keep their weights in. */

/** What the last place of a fraction is worth, by the exponent's bits. */
const UNITS = Float64Array.from({ length: 31 }, (_, bits) => 2 ** (Math.max(1, bits) - 25));

export function float32Of(halves: Uint16Array): Float32Array {
  const values = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) {
    const bits = halves[i];
    const exponent = (bits >> 10) & 31;
    const fraction = bits & 1023;
    const size =
      exponent === 31
        ? fraction === 0
          ? Infinity
          : NaN
        : (exponent === 0 ? fraction : fraction + 1024) * UNITS[exponent];
    values[i] = bits & 0x8000 ? -size : size;
  }
  return values;
}
