/**
 * Two channels to the one that is analyzed, as the music comes. Their mean is right for nearly all
 * music; where a channel has the wrong polarity, the mean would cancel what everybody hears, so the
 * difference is taken there. Recordings change within: each stretch is decided anew, with some
 * reluctance.
 */

const STRETCH_SEC = 2;
const FADE_SEC = 0.02;
/** Correlation of the channels below which they cancel, and above which they no longer do. */
const CANCELS_BELOW = -0.7;
const AGREES_ABOVE = -0.2;

/** Frames from one that the channels are compared at to the next: whether they cancel shows there as well. */
const COMPARED = 4;

/** Sums over some of the frames of left and right, of their squares and their product. */
class ChannelSums {
  #frames = 0;
  #left = 0;
  #right = 0;
  #leftSquares = 0;
  #rightSquares = 0;
  #products = 0;

  add(stereo: Float32Array): void {
    let [left, right, leftSquares, rightSquares, products] = [0, 0, 0, 0, 0];
    let frames = 0;
    for (let i = 0; i + 1 < stereo.length; i += 2 * COMPARED) {
      frames++;
      const a = stereo[i];
      const b = stereo[i + 1];
      left += a;
      right += b;
      leftSquares += a * a;
      rightSquares += b * b;
      products += a * b;
    }
    this.#frames += frames;
    this.#left += left;
    this.#right += right;
    this.#leftSquares += leftSquares;
    this.#rightSquares += rightSquares;
    this.#products += products;
  }

  addSums(other: ChannelSums): void {
    this.#frames += other.#frames;
    this.#left += other.#left;
    this.#right += other.#right;
    this.#leftSquares += other.#leftSquares;
    this.#rightSquares += other.#rightSquares;
    this.#products += other.#products;
  }

  /** Of what differs from the channels' means (a constant is not heard); 0 where one is silent. */
  get correlation(): number {
    const frames = this.#frames;
    const left = this.#leftSquares - this.#left ** 2 / frames;
    const right = this.#rightSquares - this.#right ** 2 / frames;
    const product = this.#products - (this.#left * this.#right) / frames;
    const power = Math.sqrt(Math.max(0, left) * Math.max(0, right));
    return power > 1e-9 * frames ? product / power : 0;
  }
}

export class Downmix {
  readonly #write: (mono: Float32Array) => void;
  readonly #stretch: Float32Array;
  readonly #fadeFrames: number;
  readonly #whole = new ChannelSums();
  #held = 0;
  #sign = 1;
  #begun = false;

  /** @param write takes each stretch as it is mixed */
  constructor(sampleRate: number, write: (mono: Float32Array) => void) {
    this.#write = write;
    this.#stretch = new Float32Array(2 * Math.round(STRETCH_SEC * sampleRate));
    this.#fadeFrames = Math.round(FADE_SEC * sampleRate);
  }

  /** @param stereo left and right in turns, whole frames */
  add(stereo: Float32Array): void {
    for (let from = 0; from < stereo.length;) {
      const part = stereo.subarray(from, from + this.#stretch.length - this.#held);
      this.#stretch.set(part, this.#held);
      this.#held += part.length;
      from += part.length;
      if (this.#held === this.#stretch.length) this.#mix();
    }
  }

  /** Mixes what is left. */
  finish(): void {
    if (this.#held > 0) this.#mix();
  }

  /** Whether over the whole song the channels' mean is next to nothing. */
  get cancels(): boolean {
    return this.#whole.correlation < CANCELS_BELOW;
  }

  #mix(): void {
    const stereo = this.#stretch.subarray(0, this.#held);
    const sums = new ChannelSums();
    sums.add(stereo);
    this.#whole.addSums(sums);
    const before = this.#sign;
    const { correlation } = sums;
    if (correlation < CANCELS_BELOW) this.#sign = -1;
    else if (correlation > AGREES_ABOVE) this.#sign = 1;
    const mono = mixed(stereo, this.#sign);
    if (this.#begun && before !== this.#sign) this.#fade(mono, stereo, before);
    this.#begun = true;
    this.#held = 0;
    this.#write(mono);
  }

  /** From the mix as before to the new one, so that no click is taken for an onset. */
  #fade(mono: Float32Array, stereo: Float32Array, before: number): void {
    const frames = Math.min(this.#fadeFrames, mono.length);
    for (let i = 0; i < frames; i++) {
      const old = 0.5 * (stereo[2 * i] + before * stereo[2 * i + 1]);
      mono[i] = old + (mono[i] - old) * (i / frames);
    }
  }
}

function mixed(stereo: Float32Array, sign: number): Float32Array {
  const mono = new Float32Array(stereo.length >> 1);
  for (let i = 0; i < mono.length; i++) {
    mono[i] = 0.5 * (stereo[2 * i] + sign * stereo[2 * i + 1]);
  }
  return mono;
}
