/** A link as a QR code (ISO/IEC 18004), to be drawn at any size: on a page, and on paper for the wall. */
import encodeQR from 'qr';

/** Light modules that a reader needs around the code. */
const QUIET_ZONE = 4;

export interface LinkQr {
  /** Modules along an edge, the quiet zone included. */
  readonly size: number;
  /** What is dark, as path data in modules from the upper left corner of the quiet zone; fill it as it is. */
  readonly path: string;
}

/** Edge of a code on paper, centimeters, without its quiet zone: read from an arm's length. */
const PRINTED_CM = 3;

/**
 * With error correction "medium": about 15 % of it may be smudged or covered.
 * @throws RangeError for a link of more than 2,331 bytes
 */
export function linkQr(url: string): LinkQr {
  if (new TextEncoder().encode(url).length > 2331) throw new RangeError('Too long for a QR code.');
  const rows = encodeQR(url, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  const path: string[] = [];
  rows.forEach((row, y) => {
    // A run of dark modules is one rectangle: between two that touch, printers leave a hair of white.
    for (let x = 0; x < row.length; x++) {
      let length = 0;
      while (row[x + length]) length++;
      if (length > 0) path.push(`M${x} ${y}h${length}v1h-${length}z`);
      x += length;
    }
  });
  return { size: rows.length, path: path.join('') };
}

/** Edge on paper with the quiet zone, centimeters. */
export function printedCm({ size }: Pick<LinkQr, 'size'>): number {
  return (PRINTED_CM * size) / (size - 2 * QUIET_ZONE);
}
