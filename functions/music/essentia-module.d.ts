/** The part of essentia.js 0.1.3 that is used here; the package's own types don't compile. */
declare module 'essentia.js' {
  /** A `std::vector<float>` in WebAssembly memory: not garbage collected. */
  export interface EssentiaVector {
    delete(): void;
  }

  export class Essentia {
    constructor(wasm: typeof EssentiaWASM);
    arrayToVector(samples: Float32Array): EssentiaVector;
    vectorToArray(vector: EssentiaVector): Float32Array;
    BeatTrackerDegara(
      signal: EssentiaVector,
      maxTempo: number,
      minTempo: number,
    ): { readonly ticks: EssentiaVector };
  }

  export const EssentiaWASM: object;
}
