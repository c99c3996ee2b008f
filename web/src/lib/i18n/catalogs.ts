/** Loads one language's catalog: a reader downloads only the language that is read. */
import type { Language } from './languages.ts';
import { createTranslator, type Translator } from './translator.ts';

const LOADERS = {
  en: async () => (await import('./messages/en.json')).default,
  es: async () => (await import('./messages/es.json')).default,
} as const;

const loaded = new Map<Language, Promise<Translator>>();

export async function loadTranslator(language: Language): Promise<Translator> {
  let translator = loaded.get(language);
  if (translator === undefined) {
    translator = LOADERS[language]().then((messages) => createTranslator(language, messages));
    loaded.set(language, translator);
  }
  return await translator;
}
