/** Finds where the vowel of a short word begins. */

/** A vowel is voiced: its energy is below this, where hiss and bursts have little. */
const VOICED_BELOW_HZ = 900;
const VOICED_ABOVE_HZ = 150;
const WINDOW_SEC = 0.012;
const STEP_SEC = 0.001;
/** The share of the loudest voiced window at which the ear hears the vowel begin. */
const SHARE = 0.5;

/**
 * @param samples of one word, -1 to 1
 * @returns seconds from the first sample to where the voiced energy first reaches half its most
 */
export function vowelOnset(samples: Float32Array, sampleRate: number): number {
  const voiced = bandOf(samples, sampleRate);
  const window = Math.round(WINDOW_SEC * sampleRate);
  const step = Math.max(1, Math.round(STEP_SEC * sampleRate));
  const levels: number[] = [];
  for (let from = 0; from + window <= voiced.length; from += step) {
    let sum = 0;
    for (let i = from; i < from + window; i += 1) sum += (voiced[i] ?? 0) ** 2;
    levels.push(Math.sqrt(sum / window));
  }
  const most = Math.max(...levels);
  const first = levels.findIndex((level) => level >= most * SHARE);
  return (Math.max(first, 0) * step + window / 2) / sampleRate;
}

/** Two poles each way: steep enough to tell a vowel from the hiss before it. */
function bandOf(samples: Float32Array, sampleRate: number): Float32Array {
  const lows = lowPass(lowPass(samples, VOICED_BELOW_HZ, sampleRate), VOICED_BELOW_HZ, sampleRate);
  const deep = lowPass(lows, VOICED_ABOVE_HZ, sampleRate);
  return lows.map((sample, index) => sample - (deep[index] ?? 0));
}

function lowPass(samples: Float32Array, hertz: number, sampleRate: number): Float32Array {
  const share = 1 - Math.exp((-2 * Math.PI * hertz) / sampleRate);
  let level = 0;
  return samples.map((sample) => (level += share * (sample - level)));
}
