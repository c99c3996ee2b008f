/** A correction of the counts in words. */
import type { Correction } from '@bachata/core/songs/correct.ts';
import type { Translator } from './i18n/translator.ts';

export function correctionText(correction: Correction, t: Translator['t']): string {
  const { tempo } = correction;
  if (tempo !== undefined) {
    const counts = countsText(correction, t);
    return t(tempo === 2 ? 'review.twiceAsFast' : 'review.halfAsFast', { counts });
  }
  return countsText(correction, t);
}

function countsText(correction: Correction, t: Translator['t']): string {
  if (correction.kind === 'taps') return t('review.taps', { count: correction.onesSec.length });
  const { beats } = correction;
  if (beats === 0) return t('review.asHeard');
  return t(beats > 0 ? 'review.movedLater' : 'review.movedEarlier', { count: Math.abs(beats) });
}
