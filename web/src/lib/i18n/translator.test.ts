import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@bachata/core/languages.ts';
import english from './messages/en.json' with { type: 'json' };
import spanish from './messages/es.json' with { type: 'json' };
import { createTranslator } from './translator.ts';

const en = createTranslator('en', english);
const es = createTranslator('es', spanish);

describe('createTranslator', () => {
  it('picks the form of the count, and writes it as the language does', () => {
    expect(en.t('units.moves', { count: 1 })).toBe('1 move');
    expect(en.t('units.moves', { count: 0 })).toBe('0 moves');
    // Spanish has a third form, for millions, which no message has.
    expect(es.t('units.moves', { count: 1_000_000 })).toBe('1000000 figuras');
    expect(en.t('counting.alternativeLater', { count: 12_345, percent: 3 })).toContain('12,345');
  });

  it('puts in values as they are, and the limits of the product', () => {
    expect(en.t('result.jump', { time: '0:08', name: '<b>$& {{time}}</b>' })).toContain(
      '<b>$& {{time}}</b>',
    );
    expect(en.t('create.formats')).toMatch(/up to \d+ MB and \d+ minutes/);
  });

  it('knows messages that data names, and no groups', () => {
    expect(en.find('errors')).toBeUndefined();
    expect(en.find('errors.no-such-code')).toBeUndefined();
    expect(en.find('errors.constructor.name')).toBeUndefined();
    expect(en.find('site.name.length')).toBeUndefined();
    expect(es.find('sections.chorus')).toBeDefined();
  });

  it.each(LANGUAGES)('has for %s the forms that Intl knows', (language) => {
    const translator = createTranslator(language, language === 'es' ? spanish : english);
    const forms = new Intl.PluralRules(language);
    const told = (count: number) => translator.t('units.moves', { count });
    const one = told(1).replace('1', '');
    for (const count of [0, 1, 1.5, 2, 3, 5, 11, 21, 100, 101]) {
      const isOne = told(count).replace(String(count), '') === one;
      expect(isOne, String(count)).toBe(forms.select(count) === 'one');
    }
  });
});
