/** The one way from what FFmpeg decodes to the mono sound that is analyzed, of songs and of clips. */
import { Downmix } from '@bachata/core/music/signal/downmix.ts';

export const ANALYSIS_SAMPLE_RATE = 22_050;

/** What FFmpeg has to write after `-map`: left and right in turns. */
export const STEREO_FLOATS = ['-ac', '2', '-ar', String(ANALYSIS_SAMPLE_RATE), '-f', 'f32le'];
const FRAME_BYTES = 8;

/** Takes the bytes as they come, however they are cut. */
export class MonoMixer {
  readonly #downmix: Downmix;
  #rest: Buffer = Buffer.alloc(0);

  /** @param write as for `Downmix` */
  constructor(write: (mono: Float32Array) => void) {
    this.#downmix = new Downmix(ANALYSIS_SAMPLE_RATE, write);
  }

  add(chunk: Buffer): void {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    const whole = bytes.length - (bytes.length % FRAME_BYTES);
    this.#downmix.add(floatsOf(bytes.subarray(0, whole)));
    this.#rest = bytes.subarray(whole);
  }

  /** Mixes what is left. @returns whether the channels' mean is next to nothing over the whole */
  finish(): { readonly cancels: boolean } {
    this.#downmix.finish();
    return { cancels: this.#downmix.cancels };
  }
}

/** The same bytes where singles may begin there, else a copy. */
function floatsOf(bytes: Buffer): Float32Array {
  const isAligned = bytes.byteOffset % Float32Array.BYTES_PER_ELEMENT === 0;
  const { buffer, byteOffset, length } = isAligned ? bytes : Uint8Array.from(bytes);
  return new Float32Array(buffer, byteOffset, length / Float32Array.BYTES_PER_ELEMENT);
}
