/** Hands the translator from the root layout to every component. */
import { getContext, setContext } from 'svelte';
import type { MessageKey, MessageValues, Translator } from './translator.ts';
import { pick, type Language, type Localized } from '@bachata/core/languages.ts';
import { createFormatter, type Formatter } from './format.ts';

const KEY = Symbol('translator');

/** @param current read at every use, so that a change of language redraws the page */
export function provideTranslator(current: () => Translator): void {
  setContext(KEY, current);
}

export interface Messages {
  readonly language: Language;
  readonly format: Formatter;
  t(key: MessageKey, values?: MessageValues): string;
  find(key: string, values?: MessageValues): string | undefined;
  /** The text in the reader's language, or else in English. */
  pick<T>(localized: Localized<T>): T;
}

export function useMessages(): Messages {
  const current = getContext<() => Translator>(KEY);
  return {
    get language() {
      return current().language;
    },
    get format() {
      return createFormatter(current().language);
    },
    t: (key, values) => current().t(key, values),
    find: (key, values) => current().find(key, values),
    pick: (localized) => pick(localized, current().language),
  };
}
