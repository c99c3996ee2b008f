import { LANGUAGE_FACTS, LANGUAGES } from '@bachata/core/languages.ts';
import { describe, expect, it } from 'vitest';
import { createFormatter } from './format.ts';

describe('createFormatter', () => {
  it.each(LANGUAGES)('writes numbers as Intl does for %s', (language) => {
    const { number } = createFormatter(language);
    for (const digits of [0, 1, 2]) {
      const intl = new Intl.NumberFormat(LANGUAGE_FACTS[language].locale, {
        maximumFractionDigits: digits,
      });
      for (const value of [
        0, 0.04, 0.05, 0.5, 1, 2.5, 12.345, 129.96, 999.4, 999.96, 1_000, 12_345.6, -3.5,
      ]) {
        expect(number(value, digits)).toBe(intl.format(value));
      }
    }
  });
});
