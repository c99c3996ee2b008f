import type { Correction } from '@bachata/core/songs/correct.ts';
import { describe, expect, it } from 'vitest';
import { correctionText } from './correction-text.ts';
import en from './i18n/messages/en.json' with { type: 'json' };
import { createTranslator } from './i18n/translator.ts';

describe('correctionText', () => {
  const { t } = createTranslator('en', en);

  it.each<[Correction, string]>([
    [{ kind: 'shift', beats: 1 }, 'Every count 1 beat later'],
    [{ kind: 'shift', beats: -2 }, 'Every count 2 beats earlier'],
    [{ kind: 'shift', beats: 0.5 }, 'Every count 0.5 beats later'],
    [{ kind: 'shift', beats: 0 }, 'The counts as detected'],
    [{ kind: 'shift', beats: 1, tempo: 2 }, 'Every count 1 beat later, twice as fast'],
    [{ kind: 'taps', onesSec: [1.5] }, 'Counted from 1 tap on the 1'],
    [{ kind: 'taps', onesSec: [1.5, 9] }, 'Counted from 2 taps on the 1'],
  ])('says what %j does', (correction, text) => {
    expect(correctionText(correction, t)).toBe(text);
  });
});
