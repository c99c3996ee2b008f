import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { STAGES } from '@bachata/core/jobs/stages.ts';
import { FALLBACK_LANGUAGE, LANGUAGES } from '@bachata/core/languages.ts';
import { describe, expect, it } from 'vitest';
import en from './messages/en.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import { createTranslator } from './translator.ts';

function flatten(node: object, prefix = ''): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [key, value] of Object.entries(node)) {
    const path = `${prefix}${key}`;
    if (typeof value === 'string') leaves.set(path, value);
    else for (const [inner, text] of flatten(value, `${path}.`)) leaves.set(inner, text);
  }
  return leaves;
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => String(match[1])).sort();

const FOLDER = path.join(import.meta.dirname, 'messages');
const catalogs = LANGUAGES.map((language) => ({
  language,
  messages: flatten(
    JSON.parse(readFileSync(path.join(FOLDER, `${language}.json`), 'utf8')) as object,
  ),
}));
const english = flatten(en);
const others = catalogs.filter(({ language }) => language !== FALLBACK_LANGUAGE);

describe('message catalogs', () => {
  it('are there for every language, and for no other', () => {
    const expected = LANGUAGES.map((language) => `${language}.json`);
    expect(readdirSync(FOLDER).sort()).toEqual(expected.sort());
  });

  it.each(others)('have the same keys in $language as in English', ({ messages }) => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each(others)('use the same placeholders in $language as in English', ({ messages }) => {
    const different = [...english].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(messages.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('name every stage, and none that is no more', () => {
    expect(Object.keys(en.stages).sort()).toEqual([...STAGES].sort());
  });

  it.each(catalogs)('leave no message empty in $language', ({ messages }) => {
    expect([...messages].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(others)('are translated: hardly any longer text of $language is English', (other) => {
    const same = [...english].filter(
      ([key, text]) => text.split(' ').length > 3 && other.messages.get(key) === text,
    );
    expect(same).toEqual([]);
  });
});

describe('createTranslator', () => {
  it('fills in values and picks plural forms', () => {
    const { t } = createTranslator('es', es);
    expect(t('units.counts', { count: 1 })).toBe('1 tiempo');
    expect(t('units.counts', { count: 8 })).toBe('8 tiempos');
  });

  it('names the limits of the product and the sections of songs, which have their home elsewhere', () => {
    const { t } = createTranslator('en', en);
    expect(t('create.formats')).toContain('up to 130 MB and 12 minutes');
    expect(t('sections.chorus')).toBe('Chorus');
    expect(createTranslator('es', es).t('sections.chorus')).toBe('Estribillo');
  });

  it('does not escape: the page does', () => {
    const { t } = createTranslator('en', en);
    expect(t('result.title', { title: 'Tú & yo <3' })).toContain('Tú & yo <3');
  });

  it('finds messages of codes from data, and says so where there is none', () => {
    const { find } = createTranslator('en', en);
    expect(find('errors.not-found')).toBeTypeOf('string');
    expect(find('errors.no-such-code')).toBeUndefined();
    expect(find('errors')).toBeUndefined();
  });
});
