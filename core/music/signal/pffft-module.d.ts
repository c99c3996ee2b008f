/** The part of @echogarden/pffft-wasm 0.4.2 that is used here; the package has no types. */
declare module '@echogarden/pffft-wasm/simd' {
  /** A place in `HEAPF32.buffer`, in bytes. */
  type Pointer = number;

  interface Pffft {
    /** The memory of the module. Replaced when the memory grows, which detaches what viewed it. */
    readonly HEAPF32: Float32Array<ArrayBuffer>;
    /** @param kind 0 for real input */
    _pffft_new_setup(size: number, kind: 0 | 1): Pointer;
    /** Aligned for vector instructions. */
    _pffft_aligned_malloc(bytes: number): Pointer;
    /** @param direction 0 forward, 1 backward, unscaled */
    _pffft_transform_ordered(
      setup: Pointer,
      input: Pointer,
      output: Pointer,
      work: Pointer,
      direction: 0 | 1,
    ): void;
  }

  export default function PFFFT(): Promise<Pffft>;
}
