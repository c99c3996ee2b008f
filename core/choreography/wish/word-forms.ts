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
const SHORT = 5;
const LONGER = 8;
const LONGEST = 10;

/** How a word sounds, roughly, in Spanish and in English: "avansado", "honbro", "sensuall". */
function soundOf(word: string): string {
  return word
    .replace(/(?<!c|s)h/g, '')
    .replaceAll('v', 'b')
    .replace(/z|c(?=[ei])/g, 's')
    .replace(/qu|k/g, 'c')
    .replaceAll('ll', 'y')
    .replace(/m(?=[bp])/g, 'n')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/(.)\1+/g, '$1');
}

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

export interface KnownWords {
  /** Words that are what they are. */
  readonly known: ReadonlySet<string>;
  /** Words that are none of them, and no typing errors either. */
  readonly others: ReadonlySet<string>;
  /** Words that typing errors are looked for in, with what they mean. */
  readonly mendable: ReadonlyMap<string, string>;
  readonly endings: readonly WordEnding[];
  /** What is written for longer words: "q" for "que". */
  readonly abbreviations: ReadonlyMap<string, string>;
}

export class WordForms {
  readonly #words: KnownWords;
  readonly #names: readonly string[];
  readonly #bySound: ReadonlyMap<string, readonly string[]>;

  constructor(words: KnownWords) {
    this.#words = words;
    this.#names = [...words.mendable.keys()].filter((name) => name.length >= SHORTEST_MENDED);
    this.#bySound = Map.groupBy(this.#names, soundOf);
  }

  isKnown(stem: string): boolean {
    return this.#words.known.has(stem) || /^\d+$/.test(stem);
  }

  /** The words of a text, each in the form that is known. */
  known(list: readonly Token[]): Token[] {
    return list.map((token) => {
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
    if (word.length < SHORTEST_MENDED) return undefined;
    const alike = this.#bySound.get(soundOf(word)) ?? [];
    const near = alike.length > 0 ? alike : this.#names.filter((name) => isMistyped(word, name));
    const meanings = new Set(near.map((name) => this.#words.mendable.get(name)));
    return meanings.size === 1 ? near[0] : undefined;
  }
}
