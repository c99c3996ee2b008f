/** Which part of a clip is the figure that its embedding describes. */
import { FIRST_COUNT_AT } from '../moves/clip-format.ts';
import { chooseCounts } from '../moves/clip-counts.ts';
import type { ClipAnalysis } from './clip-analysis.ts';
import type { CountSpan } from './count-course.ts';

/** Where no tempo is known: the middle of what Bachata is danced at. */
const USUAL_BPM = 120;

/**
 * The first eight of the clip, from a 1 where there is room for it, else from a 5, else four counts;
 * where the counts are not known or do not fit, eight at the usual tempo from the clip's start.
 */
export function figureSpan(counts: ClipAnalysis['counts'], durationSec: number): CountSpan {
  const { tempoBpm, firstCountSec } = counts;
  const secPerCount = 60 / (tempoBpm ?? USUAL_BPM);
  if (tempoBpm !== undefined && firstCountSec !== undefined) {
    const chosen = chooseCounts(
      { beatsSec: [firstCountSec, firstCountSec + secPerCount], one: 0 },
      // Half a count may be missing at the end: what is danced there is only the way to the next.
      { durationSec: durationSec + secPerCount / 2, lengths: [8, 4] },
    );
    if (chosen !== undefined) {
      const startSec = chosen.firstCountSec - FIRST_COUNT_AT * secPerCount;
      return { startSec, counts: chosen.counts, secPerCount };
    }
  }
  const room = durationSec / secPerCount;
  return { startSec: 0, counts: room < 6 ? 4 : 8, secPerCount };
}
