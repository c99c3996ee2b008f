import { STAGES } from '@bachata/core/jobs/stages.ts';
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

describe('message catalogs', () => {
  const english = flatten(en);
  const spanish = flatten(es);

  it('have the same keys in every language', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('use the same placeholders in every language', () => {
    const different = [...english].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(spanish.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('name every stage, and none that is no more', () => {
    expect(Object.keys(en.stages).sort()).toEqual([...STAGES].sort());
  });

  it('leave no message empty', () => {
    const empty = [...english, ...spanish].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('are translated: hardly any longer text is the same in both', () => {
    const same = [...english].filter(
      ([key, text]) => text.split(' ').length > 3 && spanish.get(key) === text,
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
