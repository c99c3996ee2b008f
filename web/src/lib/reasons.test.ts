import { REASON_CODES } from '@bachata/core/choreography/reasons.ts';
import { describe, expect, it } from 'vitest';
import en from './i18n/messages/en.json' with { type: 'json' };
import es from './i18n/messages/es.json' with { type: 'json' };
import { createFormatter } from './i18n/format.ts';
import { createTranslator } from './i18n/translator.ts';
import { explain } from './reasons.ts';

const spanish = { ...createTranslator('es', es), format: createFormatter('es') };

describe('explain', () => {
  it.each(REASON_CODES)('has words for %s', (code) => {
    expect(Object.keys(en.reasons)).toContain(code);
  });

  it('names the terms of dancing and shows shares as such', () => {
    const words = explain(
      { code: 'section-energy', values: { section: 'chorus', energy: 0.84, moveEnergy: 0.7 } },
      spanish,
    );
    expect(words).toMatch(/^Estribillo, energía 84\s%: esta figura tiene energía 70\s%\.$/);
  });

  it('calls a move by its name', () => {
    const reason = { code: 'preferred-not-placed', values: { move: 'madrid' } };
    expect(explain(reason, spanish)).toBe('Fuera: madrid (no hubo lugar para ella).');
    const moveName = { en: 'Madrid step', es: 'Paso Madrid' };
    expect(explain({ ...reason, moveName }, spanish)).toBe(
      'Fuera: Paso Madrid (no hubo lugar para ella).',
    );
  });

  it('leaves out what it has no words for', () => {
    expect(explain({ code: 'of-another-version', values: {} }, spanish)).toBeUndefined();
  });
});
