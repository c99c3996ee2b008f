/** The words of wishes in every language: a file each, and a line here. */
import type { Language } from '../languages.ts';
import { enWishLexicon } from './en.ts';
import { esWishLexicon } from './es.ts';
import type { WishLexicon } from './lexicon.ts';

export const WISH_LEXICONS: Readonly<Record<Language, WishLexicon>> = {
  en: enWishLexicon,
  es: esWishLexicon,
};
