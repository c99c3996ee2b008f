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

  it('names the day of a moment where the reader is, and bare dates as they stand', () => {
    const { day } = createFormatter('en');
    const lateInMadrid = Date.parse('2026-12-01T22:59:59Z');
    expect(day(lateInMadrid)).toBe('1 Dec 2026');
    expect(day(lateInMadrid, 'Europe/Madrid')).toBe('1 Dec 2026');
    expect(day(lateInMadrid + 1_000, 'Europe/Madrid')).toBe('2 Dec 2026');
    expect(day(Date.parse('2026-12-01'), 'America/Lima')).toBe('30 Nov 2026');
    expect(day(Date.parse('2026-12-01'))).toBe('1 Dec 2026');
  });
});
