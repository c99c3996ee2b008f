/**
 * Words that are written in another form than the one that is known: inflected, made small, abbreviated
 * or mistyped. Each is turned into the known word; what is near no known word stays as it is.
 */
import { typingErrors } from '../../numeric/typing-errors.ts';
import type { Token } from './tokens.ts';
import { plain, stem } from './words.ts';

/** An ending of words, and what may stand instead of it in the form that is known. */
export interface WordEnding {
  readonly ending: string;
  readonly instead: readonly string[];
}

/** Of one ending on another: "quítamelos", "suavecitas". */
const MOST_ENDINGS = 2;
/** What is left of a word without its ending has a meaning of its own only from here on. */
const SHORTEST_BASE = 3;

/** Shorter words are too easily others, and whoever mistypes one seldom misses its first letter. */
const SHORTEST_MENDED = 4;
const SHORTEST_HEARD = 3;
const SHORT = 5;
const LONGER = 8;
const LONGEST = 10;

/** How a word sounds, roughly, in Spanish and in English: "avansado", "honbro", "sensuall". */
function soundOf(word: string): string {
  return word
    .replace(/([^l])\1+/g, '$1')
    .replace(/(?<!c|s)h/g, '')
    .replaceAll('v', 'b')
    .replace(/z|c(?=[ei])/g, 's')
    .replace(/qu|k/g, 'c')
    .replaceAll('ll', 'y')
    .replace(/m(?=[bp])/g, 'n')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/(.)\1+/g, '$1');
}

/** "Trns", "bscs": who leaves out the vowels leaves out all of them. */
const consonantsOf = (word: string): string => word.replace(/[aeiou]/g, '');
const FEWEST_CONSONANTS = 3;

const sorted = (word: string): string => [...word].sort().join('');

/** Another letter in the same place makes another word more often than a mistyped one. */
function isMistyped(word: string, name: string): boolean {
  if (name[0] !== word[0] && name.length < LONGER) return false;
  const most = name.length >= LONGEST ? 2 : 1;
  const errors = typingErrors(word, name, most);
  if (errors === 0 || errors > most) return false;
  if (name.length < SHORT) return sorted(name) === sorted(word);
  return name.length >= LONGER || name.length !== word.length || sorted(name) === sorted(word);
}

/** What a word comes to without its last ending. */
function withoutEnding(word: string, endings: readonly WordEnding[]): string[] {
  return endings.flatMap(({ ending, instead }) => {
    const base = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || base.length < SHORTEST_BASE) return [];
    return instead.map((other) => base + other);
  });
}

/** One token for each of the words; the first of them is told. */
function partsOf(token: Token, words: readonly string[]): Token[] {
  return words.map((stem, i) =>
    i === 0 ? { ...token, stem } : { ...token, stem, text: '', after: 'word' },
  );
}

export interface KnownWords {
  /** Words that are what they are. */
  readonly known: ReadonlySet<string>;
  /** Words that are none of them, and no typing errors either. */
  readonly others: ReadonlySet<string>;
  /** Words that typing errors are looked for in, with what they mean. */
  readonly mendable: ReadonlyMap<string, string>;
  readonly endings: readonly WordEnding[];
  /** Phrases that are known, by their words written as one: "handplay". */
  readonly compounds: ReadonlyMap<string, readonly string[]>;
  /** What is written for longer words: "q" for "que". */
  readonly abbreviations: ReadonlyMap<string, string>;
}

export class WordForms {
  readonly #words: KnownWords;
  readonly #names: readonly string[];
  readonly #bySound: ReadonlyMap<string, readonly string[]>;
  readonly #byConsonants: ReadonlyMap<string, readonly string[]>;

  constructor(words: KnownWords) {
    this.#words = words;
    this.#names = [...words.mendable.keys()].filter((name) => name.length >= SHORTEST_MENDED);
    // "Dipps": what sounds the same may be shorter.
    const heard = [...words.mendable.keys()].filter((name) => name.length >= SHORTEST_HEARD);
    this.#bySound = Map.groupBy(heard, soundOf);
    this.#byConsonants = Map.groupBy(this.#names, consonantsOf);
  }

  isKnown(stem: string): boolean {
    return this.#words.known.has(stem) || /^\d+$/.test(stem);
  }

  /** The words of a text, each in the form that is known. */
  known(list: readonly Token[]): Token[] {
    return list.flatMap((token) => {
      const parts = this.isKnown(token.stem) ? undefined : this.#words.compounds.get(token.stem);
      if (parts !== undefined) return partsOf(token, parts);
      const found = this.#formOf(token);
      return found === token.stem ? token : { ...token, stem: found };
    });
  }

  #formOf({ text, stem: written }: Token): string {
    const { known, others, abbreviations } = this.#words;
    const long = abbreviations.get(plain(text));
    if (long !== undefined) return long;
    if (known.has(written) || others.has(written)) return written;
    return this.#inflected(plain(text).replaceAll("'", '')) ?? this.#mended(written) ?? written;
  }

  #inflected(word: string): string | undefined {
    let bases = [word];
    for (let i = 0; i < MOST_ENDINGS; i++) {
      bases = bases.flatMap((base) => withoutEnding(base, this.#words.endings));
      const found = bases.map(stem).find((base) => this.#words.known.has(base));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #mended(word: string): string | undefined {
    const near = this.#near(word);
    const meanings = new Set(near.map((name) => this.#words.mendable.get(name)));
    return meanings.size === 1 ? near[0] : undefined;
  }

  #near(word: string): readonly string[] {
    if (word.length >= FEWEST_CONSONANTS && word === consonantsOf(word)) {
      // Words that mean something by themselves.
      const named = (name: string): boolean => this.#words.mendable.get(name) !== name;
      return (this.#byConsonants.get(word) ?? []).filter(named);
    }
    if (word.length < SHORTEST_MENDED) return [];
    const alike = this.#bySound.get(soundOf(word)) ?? [];
    return alike.length > 0 ? alike : this.#names.filter((name) => isMistyped(word, name));
  }
}
