import PFFFT from '@echogarden/pffft-wasm/simd';

/** Compiled when this module is loaded, so that an analysis has nothing to wait for. */
const pffft = await PFFFT();

/** Fourier transform of real samples in single precision: write `input`, `transform`, read `output`. */
export interface RealFft {
  readonly size: number;
  /** `size` samples. */
  readonly input: Float32Array;
  /**
   * Real and imaginary parts of the bins from 0 to below `size / 2` in turn; in place of the imaginary
   * part of bin 0, which is zero, stands the real one of bin `size / 2`.
   */
  readonly output: Float32Array;
  transform(): void;
  /** From `output` back to `input`, which is then `size` times as large as it was. */
  invert(): void;
}

const FLOAT_BYTES = 4;
const known = new Map<number, RealFft>();

/**
 * The transform of a size, which all its users share: nobody may expect to find there later what they
 * left there.
 *
 * @param size a power of two, at least 32
 */
export function realFft(size: number): RealFft {
  let fft = known.get(size);
  if (fft === undefined) known.set(size, (fft = allocate(size)));
  return fft;
}

function allocate(size: number): RealFft {
  const setup = pffft._pffft_new_setup(size, 0);
  const [input, output, work] = [0, 1, 2].map(() =>
    pffft._pffft_aligned_malloc(size * FLOAT_BYTES),
  );
  const at = (pointer: number): Float32Array =>
    new Float32Array(pffft.HEAPF32.buffer, pointer, size);
  return {
    size,
    input: at(input),
    output: at(output),
    transform: () => pffft._pffft_transform_ordered(setup, input, output, work, 0),
    invert: () => pffft._pffft_transform_ordered(setup, output, input, work, 1),
  };
}

export function hann(size: number): Float32Array {
  return Float32Array.from(
    { length: size },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size),
  );
}

/** Writes the samples from `start` on under a window; what lies outside of the song is silent. */
export function loadWindowed(
  input: Float32Array,
  samples: Float32Array,
  start: number,
  window: Float32Array,
): void {
  const size = input.length;
  const from = Math.min(size, Math.max(0, -start));
  const to = Math.max(from, Math.min(size, samples.length - start));
  input.fill(0, 0, from);
  for (let i = from; i < to; i++) input[i] = samples[start + i] * window[i];
  input.fill(0, to);
}
