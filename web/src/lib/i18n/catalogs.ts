/** Loads one language's catalog: a reader downloads only the language that is read. */
import type { Language } from '@bachata/core/languages.ts';
import { createTranslator, type Catalog, type Translator } from './translator.ts';

/** A file a language; a test sees to it that all have the same messages. */
const CATALOGS = import.meta.glob<Catalog>('./messages/*.json', { import: 'default' });

const loaded = new Map<Language, Promise<Translator>>();

export async function loadTranslator(language: Language): Promise<Translator> {
  let translator = loaded.get(language);
  if (translator === undefined) {
    translator = CATALOGS[`./messages/${language}.json`]().then((messages) =>
      createTranslator(language, messages),
    );
    loaded.set(language, translator);
  }
  return await translator;
}
