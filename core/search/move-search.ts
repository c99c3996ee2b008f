/**
 * Moves by whatever somebody types: a name in any language, what dancers call them, or what they are
 * (a level, a style, a part of the body). Accents are nothing, and typing errors are forgiven where no
 * move has the word as it was typed.
 */
import { stem } from '../choreography/wish/words.ts';
import { typingErrors } from '../numeric/typing-errors.ts';
import { searchWords, wordFit } from './fuzzy.ts';

/** A move with the words that it can be found by. */
export interface FindableMove {
  readonly id: string;
  /** In every language, as dancers mix them. */
  readonly names: readonly string[];
  /** What else dancers call it or its family: "dile que no", "body roll". */
  readonly otherNames: readonly string[];
  /** What it is: its level, category, styles, holds and parts of the body, in the reader's words. */
  readonly labels: readonly string[];
}

/** More than these of one query are not looked at. */
const MOST_WORDS = 8;
/** What the words of a name are worth, those of another name, and those of a label. */
const WORTH = { name: 1, otherName: 0.8, label: 0.6 } as const;
/** A text whose words all stand in one name is worth more than one that is gathered from several. */
const TOGETHER = 1;
/** Of names that have all the words, the one that has little else is meant. */
const WHOLE = 0.1;
/** From here on a word is spelled as it was typed, or goes on behind it, or is its plural. */
const AS_TYPED = 0.85;
/** A name that has less than this in common with what was typed is not near it. */
const NEAR = 0.6;

interface Phrase {
  /** Indices into the words. */
  readonly words: readonly number[];
  readonly worth: number;
}

/** How well every word fits one that is looked for, 0 to 1. */
type Fits = readonly number[];

/** What a phrase comes to: its best for each word that is looked for, and what it is worth if it has all. */
interface Found {
  readonly best: readonly number[];
  readonly together: number;
}

export class MoveSearch {
  /** Families share most of their phrases: each is looked at once. */
  readonly #phrases: readonly Phrase[];
  readonly #words: readonly string[];
  readonly #moves: readonly { readonly id: string; readonly phrases: readonly number[] }[];

  constructor(moves: readonly FindableMove[]) {
    const words = new Map<string, number>();
    const phrases = new Map<string, number>();
    const all: Phrase[] = [];
    const indexOf = (texts: readonly string[], worth: number): number[] =>
      texts.map((text) => {
        const key = `${worth} ${text}`;
        const known = phrases.get(key);
        if (known !== undefined) return known;
        phrases.set(key, all.length);
        const indices = searchWords(text).map((word) => {
          if (!words.has(word)) words.set(word, words.size);
          return words.get(word) ?? 0;
        });
        return all.push({ words: indices, worth }) - 1;
      });
    this.#moves = moves.map(({ id, names, otherNames, labels }) => ({
      id,
      phrases: [
        ...indexOf(names, WORTH.name),
        ...indexOf(otherNames, WORTH.otherName),
        ...indexOf(labels, WORTH.label),
      ],
    }));
    this.#phrases = all;
    this.#words = [...words.keys()];
  }

  /** @returns ids of the moves that have all the words, the best first; all moves, in their order, for none */
  find(text: string): string[] {
    const wanted = searchWords(text).slice(0, MOST_WORDS);
    if (wanted.length === 0) return this.#moves.map(({ id }) => id);
    const fits = wanted.map((word) => this.#fitsOf(word));
    const found = this.#phrases.map((phrase) => foundIn(phrase, fits));
    return this.#moves
      .map(({ id, phrases }) => ({ id, score: scoreOf(phrases, found) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ id }) => id);
  }

  /** Ids of the moves whose names are most like the text, for one that finds nothing. */
  nearest(text: string, count: number): string[] {
    const wanted = searchWords(text).slice(0, MOST_WORDS);
    if (wanted.length === 0) return [];
    const likeness = wanted.map((one) => this.#words.map((word) => likenessOf(one, word)));
    const near = this.#phrases.map(({ words, worth }) =>
      worth === WORTH.label ? 0 : worth * meanOf(bestOf(words, likeness)),
    );
    return this.#moves
      .map(({ id, phrases }) => ({ id, near: Math.max(...phrases.map((p) => near[p])) }))
      .filter((move) => move.near >= NEAR)
      .sort((a, b) => b.near - a.near)
      .slice(0, count)
      .map(({ id }) => id);
  }

  /** Typing errors count only where no word is spelled as it was typed. */
  #fitsOf(wanted: string): Fits {
    const fits = this.#words.map((word) => {
      const fit = wordFit(wanted, word);
      return stem(wanted) === stem(word) ? Math.max(fit, AS_TYPED) : fit;
    });
    const isThere = fits.some((fit) => fit >= AS_TYPED);
    return isThere ? fits.map((fit) => (fit >= AS_TYPED ? fit : 0)) : fits;
  }
}

function foundIn({ words, worth }: Phrase, fits: readonly Fits[]): Found {
  const best = bestOf(words, fits);
  const whole = WHOLE * Math.min(1, fits.length / words.length);
  return {
    best: best.map((fit) => worth * fit),
    together: best.every((fit) => fit > 0) ? worth * (TOGETHER + meanOf(best) + whole) : 0,
  };
}

/** For each word that is looked for, the best of what the words come to. */
function bestOf(words: readonly number[], values: readonly Fits[]): number[] {
  return values.map((of) => words.reduce((best, word) => Math.max(best, of[word]), 0));
}

/** 0 unless every word that is looked for is somewhere in the move. */
function scoreOf(phrases: readonly number[], found: readonly Found[]): number {
  let together = 0;
  const scattered: number[] = [];
  for (const phrase of phrases) {
    const { best, together: whole } = found[phrase];
    together = Math.max(together, whole);
    for (const [i, fit] of best.entries()) scattered[i] = Math.max(scattered[i] ?? 0, fit);
  }
  return scattered.includes(0) ? 0 : Math.max(together, meanOf(scattered));
}

/** 1 for the same word, 0 for one that shares less than half of it. */
function likenessOf(wanted: string, word: string): number {
  const longer = Math.max(wanted.length, word.length);
  const most = Math.floor(longer / 2);
  const errors = typingErrors(wanted, word, most);
  return errors > most ? 0 : 1 - errors / longer;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / values.length;
