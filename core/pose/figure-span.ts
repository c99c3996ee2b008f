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
export const FIGURE_LENGTHS = [16, 8, 4] as const;
/** Figures begin on a 1 or a 5. */
export const CELL_COUNTS = 4;
/** What may be missing of a figure at the clip's ends, and what the feet tell a count's time to. */
const SLACK_COUNTS = 0.6;
/** A clip that is one figure and nothing else is danced at about these tempi. */
const LIKELY_BPM = [100, 145] as const;
/** More parts than these are of a clip that is long enough to show its figure early. */
const MOST_SPANS = 24;

/** A half of an eight. */
export interface CountCell extends CountSpan {
  readonly firstCount: 1 | 5;
}

/** The clip from its first 1 or 5 to its last, cut into halves of eights; empty where it has no known counts. */
export function countCells(counts: ClipAnalysis['counts'], durationSec: number): CountCell[] {
  const { tempoBpm, firstCountSec } = counts;
  if (tempoBpm === undefined || firstCountSec === undefined) return [];
  const secPerCount = 60 / tempoBpm;
  const slackSec = SLACK_COUNTS * secPerCount;
  const apartSec = CELL_COUNTS * secPerCount;
  const firstSec = firstCountSec - FIRST_COUNT_AT * secPerCount;
  const before = Math.ceil((firstSec + slackSec) / apartSec) - 1;
  const room = Math.floor((durationSec + slackSec - (firstSec - before * apartSec)) / apartSec);
  return Array.from({ length: Math.max(0, room) }, (_, cell) => ({
    startSec: firstSec + (cell - before) * apartSec,
    counts: CELL_COUNTS,
    secPerCount,
    firstCount: (cell - before) % 2 === 0 ? 1 : 5,
  }));
}

/** The whole clip as one figure, at each tempo that this is likely at. */
export function wholeClipSpans(durationSec: number): CountSpan[] {
  return FIGURE_LENGTHS.map((counts) => ({
    startSec: 0,
    counts,
    secPerCount: durationSec / counts,
  })).filter(({ secPerCount }) => {
    const bpm = 60 / secPerCount;
    return bpm >= LIKELY_BPM[0] && bpm <= LIKELY_BPM[1];
  });
}

/** The likeliest first: `figureSpan`, the whole clip, and every part from a 1 or a 5. */
export function figureSpans(counts: ClipAnalysis['counts'], durationSec: number): CountSpan[] {
  const cells = countCells(counts, durationSec);
  const parts = cells.flatMap(({ startSec, secPerCount }, cell) =>
    FIGURE_LENGTHS.filter((length) => cell + length / CELL_COUNTS <= cells.length).map(
      (length): CountSpan => ({ startSec, counts: length, secPerCount }),
    ),
  );
  return [figureSpan(counts, durationSec), ...wholeClipSpans(durationSec), ...parts].slice(
    0,
    MOST_SPANS,
  );
}
