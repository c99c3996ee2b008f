/** Chance that can be repeated: the same seed and the same question give the same number. */

/** Mixes integers to one value in [0, 1) (finalizer of MurmurHash3, Appleby 2008). */
export function hashUnit(...keys: readonly number[]): number {
  let h = 0x9e3779b9;
  for (const key of keys) {
    h = Math.imul(h ^ key, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return (h >>> 0) / 0x100000000;
}

/** A generator of numbers in [0, 1) that walks `hashUnit` from a seed. */
export function randomFrom(seed: number): () => number {
  let step = 0;
  return () => hashUnit(seed, step++);
}

/** FNV-1a over the UTF-16 units of a text: a stable 32-bit key for an identifier. */
export function textKey(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
