/**
 * A feedback delay network (Jot & Chaigne 1991): eight delay lines mixed by a Householder matrix,
 * each damped by a one-pole low-pass, fed from a mono send and read as two channels.
 */
const DELAYS_SEC = [0.0297, 0.0371, 0.0411, 0.0437, 0.0533, 0.0587, 0.0671, 0.0731];
const LINES = DELAYS_SEC.length;

export interface ReverbOptions {
  sampleRate: number;
  /** Seconds until the tail has fallen by 60 dB. */
  decaySec: number;
  preDelaySec: number;
  /** 0 bright to 1 dark. */
  damping: number;
}

/** Adds the reverberation of `send` to `left` and `right`. */
export function addReverb(
  send: Float32Array,
  left: Float32Array,
  right: Float32Array,
  options: ReverbOptions,
): void {
  const { sampleRate, decaySec, damping } = options;
  const lengths = DELAYS_SEC.map((delay) => Math.round(delay * sampleRate));
  const lines = lengths.map((length) => new Float32Array(length));
  const gains = lengths.map((length) => 10 ** ((-3 * length) / (decaySec * sampleRate)));
  const positions = new Int32Array(LINES);
  const damped = new Float64Array(LINES);
  const preDelay = Math.round(options.preDelaySec * sampleRate);
  const keep = 1 - damping;
  for (let i = preDelay; i < send.length; i++) {
    const input = send[i - preDelay];
    let sum = 0;
    for (let line = 0; line < LINES; line++) {
      const output = lines[line][positions[line]];
      damped[line] += keep * (output * gains[line] - damped[line]);
      sum += damped[line];
    }
    const shared = (2 / LINES) * sum;
    for (let line = 0; line < LINES; line++) {
      const position = positions[line];
      lines[line][position] = input + damped[line] - shared;
      positions[line] = position + 1 === lengths[line] ? 0 : position + 1;
    }
    left[i] += 0.35 * (damped[0] - damped[2] + damped[4] - damped[6]);
    right[i] += 0.35 * (damped[1] - damped[3] + damped[5] - damped[7]);
  }
}
