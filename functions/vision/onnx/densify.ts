/**
 * A tensor of which only what is not 0 is kept, written out in full (the TACO format: Kjolstad et
 * al., "The tensor algebra compiler", 2017, as TensorFlow Lite stores it).
 */
import { sizeOf, zeros, type TensorNumbers } from './tensor-numbers.ts';

/** One level of the tree that the kept values are the leaves of. */
export interface SparseLevel {
  /** Only some of its places are kept; otherwise all of them, `size` many. */
  readonly compressed: boolean;
  readonly size: number;
  /** Where in `indices` those of each parent begin, and where the last one's end. */
  readonly segments: ArrayLike<number>;
  readonly indices: ArrayLike<number>;
}

export interface SparseForm {
  readonly shape: readonly number[];
  /** The dimension of each level; from `shape.length` on they are places inside a block. */
  readonly order: readonly number[];
  /** Which dimension each dimension of a block divides. */
  readonly blockMap: readonly number[];
  readonly levels: readonly SparseLevel[];
}

export function densify(
  kept: TensorNumbers,
  { shape, order, blockMap, levels }: SparseForm,
): TensorNumbers {
  const dense = zeros(kept, sizeOf(shape));
  const strides = shape.map((_, i) => sizeOf(shape.slice(i + 1)));
  // Walking along a level moves through the dense tensor by this much a place.
  const steps = levels.map((_, level) => {
    const dimension = order[level];
    if (dimension >= shape.length) return strides[blockMap[dimension - shape.length]];
    const block = blockMap.indexOf(dimension);
    if (block < 0) return strides[dimension];
    return strides[dimension] * levels[order.indexOf(shape.length + block)].size;
  });

  const walk = (level: number, parent: number, at: number): void => {
    if (level === levels.length) {
      dense[at] = kept[parent];
      return;
    }
    const { compressed, size, segments, indices } = levels[level];
    const first = compressed ? segments[parent] : parent * size;
    const last = compressed ? segments[parent + 1] : first + size;
    for (let i = first; i < last; i++) {
      const place = compressed ? indices[i] : i - first;
      walk(level + 1, i, at + place * steps[level]);
    }
  };
  walk(0, 0, 0);
  return dense;
}
