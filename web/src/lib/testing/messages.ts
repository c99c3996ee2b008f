/** The messages of a language, for tests outside of pages. */
import { pick, type Language } from '@bachata/core/languages.ts';
import type { Messages } from '../i18n/context.ts';
import { createFormatter } from '../i18n/format.ts';
import en from '../i18n/messages/en.json' with { type: 'json' };
import es from '../i18n/messages/es.json' with { type: 'json' };
import { createTranslator } from '../i18n/translator.ts';

export function testMessages(language: Language): Messages {
  return {
    ...createTranslator(language, { en, es }[language]),
    format: createFormatter(language),
    pick: (localized) => pick(localized, language),
  };
}
