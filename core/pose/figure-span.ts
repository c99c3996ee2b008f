/** Which part of a clip is the figure that its embedding describes, and which parts may be one. */
import { FIRST_COUNT_AT } from '../moves/clip-format.ts';
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
    // Half a count may be missing at the end: what is danced there is only the way to the next.
    const roomSec = durationSec + secPerCount / 2;
    for (const length of [8, 4]) {
      for (const firstCount of [1, 5]) {
        const anySec = firstCountSec + (firstCount - 1 - FIRST_COUNT_AT) * secPerCount;
        // The same count comes back every eight: the first time that the clip shows it.
        const startSec = anySec - Math.floor(anySec / (8 * secPerCount)) * 8 * secPerCount;
        const endSec = startSec + length * secPerCount;
        if (endSec <= roomSec) return { startSec, counts: length, secPerCount };
      }
    }
  }
  const room = durationSec / secPerCount;
  return { startSec: 0, counts: room < 6 ? 4 : 8, secPerCount };
}

/** Lengths of the library's figures, in counts. */
const LENGTHS = [16, 8, 4] as const;
/** Figures begin on a 1 or a 5. */
const BEGINNINGS_APART = 4;
/** What may be missing of a figure at the clip's ends, and what the feet tell a count's time to. */
const SLACK_COUNTS = 0.6;
/** A clip that is one figure and nothing else is danced at about these tempi. */
const LIKELY_BPM = [100, 145] as const;
/** More parts than these are of a clip that is long enough to show its figure early. */
const MOST_SPANS = 24;

/** The likeliest first: `figureSpan`, then every part from a 1 or a 5, and the whole clip. */
export function figureSpans(counts: ClipAnalysis['counts'], durationSec: number): CountSpan[] {
  const { tempoBpm, firstCountSec } = counts;
  const spans = [figureSpan(counts, durationSec)];
  for (const length of LENGTHS) {
    const secPerCount = durationSec / length;
    const bpm = 60 / secPerCount;
    if (bpm < LIKELY_BPM[0] || bpm > LIKELY_BPM[1]) continue;
    spans.push({ startSec: 0, counts: length, secPerCount });
  }
  if (tempoBpm === undefined || firstCountSec === undefined) return spans;
  const secPerCount = 60 / tempoBpm;
  const slackSec = SLACK_COUNTS * secPerCount;
  const apartSec = BEGINNINGS_APART * secPerCount;
  const firstSec = firstCountSec - FIRST_COUNT_AT * secPerCount;
  const before = Math.ceil((firstSec + slackSec) / apartSec) - 1;
  for (let startSec = firstSec - before * apartSec; startSec < durationSec; startSec += apartSec) {
    for (const length of LENGTHS) {
      if (startSec + length * secPerCount > durationSec + slackSec) continue;
      spans.push({ startSec, counts: length, secPerCount });
    }
  }
  return spans.slice(0, MOST_SPANS);
}
