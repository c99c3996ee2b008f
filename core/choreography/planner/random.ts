/** Chance that can be repeated: the same seed and the same question give the same number. */

/** What a hash has before its first key. */
export const HASH_START = 0x9e3779b9;

/** Takes one more integer into a hash (finalizer of MurmurHash3, Appleby 2008). */
export function hashWith(hash: number, key: number): number {
  let h = Math.imul(hash ^ key, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A hash as a value in [0, 1). */
export function unitOf(hash: number): number {
  return (hash >>> 0) / 0x100000000;
}

/** Mixes integers to one value in [0, 1). */
export function hashUnit(...keys: readonly number[]): number {
  let h = HASH_START;
  for (const key of keys) h = hashWith(h, key);
  return unitOf(h);
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
