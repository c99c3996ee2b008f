/** Seeded pseudo-random numbers, so that a song is the same on every machine. */

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** Uniform integer in [low, high], both included. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** Picks in proportion to the weights. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
  /** Normal with mean 0, cut at three standard deviations. */
  gaussian(standardDeviation: number): number;
  /** An independent stream: adding draws to one stream leaves the others as they were. */
  fork(label: string): Random;
}

/** FNV-1a over UTF-16 code units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** Mulberry32 by Tommy Ettinger: 32 bits of state are plenty for a song. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function createRandom(seed: string | number): Random {
  const name = String(seed);
  const next = mulberry32(hashText(name));
  const between = (low: number, high: number) => low + (high - low) * next();
  return {
    next,
    between,
    integer: (low, high) => Math.floor(between(low, high + 1)),
    chance: (probability) => next() < probability,
    pick: (choices) => choices[Math.floor(next() * choices.length)],
    weighted(choices) {
      let remaining = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of choices) {
        remaining -= weight;
        if (remaining < 0) return value;
      }
      return choices[choices.length - 1][0];
    },
    gaussian(standardDeviation) {
      const radius = Math.sqrt(-2 * Math.log(1 - next()));
      const value = radius * Math.cos(2 * Math.PI * next());
      return standardDeviation * Math.max(-3, Math.min(3, value));
    },
    fork: (label) => createRandom(`${name}/${label}`),
  };
}
