import type { ByteRange } from '@bachata/core/ports.ts';

/**
 * The positions that a range means in an object of `size` bytes, both inclusive; an end beyond the
 * object is its last byte, as in HTTP (RFC 9110, section 14.1.2).
 * @throws RangeError for a range that holds no byte of the object
 */
export function resolveRange(
  range: ByteRange,
  size: number,
): { readonly start: number; readonly end: number } {
  const { start, end = size - 1 } = range;
  const valid = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start;
  if (!valid || start >= size) {
    throw new RangeError(`Bytes ${start}-${range.end ?? ''} are outside an object of ${size}`);
  }
  return { start, end: Math.min(end, size - 1) };
}
