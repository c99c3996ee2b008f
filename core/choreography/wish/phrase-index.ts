/** Phrases, found by the word that they begin with. */
import { standsAt, type Token } from './tokens.ts';

interface Worded {
  readonly words: readonly string[];
}

export class PhraseIndex<T extends Worded> {
  readonly all: readonly T[];
  readonly #byFirst = new Map<string, T[]>();

  /** Of phrases that are as long, the earlier one is found first. */
  constructor(phrases: readonly T[]) {
    this.all = phrases.toSorted((a, b) => b.words.length - a.words.length);
    for (const phrase of this.all) {
      const [first] = phrase.words;
      const known = this.#byFirst.get(first);
      if (known === undefined) this.#byFirst.set(first, [phrase]);
      else known.push(phrase);
    }
  }

  /** The longest phrase that stands at a place. */
  longestAt(
    list: readonly Token[],
    at: number,
    accepts: (phrase: T) => boolean = () => true,
  ): T | undefined {
    const phrases = this.#byFirst.get(list[at].stem);
    return phrases?.find((phrase) => standsAt(list, at, phrase.words) && accepts(phrase));
  }
}
