/** Numbers from -1 to 1 as text: little-endian signed 16-bit numbers, `UNIT` for 1, in Base64. */
const UNIT = 32767;
const BYTES = 2;

export function encodeUnitNumbers(numbers: ArrayLike<number>): string {
  const view = new DataView(new ArrayBuffer(BYTES * numbers.length));
  for (let i = 0; i < numbers.length; i++) {
    view.setInt16(BYTES * i, Math.round(numbers[i] * UNIT), true);
  }
  return btoa(
    Array.from(new Uint8Array(view.buffer), (byte) => String.fromCharCode(byte)).join(''),
  );
}

export function decodeUnitNumbers(text: string): Float64Array {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float64Array.from(
    { length: bytes.length / BYTES },
    (_, i) => view.getInt16(BYTES * i, true) / UNIT,
  );
}
