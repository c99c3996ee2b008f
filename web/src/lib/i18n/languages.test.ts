import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './languages.ts';

describe('chooseLanguage', () => {
  it('takes the language chosen before, whatever the browser prefers', () => {
    expect(chooseLanguage('es', 'en-GB,en')).toBe('es');
  });

  it('ignores a cookie that names no language of ours', () => {
    expect(chooseLanguage('xx', 'es')).toBe('es');
  });

  it('takes the best-rated preference that we have', () => {
    expect(chooseLanguage(undefined, 'fr-FR,en;q=0.4,es-DO;q=0.8')).toBe('es');
  });

  it('does not take a language that the reader refuses', () => {
    expect(chooseLanguage(undefined, 'es;q=0, fr')).toBe('en');
  });

  it('falls back to English without a usable header', () => {
    expect(chooseLanguage(undefined, null)).toBe('en');
    expect(chooseLanguage(undefined, 'de,,;q=x')).toBe('en');
  });
});
