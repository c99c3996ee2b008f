/** Byte ranges and entity tags of HTTP (RFC 9110), for whatever is served from here. */
import { resolveRange } from './byte-range.ts';

export interface ByteSpan {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
}

/**
 * The range that a request asks for, of a representation of `size` bytes.
 * @returns undefined for the whole: no range, one in a form that is not served (several ranges, other
 *   units; section 14.2 lets a server ignore them), or one of another version (`If-Range`);
 *   `unsatisfiable` where it holds no byte
 */
export function requestedRange(
  headers: Headers,
  etag: string,
  size: number,
): ByteSpan | 'unsatisfiable' | undefined {
  const ifRange = headers.get('if-range');
  if (ifRange !== null && ifRange !== etag) return undefined;
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(headers.get('range')?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  const suffix = first === '';
  if (suffix && Number(last) === 0) return 'unsatisfiable';
  try {
    return resolveRange(
      suffix
        ? { start: Math.max(0, size - Number(last)) }
        : { start: Number(first), ...(last !== '' && { end: Number(last) }) },
      size,
    );
  } catch (error) {
    if (error instanceof RangeError) return 'unsatisfiable';
    throw error;
  }
}

/** The `Content-Range` of an answer; without a range that of one which cannot be satisfied. */
export function contentRange(range: ByteSpan | undefined, size: number): string {
  return `bytes ${range === undefined ? '*' : `${range.start}-${range.end}`}/${size}`;
}

/** Whether the client has this very version (`If-None-Match`). */
export function isUnchanged(headers: Headers, etag: string): boolean {
  const known = headers.get('if-none-match')?.split(',') ?? [];
  return known
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*');
}
