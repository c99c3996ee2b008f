/**
 * What a listener knows better than the analyzer: where the 1 is, and whether the song is danced at
 * twice or half the tempo. A correction is applied to a
 * stored analysis without hearing the song again; the original is left as it is.
 */
import { z } from 'zod';
import { InvalidInputError } from '../errors.ts';
import type { SongAnalysis } from '../music/analysis.ts';
import { median } from '../numeric/statistics.ts';

/** Of the tempo that was heard; absent where that is right. */
const tempoSchema = z.literal([0.5, 2]).optional();
export const correctionSchema = z.discriminatedUnion('kind', [
  /**
   * The counts move later by this many beats (negative: earlier), beats of the corrected tempo; half
   * ones move the beats too.
   */
  z.object({
    kind: z.literal('shift'),
    beats: z.number().min(-7.5).max(7.5).multipleOf(0.5),
    tempo: tempoSchema,
  }),
  /** Times at which the listener tapped a count 1 of an eight, in any order. */
  z.object({
    kind: z.literal('taps'),
    onesSec: z.array(z.number().min(0)).min(1).max(500),
    tempo: tempoSchema,
  }),
]);
export type Correction = z.infer<typeof correctionSchema>;
export type TempoFactor = NonNullable<Correction['tempo']>;

const BEATS_PER_EIGHT = 8;
/** A listener is certain; what is left is that taps may be heard one eight off. */
const CORRECTED_CONFIDENCE = 0.98;
/** Share of a beat by which all taps must lie off the beats before the beats are moved. */
const OFF_BEAT = 0.3;

/**
 * Re-derives downbeats, eight-counts and section borders from a correction.
 *
 * With taps, every tap makes its nearest beat a 1; between two taps that are not a whole number of
 * eights apart the count starts anew at the later one. Taps that all fall between the beats say
 * that the beats themselves are half a beat off, and those are moved first.
 *
 * @throws InvalidInputError `no-beats`, `tap-outside-song`
 */
export function correctCounts(analysis: SongAnalysis, correction: Correction): SongAnalysis {
  if (analysis.beatsSec.length === 0) {
    throw new InvalidInputError('no-beats', 'the analysis has no beats to count');
  }
  const { tempo } = correction;
  const paced = tempo === undefined ? analysis : atTempo(analysis, tempo);
  // Another tempo says nothing of where the 1 is.
  if (tempo !== undefined && correction.kind === 'shift' && correction.beats === 0) return paced;
  if (correction.kind === 'taps') return fromTaps(paced, correction.onesSec);
  return fromShift(paced, correction.beats);
}

/** The song at twice or half its tempo: a 1 stays a 1, or every other does. */
function atTempo(analysis: SongAnalysis, factor: TempoFactor): SongAnalysis {
  const { beatsSec, eightCountsSec } = analysis;
  const former = indicesOf(eightCountsSec, beatsSec);
  const { beats, ones } =
    factor === 2 ? doubled(beatsSec, former) : halved(beatsSec, former.length > 0 ? former : [0]);
  return {
    ...recount(analysis, beats, ones, ones),
    tempoBpm: analysis.tempoBpm * factor,
    otherTempi: [],
    confidence: { ...analysis.confidence, tempo: CORRECTED_CONFIDENCE },
    stretches: analysis.stretches,
  };
}

interface Paced {
  readonly beats: number[];
  readonly ones: number[];
}

/** A beat between every two; the 5 of what was an eight becomes a 1. */
function doubled(beatsSec: readonly number[], former: readonly number[]): Paced {
  const beats = beatsSec.flatMap((time, i) =>
    i + 1 < beatsSec.length ? [time, (time + beatsSec[i + 1]) / 2] : [time],
  );
  const ones = former.flatMap((one, i) => {
    const next = former[i + 1] ?? beatsSec.length;
    return one + BEATS_PER_EIGHT / 2 < next ? [2 * one, 2 * one + BEATS_PER_EIGHT] : [2 * one];
  });
  return { beats, ones };
}

/** Every other beat, counted from each 1, and every other 1. */
function halved(beatsSec: readonly number[], former: readonly number[]): Paced {
  const isKept = beatsSec.map((_, i) => {
    const one = former.findLast((index) => index <= i) ?? former[0];
    return Math.abs(i - one) % 2 === 0;
  });
  const kept = beatsSec.flatMap((_, i) => (isKept[i] ? [i] : []));
  return {
    beats: kept.map((i) => beatsSec[i]),
    ones: former.filter((_, i) => i % 2 === 0).map((one) => kept.indexOf(one)),
  };
}

function fromShift(analysis: SongAnalysis, beats: number): SongAnalysis {
  const former = indicesOf(analysis.eightCountsSec, analysis.beatsSec);
  const whole = Math.floor(beats);
  if (whole === beats) {
    const ones = former.map((index) => index + beats);
    return recount(analysis, analysis.beatsSec, ones, former);
  }
  const { beatsSec, offset } = offBeats(analysis.beatsSec);
  const ones = former.map((index) => index + whole + offset);
  return recount(analysis, beatsSec, ones, former);
}

function fromTaps(analysis: SongAnalysis, onesSec: readonly number[]): SongAnalysis {
  const outside = onesSec.find((time) => !(time >= 0 && time <= analysis.durationSec));
  if (outside !== undefined) {
    throw new InvalidInputError('tap-outside-song', `a tap at ${outside} s is outside the song`);
  }
  const beatsSec = alignedBeats(analysis.beatsSec, onesSec);
  const taps = [...new Set(indicesOf(onesSec, beatsSec))].sort((a, b) => a - b);
  const ones: number[] = [];
  for (const [i, tap] of taps.entries()) {
    const end = taps[i + 1] ?? beatsSec.length;
    // A bar at least lies between two restarts, so that an early tap does not cut one to pieces.
    const last = i + 1 < taps.length ? end - BEATS_PER_EIGHT / 2 : end - 1;
    for (let one = tap; one <= last || one === tap; one += BEATS_PER_EIGHT) ones.push(one);
  }
  return recount(analysis, beatsSec, ones, indicesOf(analysis.eightCountsSec, analysis.beatsSec));
}

/** The beats, moved by half a beat where the taps say so. */
function alignedBeats(beatsSec: readonly number[], onesSec: readonly number[]): readonly number[] {
  const period = median(beatsSec.slice(1).map((time, i) => time - beatsSec[i]));
  const offsets = onesSec.map((time) => {
    const nearest = beatsSec[indicesOf([time], beatsSec)[0]];
    return Math.abs(time - nearest) / period;
  });
  if (onesSec.length < 2 || Math.min(...offsets) < OFF_BEAT) return beatsSec;
  return offBeats(beatsSec).beatsSec;
}

/**
 * The times half-way between the beats, and half a beat before the first where the song has it.
 *
 * @returns `offset`: index of the time that follows the first beat
 */
function offBeats(beatsSec: readonly number[]): { beatsSec: number[]; offset: 0 | 1 } {
  const between = beatsSec.slice(1).map((time, i) => (time + beatsSec[i]) / 2);
  const first = beatsSec[0] - (beatsSec.length > 1 ? between[0] - beatsSec[0] : 0);
  const isHeard = first >= 0 && beatsSec.length > 1;
  return isHeard ? { beatsSec: [first, ...between], offset: 1 } : { beatsSec: between, offset: 0 };
}

/** Index of the beat nearest to each time. */
function indicesOf(timesSec: readonly number[], beatsSec: readonly number[]): number[] {
  return timesSec.map((time) => {
    let low = 0;
    let high = beatsSec.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (beatsSec[middle] < time) low = middle + 1;
      else high = middle;
    }
    return low > 0 && time - beatsSec[low - 1] <= beatsSec[low] - time ? low - 1 : low;
  });
}

/**
 * @param ones indices of the new 1s, ascending; may reach beyond the song
 * @param former indices of the 1s before
 */
function recount(
  analysis: SongAnalysis,
  beatsSec: readonly number[],
  ones: readonly number[],
  former: readonly number[],
): SongAnalysis {
  const eights = extended(ones, beatsSec.length);
  const downbeats = eights.flatMap((one, i) => {
    const next = eights[i + 1] ?? beatsSec.length;
    return one + 4 < next ? [one, one + 4] : [one];
  });
  const times = (indices: readonly number[]): number[] =>
    indices.filter((i) => i >= 0 && i < beatsSec.length).map((i) => beatsSec[i]);
  const eightCountsSec = times(eights);
  const moved = typicalShift(ones, former);
  return {
    ...analysis,
    beatsSec: [...beatsSec],
    downbeatsSec: times(downbeats),
    eightCountsSec,
    sections: snappedSections(analysis, beatsSec, eightCountsSec, moved),
    energy: { ...analysis.energy, curve: curveFor(analysis, beatsSec) },
    confidence: {
      ...analysis.confidence,
      beats: Math.max(analysis.confidence.beats, CORRECTED_CONFIDENCE),
      downbeats: CORRECTED_CONFIDENCE,
      eightCounts: CORRECTED_CONFIDENCE,
    },
    stretches: analysis.stretches.map((stretch) => ({
      ...stretch,
      ...(stretch.beats > 0 && {
        beats: Math.max(stretch.beats, CORRECTED_CONFIDENCE),
        one: CORRECTED_CONFIDENCE,
        eight: CORRECTED_CONFIDENCE,
      }),
    })),
    alternatives: [],
  };
}

/** Continues the count of eights to both ends of the song; one may begin before the first beat. */
function extended(ones: readonly number[], beats: number): number[] {
  const before: number[] = [];
  for (let one = ones[0] - BEATS_PER_EIGHT; one > -BEATS_PER_EIGHT; one -= BEATS_PER_EIGHT) {
    before.unshift(one);
  }
  const after: number[] = [];
  for (let one = ones[ones.length - 1] + BEATS_PER_EIGHT; one < beats; one += BEATS_PER_EIGHT) {
    after.push(one);
  }
  return [...before, ...ones, ...after];
}

/** By how many beats, -4..3, the count has moved where it has moved the same way throughout. */
function typicalShift(ones: readonly number[], former: readonly number[]): number {
  if (former.length === 0) return 0;
  const votes = new Int32Array(BEATS_PER_EIGHT);
  for (const one of ones) {
    const reference = former.findLast((index) => index <= one) ?? former[0];
    votes[(((one - reference) % BEATS_PER_EIGHT) + BEATS_PER_EIGHT) % BEATS_PER_EIGHT]++;
  }
  const shift = votes.indexOf(Math.max(...votes));
  return shift < 4 ? shift : shift - BEATS_PER_EIGHT;
}

/** Inner borders move with the count, then snap to the nearest 1; sections left empty disappear. */
function snappedSections(
  analysis: SongAnalysis,
  beatsSec: readonly number[],
  eightCountsSec: readonly number[],
  moved: number,
): SongAnalysis['sections'] {
  if (eightCountsSec.length === 0) return analysis.sections;
  const snap = (time: number): number => {
    const index = indicesOf([time], beatsSec)[0] + moved;
    const target = beatsSec[Math.min(beatsSec.length - 1, Math.max(0, index))];
    return eightCountsSec[indicesOf([target], eightCountsSec)[0]];
  };
  const starts = analysis.sections.map(({ startSec }, i) => (i === 0 ? 0 : snap(startSec)));
  return analysis.sections.flatMap((section, i) => {
    const startSec = starts[i];
    const endSec = starts[i + 1] ?? analysis.durationSec;
    return endSec > startSec ? [{ ...section, startSec, endSec }] : [];
  });
}

/** One energy value per beat, also when the beats have moved. */
function curveFor(analysis: SongAnalysis, beatsSec: readonly number[]): number[] {
  const { curve } = analysis.energy;
  return indicesOf(beatsSec, analysis.beatsSec).map((index) => curve[index] ?? 0);
}
