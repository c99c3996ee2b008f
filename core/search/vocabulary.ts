/** Many words, each kept once, that are looked through for another one. */
import { forgivenErrors, wordFit } from './fuzzy.ts';

export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #letters: number[] = [];

  /** @param word as `searchWords` gives it */
  idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.push(word) - 1;
    this.#ids.set(word, id);
    this.#letters.push(lettersOf(word));
    return id;
  }

  /** `wordFit` of every word, by its id. */
  fits(wanted: string): Float64Array {
    const letters = lettersOf(wanted);
    const forgiven = forgivenErrors(wanted);
    const fits = new Float64Array(this.#words.length);
    for (let id = 0; id < fits.length; id++) {
      // An error can miss one letter. Most words miss more, and are not compared any further.
      if (bitsIn(letters & ~this.#letters[id]) > forgiven) continue;
      fits[id] = wordFit(wanted, this.#words[id]);
    }
    return fits;
  }
}

/** Which letters a word has, as bits. Letters that share one only make a comparison needless. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bitsIn(letters: number): number {
  let bits = 0;
  for (let left = letters; left !== 0; left &= left - 1) bits += 1;
  return bits;
}
