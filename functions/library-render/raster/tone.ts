/** Linear light to 8-bit sRGB through a soft shoulder, and back. */
import { SHOULDER } from '@bachata/core/avatar/light.ts';

const SIZE = 4096;
/** Linear values above this are white. */
const CEILING = 4;

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

const TABLE = Float32Array.from({ length: SIZE + 1 }, (_, i) =>
  encodeSrgb(shoulder((i / SIZE) ** 2 * CEILING)),
);

/** Display value 0..255 (not rounded) of a linear one. */
export function toneMap(linear: number): number {
  const x = Math.sqrt(linear > 0 ? (linear < CEILING ? linear / CEILING : 1) : 0);
  return TABLE[(x * SIZE) | 0];
}
