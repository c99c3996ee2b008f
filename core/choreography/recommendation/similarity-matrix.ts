/** How alike the moves of a library are, each with each, as bytes that can be stored. */
import { InvalidInputError } from '../../errors.ts';
import { contentHash } from '../../moves/library.ts';
import { FUSED_SIZE } from './fusion.ts';

export interface SimilarityMatrix {
  /** Of the vectors and their order; a matrix of another version is made anew. */
  readonly version: string;
  readonly size: number;
  /** Row by row; `values[i * size + j]` in -1..1. */
  readonly values: Float32Array;
}

const MAGIC = 0x4d_53_42_31;
const VERSION_BYTES = 16;
const HEADER_BYTES = 8 + VERSION_BYTES;
/** Above this many moves a whole matrix is too large to keep; 64 MB. */
export const MOST_MOVES = 4096;

/** Fused vectors of moves (see `fuse`), each at the place of its id. */
export interface MoveVectors {
  readonly ids: readonly string[];
  readonly vectors: readonly Float32Array[];
  /** Hash of the ids, in order, and of every value of their vectors. */
  readonly version: string;
}

export function moveVectors(ids: readonly string[], vectors: readonly Float32Array[]): MoveVectors {
  return { ids, vectors, version: hashOf(ids, vectors) };
}

function hashOf(ids: readonly string[], vectors: readonly Float32Array[]): string {
  const parts = ids.map((id, i) => {
    const bits = new Uint16Array(vectors[i].buffer, vectors[i].byteOffset, vectors[i].length * 2);
    let text = '';
    for (const half of bits) text += String.fromCharCode(half);
    return `${id}:${contentHash(text)}`;
  });
  return contentHash(parts.join('\n'));
}

/**
 * Cosines of fused vectors of length 1 (those of 0 are like nothing, not even themselves).
 * @throws InvalidInputError `library-too-large` above `MOST_MOVES`
 */
export function similarityMatrix({ ids, vectors, version }: MoveVectors): SimilarityMatrix {
  const size = ids.length;
  if (size > MOST_MOVES) {
    throw new InvalidInputError('library-too-large', `${size} moves are too many for a matrix`, {
      details: { moves: size, most: MOST_MOVES },
    });
  }
  const values = new Float32Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      let product = 0;
      for (let k = 0; k < FUSED_SIZE; k++) product += vectors[i][k] * vectors[j][k];
      values[i * size + j] = product;
      values[j * size + i] = product;
    }
  }
  return { version, size, values };
}

/** The other rows by their likeness to one, the likest first. */
export function mostSimilar({ size, values }: SimilarityMatrix, row: number): number[] {
  const likeness = values.subarray(row * size, (row + 1) * size);
  return Array.from({ length: size }, (_, i) => i)
    .filter((i) => i !== row)
    .sort((a, b) => likeness[b] - likeness[a] || a - b);
}

/** Little-endian: magic, size, 16 characters of version, then the values as 32-bit floats. */
export function encodeMatrix(matrix: SimilarityMatrix): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + 4 * matrix.values.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, matrix.size, true);
  for (let i = 0; i < VERSION_BYTES; i++) bytes[8 + i] = matrix.version.charCodeAt(i);
  for (const [i, value] of matrix.values.entries()) {
    view.setFloat32(HEADER_BYTES + 4 * i, value, true);
  }
  return bytes;
}

/** Undefined for bytes that are no whole matrix: it is then made anew. */
export function decodeMatrix(bytes: Uint8Array): SimilarityMatrix | undefined {
  if (bytes.length < HEADER_BYTES) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = view.getUint32(4, true);
  if (view.getUint32(0, true) !== MAGIC || bytes.length !== HEADER_BYTES + 4 * size * size) {
    return undefined;
  }
  const version = String.fromCharCode(...bytes.subarray(8, HEADER_BYTES));
  const values = new Float32Array(size * size);
  for (let i = 0; i < values.length; i++) values[i] = view.getFloat32(HEADER_BYTES + 4 * i, true);
  return { version, size, values };
}
