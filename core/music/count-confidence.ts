/** Where the counts of a song are to be shown, and where they are not sure enough. */
import type { SongAnalysis } from './analysis.ts';

export interface Span {
  readonly fromSec: number;
  readonly toSec: number;
}

/** Below this nobody should count aloud: the 1 is as likely elsewhere. */
const LEAST_SURE = 0.4;
/** Below this the 1 of the eight is a coin toss between the two bars. */
export const KNOWN_EIGHT = 0.75;
/** From here on a song is said to sound like another style. */
export const OTHER_STYLE = 0.8;

/** Passages without a beat: silence, talk, applause, a film's sound, free playing. */
export function beatless(analysis: Pick<SongAnalysis, 'stretches'>): Span[] {
  return spansWhere(analysis, ({ beats }) => beats === 0);
}

/** Where counts are neither shown nor clicked. */
export function uncounted(analysis: Pick<SongAnalysis, 'stretches'>): Span[] {
  return spansWhere(analysis, ({ one }) => one < LEAST_SURE);
}

export function isWithin(spans: readonly Span[], sec: number): boolean {
  return spans.some(({ fromSec, toSec }) => sec >= fromSec && sec < toSec);
}

function spansWhere(
  { stretches }: Pick<SongAnalysis, 'stretches'>,
  holds: (stretch: SongAnalysis['stretches'][number]) => boolean,
): Span[] {
  const spans: { fromSec: number; toSec: number }[] = [];
  for (const stretch of stretches) {
    if (!holds(stretch)) continue;
    const last = spans[spans.length - 1];
    if (last?.toSec === stretch.fromSec) last.toSec = stretch.toSec;
    else spans.push({ fromSec: stretch.fromSec, toSec: stretch.toSec });
  }
  return spans;
}
