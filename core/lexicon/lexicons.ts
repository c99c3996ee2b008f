/** The words of every language: a file each, and its lines here. */
import type { Language } from '../languages.ts';
import { enDisplayWords, enWishLexicon } from './en.ts';
import { esDisplayWords, esWishLexicon } from './es.ts';
import type { DisplayWords, WishLexicon } from './lexicon.ts';

export const DISPLAY_WORDS: Readonly<Record<Language, DisplayWords>> = {
  en: enDisplayWords,
  es: esDisplayWords,
};

export const WISH_LEXICONS: Readonly<Record<Language, WishLexicon>> = {
  en: enWishLexicon,
  es: esWishLexicon,
};
