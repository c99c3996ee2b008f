/** A wish in words, read in whichever language it is written, and what it sets. */
import { describe, type Description } from '@bachata/core/choreography/describe.ts';
import type { Language } from './i18n/languages.ts';
import { LANGUAGES } from './i18n/languages.ts';

type NamedMoves = Parameters<typeof describe>[2];

/**
 * Read in the language that leaves the fewest words over; the page's own where it makes no
 * difference.
 */
export function readWish(text: string, language: Language, moves: NamedMoves): Description {
  const readings = [language, ...LANGUAGES.filter((other) => other !== language)].map((one) =>
    describe(text, one, moves),
  );
  return readings.reduce((best, reading) =>
    reading.unknown.length < best.unknown.length ? reading : best,
  );
}
