/** A wish as a list of words. */
import { stems } from './words.ts';

export interface Token {
  /** As it was written. */
  readonly text: string;
  /** As it is compared. */
  readonly stem: string;
  /** Its place in the text, 0 for the first. */
  readonly place: number;
  /** What stands before it: nothing, a comma, or what ends a sentence. */
  readonly after: 'word' | 'comma' | 'stop';
}

/** What stands before a colon, and says no more than what it is about, has so many words at most. */
const HEADING = 4;

function sinceStop(list: readonly Token[]): number {
  return list.length - list.findLastIndex(({ after }) => after !== 'word');
}

export function tokensOf(text: string): Token[] {
  const found = text.matchAll(
    /(w\/o?(?!\p{L})|[&+](?=\s))|([.,;:!?()\n/]|->|\s[-–—]+\s|…)|(\d+[.,]\d+|[\p{L}\p{N}'’]+)/giu,
  );
  const out: Token[] = [];
  let after: Token['after'] = 'stop';
  for (const [, sign, mark, word] of found) {
    if (sign !== undefined) {
      out.push({ text: sign, stem: sign.toLowerCase(), place: out.length, after });
      after = 'word';
    } else if (mark === ':' && sinceStop(out) <= HEADING) {
      // "Style: modern" and "most new moves: two" are one thing said.
    } else if (mark !== undefined) after = mark === ',' && after !== 'stop' ? 'comma' : 'stop';
    else {
      const [stem] = stems(word.replace(/[.,]/g, ''));
      if (stem === undefined) continue;
      out.push({ text: word, stem, place: out.length, after });
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
