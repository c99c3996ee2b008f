/** The beats that the picture follows, from before the song's first sound to its end. */
import type { SongAnalysis } from '../music/analysis.ts';
import { upperMedian } from '../numeric/statistics.ts';
import type { Reason } from './plan.ts';
import { SLOT_BEATS } from './traits.ts';

export interface BeatGrid {
  /**
   * Seconds; increasing; the first is <= 0 and the last >= the song's duration. The last beat is held
   * until the song ends, so that a whole eight ends with it.
   */
  readonly beatsSec: readonly number[];
  /** How much longer the last beat is than those before it. */
  readonly heldSec: number;
  /** Index of the first count 1 after the intro; a multiple of 8, so whole eights lead up to it. */
  readonly firstCountBeat: number;
  /** Indices of the count 1 of each eight from `firstCountBeat` on. */
  readonly eights: readonly number[];
  /** Index of the first beat after the music's last one: what follows is silence. */
  readonly musicEndBeat: number;
  readonly notes: readonly Reason[];
}

/** An eight may be danced this much faster or slower to make the next 1 fall on a half eight. */
const MAX_EIGHT_STRETCH = 0.15;
/** Below this the counts are a guess, and the plan says so. */
const LOW_CONFIDENCE = 0.5;
const EIGHT = 8;
/** Nobody holds a picture for longer; what comes after the music is filled with beats before it. */
const MAX_HOLD_SEC = 10;
/** The last beats of an eight may lie behind the music, where its picture stands already. */
const MISSING_BEATS = 3;

/** Drops beats that are out of order and fills holes with evenly spaced ones. */
function regularBeats(analysis: SongAnalysis): number[] {
  const fallback = 60 / analysis.tempoBpm;
  const ordered = analysis.beatsSec.filter(
    (t, i, all) => t <= analysis.durationSec && (i === 0 || t - all[i - 1] > fallback * 0.4),
  );
  if (ordered.length < EIGHT) {
    const first = ordered[0] ?? 0;
    const count = Math.max(1, Math.floor((analysis.durationSec - first) / fallback));
    return Array.from({ length: count }, (_, i) => first + i * fallback);
  }
  const period = upperMedian(ordered.slice(1).map((t, i) => t - ordered[i]));
  const beats = [ordered[0]];
  for (const next of ordered.slice(1)) {
    const last = beats[beats.length - 1];
    const missing = Math.max(1, Math.round((next - last) / period));
    for (let k = 1; k <= missing; k++) beats.push(last + ((next - last) * k) / missing);
  }
  return beats;
}

function nearestIndex(times: readonly number[], t: number): number {
  let low = 0;
  let high = times.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (times[middle] <= t) low = middle;
    else high = middle;
  }
  return t - times[low] <= times[high] - t ? low : high;
}

/** The indices of the 1s: the analyzer's eights, or every second bar, or every eighth beat. */
function countOnes(analysis: SongAnalysis, beats: readonly number[]): number[] {
  const marks =
    analysis.eightCountsSec.length > 0
      ? analysis.eightCountsSec
      : analysis.downbeatsSec.filter((_, i) => i % 2 === 0);
  const ones = [...new Set(marks.map((t) => nearestIndex(beats, t)))].sort((a, b) => a - b);
  return ones.length > 0 ? ones : [0];
}

interface Stretch {
  readonly beatsSec: number[];
  readonly ones: number[];
  readonly mended: number;
}

/**
 * Lays whole half eights between the 1s. Where two of them are not a multiple of 4 beats apart
 * the beats between are spread anew, or the later 1 is taken for an error if that is too much.
 */
function halfEights(beats: readonly number[], marks: readonly number[]): Stretch {
  const beatsSec = [...beats.slice(0, marks[0] + 1)];
  const ones = [marks[0]];
  let from = marks[0];
  let mended = 0;
  for (const mark of marks.slice(1)) {
    const gap = mark - from;
    const danced = Math.max(SLOT_BEATS, Math.round(gap / SLOT_BEATS) * SLOT_BEATS);
    if (Math.abs(danced / gap - 1) > MAX_EIGHT_STRETCH) continue;
    if (danced !== gap) mended++;
    for (let k = 1; k <= danced; k++) {
      const at = from + (k * gap) / danced;
      const below = Math.floor(at);
      const above = Math.min(below + 1, beats.length - 1);
      beatsSec.push(beats[below] + (at - below) * (beats[above] - beats[below]));
    }
    ones.push(beatsSec.length - 1);
    from = mark;
  }
  beatsSec.push(...beats.slice(from + 1));
  return { beatsSec, ones, mended };
}

/** The 1s with every gap of eights filled, and carried on to the last beat. */
function everyEight(ones: readonly number[], endBeat: number): number[] {
  const eights: number[] = [];
  for (const [i, one] of ones.entries()) {
    const next = ones[i + 1] ?? endBeat;
    for (let at = one; at < next; at += EIGHT) eights.push(at);
  }
  return eights;
}

/**
 * The beat at which the last whole eight ends: near the end of the music, so that its picture can be held
 * to the end of the song. Undefined where there is none.
 */
function lastEightEnd(
  grid: readonly number[],
  eights: readonly number[],
  musicEndBeat: number,
  durationSec: number,
): number | undefined {
  const lasts = (end: number): boolean => grid[end] <= durationSec || grid[end - 1] < durationSec;
  const ends = eights.map((one) => one + EIGHT).filter((end) => end < grid.length && lasts(end));
  const held = (end: number): number => durationSec - grid[end];
  const inMusic = ends.filter((end) => end <= musicEndBeat + MISSING_BEATS).at(-1);
  if (inMusic !== undefined && held(inMusic) <= MAX_HOLD_SEC) return inMusic;
  return ends.find((end) => held(end) <= MAX_HOLD_SEC);
}

export function buildBeatGrid(analysis: SongAnalysis): BeatGrid {
  const beats = regularBeats(analysis);
  const { beatsSec, ones, mended } = halfEights(beats, countOnes(analysis, beats));
  const intervals = beatsSec.slice(1).map((t, i) => t - beatsSec[i]);
  const fallback = 60 / analysis.tempoBpm;
  const startPeriod = intervals.length > 0 ? upperMedian(intervals.slice(0, EIGHT)) : fallback;
  const endPeriod = intervals.length > 0 ? upperMedian(intervals.slice(-EIGHT)) : fallback;

  const intro = analysis.sections[0]?.label === 'intro' ? analysis.sections[0].endSec : 0;
  const earliest = intro - startPeriod;
  const first = ones.find((one) => beatsSec[one] >= earliest) ?? ones[0];

  const before = Math.max(0, Math.ceil(beatsSec[0] / startPeriod - 1e-9));
  const head = before + ((EIGHT - ((before + first) % EIGHT)) % EIGHT);
  const lead = Array.from({ length: head }, (_, i) => beatsSec[0] - (head - i) * startPeriod);
  const grid = [...lead, ...beatsSec];
  const musicEndBeat = grid.length;
  while (grid[grid.length - 1] < analysis.durationSec) {
    grid.push(grid[grid.length - 1] + endPeriod);
  }
  const end = grid.findIndex((t) => t >= analysis.durationSec);
  const eights = everyEight(
    ones.filter((one) => one >= first).map((one) => one + head),
    end,
  );
  const whole = lastEightEnd(grid, eights, musicEndBeat, analysis.durationSec);
  const covering = grid.slice(0, (whole ?? end) + 1);
  const nominalEnd = covering[covering.length - 1];
  if (whole !== undefined) covering[whole] = Math.max(analysis.durationSec, nominalEnd);

  const notes: Reason[] = [];
  if (mended > 0) notes.push({ code: 'counts-mended', values: { places: mended } });
  const { beats: beatConfidence, eightCounts } = analysis.confidence;
  const confidence = Math.min(beatConfidence, eightCounts);
  if (confidence < LOW_CONFIDENCE)
    notes.push({ code: 'low-beat-confidence', values: { confidence } });
  return {
    beatsSec: covering,
    heldSec: covering[covering.length - 1] - nominalEnd,
    firstCountBeat: head + first,
    eights: eights.filter((one) => one < covering.length - 1),
    musicEndBeat: Math.min(musicEndBeat, covering.length - 1),
    notes,
  };
}
