/** The words of every language: a file each, and a line here. */
import type { Language } from '../languages.ts';
import * as en from './en.ts';
import * as es from './es.ts';
import type { DisplayWords, WishLexicon } from './lexicon.ts';

export const DISPLAY_WORDS: Readonly<Record<Language, DisplayWords>> = {
  en: en.displayWords,
  es: es.displayWords,
};

export const WISH_LEXICONS: Readonly<Record<Language, WishLexicon>> = {
  en: en.wishLexicon,
  es: es.wishLexicon,
};
