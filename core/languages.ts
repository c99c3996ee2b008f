/**
 * The languages that the product speaks. Another one is a row here, the words of `lexicon` (a file beside
 * `en.ts`, its line in `lexicons.ts`, a row of `display-words.ts`) and a catalog of messages; what nobody
 * has translated yet, such as the name of a move, is shown in English.
 */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What every text is there in. */
export const FALLBACK_LANGUAGE = 'en' satisfies Language;

interface LanguageFacts {
  /** As its speakers call it. */
  readonly ownName: string;
  readonly englishName: string;
  /** BCP 47, for numbers and dates. */
  readonly locale: string;
  /** Between whole numbers and their tenths. */
  readonly decimal: '.' | ',';
}

export const LANGUAGE_FACTS: Readonly<Record<Language, LanguageFacts>> = {
  en: { ownName: 'English', englishName: 'English', locale: 'en-GB', decimal: '.' },
  es: { ownName: 'Español', englishName: 'Spanish', locale: 'es', decimal: ',' },
};

export function languageOf(value: string | undefined | null): Language | undefined {
  return LANGUAGES.find((language) => language === value);
}

/** In English, and in the other languages as far as somebody has translated it. */
export type Localized<T = string> = { readonly [L in Language]?: T | undefined } & {
  readonly [FALLBACK_LANGUAGE]: T;
};

/** In the language, or else in English. */
export function pick<T>(localized: Localized<T>, language: Language): T {
  return localized[language] ?? localized[FALLBACK_LANGUAGE];
}

/** What a list of languages is made into, by language: a file, a caption track. */
export function byLanguage<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  const entries = LANGUAGES.map((language) => [language, make(language)] as const);
  return Object.fromEntries(entries) as Record<Language, T>;
}
