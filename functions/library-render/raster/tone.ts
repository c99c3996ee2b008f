/** Linear light to 8-bit sRGB through a soft shoulder, and back. */
import { SHOULDER } from '@bachata/core/avatar/light.ts';

/** Linear values above this are white. */
const CEILING = 4;
/** Steps of the table in a unit of linear light: fine enough for the dark, a fifth of a level. */
const PER_UNIT = 16384;
const LAST = CEILING * PER_UNIT;

/** Keeps the lower half as it is and rolls off toward 1, so that highlights never clip hard. */
function shoulder(x: number): number {
  if (x <= SHOULDER) return x;
  const room = 1 - SHOULDER;
  return SHOULDER + room * (1 - Math.exp(-(x - SHOULDER) / room));
}

export function encodeSrgb(linear: number): number {
  const x = Math.min(1, Math.max(0, linear));
  return 255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055);
}

export function decodeSrgb(value: number): number {
  const x = value / 255;
  return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
}

const TABLE = Float32Array.from({ length: LAST + 1 }, (_, i) => encodeSrgb(shoulder(i / PER_UNIT)));

/** Display value 0..255 (not rounded) of a linear one. */
export function toneMap(linear: number): number {
  const at = linear * PER_UNIT + 0.5;
  return TABLE[at > 0 ? (at < LAST ? at | 0 : LAST) : 0];
}
