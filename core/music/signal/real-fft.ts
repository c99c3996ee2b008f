import PFFFT from '@echogarden/pffft-wasm/simd';

/** Compiled when this module is loaded, so that an analysis has nothing to wait for. */
const pffft = await PFFFT();

/** Fourier transform of real samples in single precision: write `input`, `transform`, read `output`. */
export interface RealFft {
  readonly size: number;
  /** `size` samples. */
  readonly input: Float32Array;
  /** Real and imaginary parts of the bins from 0 to `size / 2` in turn. */
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
  const room = (size + 2) * FLOAT_BYTES;
  const [from, to, work] = [0, 1, 2].map(() => pffft._pffft_aligned_malloc(room));
  const memory = pffft.HEAPF32.buffer;
  const input = new Float32Array(memory, from, size);
  const output = new Float32Array(memory, to, size + 2);
  // PFFFT keeps the last bin, which is real, in the place of the first one's imaginary part.
  return {
    size,
    input,
    output,
    transform: () => {
      pffft._pffft_transform_ordered(setup, from, to, work, 0);
      output[size] = output[1];
      output[size + 1] = output[1] = 0;
    },
    invert: () => {
      output[1] = output[size];
      pffft._pffft_transform_ordered(setup, to, from, work, 1);
    },
  };
}

/** Writes the samples from `start` on; what lies outside of the song is silent. */
export function loadFrame(input: Float32Array, samples: Float32Array, start: number): void {
  const size = input.length;
  const from = Math.min(size, Math.max(0, -start));
  const to = Math.max(from, Math.min(size, samples.length - start));
  if (to - from < size) input.fill(0);
  if (to > from) input.set(samples.subarray(start + from, start + to), from);
}
