import type { Section, SectionLabel } from '../analysis.ts';
import type { EnergyCurve } from './energy.ts';
import type { Bar, BarStops, Beat } from '../rhythm/beats-and-bars.ts';
import { clusterSegments } from './segment-clustering.ts';
import type { Activity } from './instruments.ts';
import { labelSegments, type LabeledSegment } from './section-labels.ts';
import { barAttacks, sectionPattern } from './pattern.ts';
import type { NoveltyCurves } from './novelty.ts';
import { borderScores, segment, type Segment } from './segmentation.ts';
import { passageSimilarity, type Matrix } from './self-similarity.ts';
import type { TatumFeatures } from '../rhythm/tatum-features.ts';
import { clamp, logistic, mean } from '../../numeric/statistics.ts';

export interface SectionInput {
  readonly slots: TatumFeatures;
  readonly beats: readonly Beat[];
  readonly bars: readonly Bar[];
  readonly similarity: Matrix;
  readonly cues: NoveltyCurves;
  readonly playing: Activity;
  /** Energy of each beat, 0..1, within the song, and against its loudest passages only. */
  readonly energy: Pick<EnergyCurve, 'curve' | 'level'>;
  readonly beginsEight: readonly boolean[];
  readonly pauses: BarStops;
  readonly durationSec: number;
}

/** Sections of the song, contiguous from 0 to its end, their inner borders on counts of 1. */
export function findSections(input: SectionInput): Section[] {
  const { bars, similarity } = input;
  const segments = segment(input);
  if (segments.length === 0) return [wholeSong(input)];
  const groups = clusterSegments(segments, passageSimilarity(similarity));
  const attacks = barAttacks(input.slots, input.beats, bars);
  const passages = segments.map((part, i): LabeledSegment => {
    const isBreak = isStop(input, part);
    return {
      segment: part,
      group: groups[i],
      energy: meanOver(input.energy.level, input.bars, part),
      voice: mean(input.playing.voice.subarray(part.from, part.to)),
      isBreak,
      pattern: isBreak ? 'none' : sectionPattern(attacks, part),
    };
  });
  const labels = labelSegments(passages);
  const clarity = borderClarity(segments, input.cues);
  const runs = labelRuns(labels, (i) => input.pauses.after[segments[i].from]);
  return runs.map(([first, end], r) => {
    const members = passages.slice(first, end);
    const longest = members.reduce((best, each) => (barsIn(each) > barsIn(best) ? each : best));
    const next = runs[r + 1]?.[0];
    const run = { from: segments[first].from, to: segments[end - 1].to };
    return {
      startSec: first === 0 ? 0 : bars[run.from].startSec,
      endSec: next === undefined ? input.durationSec : bars[segments[next].from].startSec,
      label: labels[first],
      pattern: longest.pattern,
      group: longest.group,
      energy: clamp(meanOver(input.energy.curve, bars, run), 0, 1),
      confidence: clarity[first],
    };
  });
}

const barsIn = ({ segment }: LabeledSegment): number => segment.to - segment.from;

/** Neighbors of one label are one section, unless counting starts anew between them. */
function labelRuns(
  labels: readonly SectionLabel[],
  startsAnew: (segment: number) => boolean,
): [first: number, end: number][] {
  const runs: [number, number][] = [];
  labels.forEach((label, i) => {
    const last = runs[runs.length - 1];
    if (last && label === labels[i - 1] && !startsAnew(i)) last[1] = i + 1;
    else runs.push([i, i + 1]);
  });
  return runs;
}

function wholeSong(input: SectionInput): Section {
  return {
    startSec: 0,
    endSec: input.durationSec,
    label: 'verse',
    pattern: 'none',
    group: 0,
    energy: mean(input.energy.curve),
    confidence: 0,
  };
}

/** Whether the band is silent from the section's first 1 to its end. */
function isStop({ pauses, bars }: SectionInput, { from, to }: Segment): boolean {
  return pauses.into[from] && (to === bars.length || pauses.after[to]);
}

function meanOver(curve: readonly number[], bars: readonly Bar[], { from, to }: Segment): number {
  const last = bars[to - 1];
  return mean(curve.slice(bars[from].firstBeat, last.firstBeat + last.beats));
}

/**
 * Log odds that a section begins within three seconds of a border that was found, on songs of both
 * generators: what was taken for a border is one three times in four, whatever its score.
 */
const BORDER_ODDS = { slope: 0.07, base: 1.1 } as const;

/** How clearly the music changes at each section's start; the song's own start takes the next one's. */
function borderClarity(segments: readonly Segment[], cues: NoveltyCurves): number[] {
  const border = borderScores(cues);
  return segments.map(({ from }, i) => {
    const place = i === 0 ? (segments[1]?.from ?? 0) : from;
    return logistic(BORDER_ODDS.slope * border[place] + BORDER_ODDS.base);
  });
}
