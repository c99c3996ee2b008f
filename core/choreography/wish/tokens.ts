/** A wish as a list of words, with typing errors in the words that ask for something mended. */
import { typingErrors } from '../../numeric/typing-errors.ts';
import { stems } from './words.ts';

export interface Token {
  /** As it was written. */
  readonly text: string;
  /** As it is compared. */
  readonly stem: string;
  /** What stands before it: nothing, a comma, or what ends a sentence. */
  readonly after: 'word' | 'comma' | 'stop';
}

export function tokensOf(text: string): Token[] {
  const found = text.matchAll(/([.,;:!?()\n/]|->|\s[-–—]+\s|…)|([\p{L}\p{N}'’]+)/gu);
  const out: Token[] = [];
  let after: Token['after'] = 'stop';
  for (const [, mark, word] of found) {
    if (mark !== undefined) after = mark === ',' && after !== 'stop' ? 'comma' : 'stop';
    else {
      const [stem] = stems(word);
      if (stem === undefined) continue;
      out.push({ text: word, stem, after });
      after = 'word';
    }
  }
  return out;
}

/** Whether the words of a phrase stand at a place, in one part of a sentence. */
export function standsAt(list: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, i) => {
    const token = list[at + i];
    return token !== undefined && token.stem === word && (i === 0 || token.after === 'word');
  });
}

/** Shorter words are too easily others, and whoever mistypes one seldom misses its first letter. */
const SHORTEST_MENDED = 4;
const LONG = 6;
const LONGER = 8;

/** Another letter in the same place makes another word more often than a mistyped one. */
function isMistyped(stem: string, name: string): boolean {
  if (name[0] !== stem[0] && name.length < LONG) return false;
  if (typingErrors(stem, name, 1) !== 1) return false;
  const sorted = (word: string): string => [...word].sort().join('');
  return name.length >= LONGER || name.length !== stem.length || sorted(name) === sorted(stem);
}

/**
 * Words that are nearly one of those that can be mended ("hamerlock"), as that one.
 * @param known words that are what they are
 * @param mendable with what they mean
 */
export function mended(
  list: readonly Token[],
  known: ReadonlySet<string>,
  mendable: ReadonlyMap<string, string>,
): Token[] {
  const names = [...mendable.keys()].filter((name) => name.length >= SHORTEST_MENDED);
  return list.map((token) => {
    const { stem } = token;
    if (known.has(stem) || token.text.length <= SHORTEST_MENDED) return token;
    const near = names.filter((name) => isMistyped(stem, name));
    const meanings = new Set(near.map((name) => mendable.get(name)));
    return meanings.size === 1 ? { ...token, stem: near[0] } : token;
  });
}
