import type { RhythmPattern, Section, SectionLabel } from './analysis.ts';
import type { BarFeatures } from './bar-features.ts';
import type { Bar, BarStops, Beat } from './counts.ts';
import { groupSegments } from './groups.ts';
import type { Activity } from './instruments.ts';
import { sectionPattern } from './pattern.ts';
import type { SectionCues } from './section-cues.ts';
import { borderScores, segment, type Segment } from './segmentation.ts';
import { passageSimilarity, type Matrix } from './self-similarity.ts';
import type { Slots } from './slots.ts';
import { clamp, logistic, mean, quantile } from './statistics.ts';

/** Everything that labels are decided from. */
export interface Passage {
  readonly segment: Segment;
  readonly group: number;
  readonly energy: number;
  readonly voice: number;
  readonly guitar: number;
  readonly pattern: RhythmPattern;
}

export interface SectionInput {
  readonly slots: Slots;
  readonly beats: readonly Beat[];
  readonly bars: readonly Bar[];
  readonly features: BarFeatures;
  readonly similarity: Matrix;
  readonly cues: SectionCues;
  readonly playing: Activity;
  /** Energy of each beat, 0..1. */
  readonly curve: readonly number[];
  readonly beginsEight: readonly boolean[];
  readonly pauses: BarStops;
  readonly durationSec: number;
}

/** Sections of the song, contiguous from 0 to its end, their inner borders on counts of 1. */
export function findSections(input: SectionInput): Section[] {
  const { bars, similarity } = input;
  const segments = segment(input);
  if (segments.length === 0) return [wholeSong(input)];
  const groups = groupSegments(segments, passageSimilarity(similarity));
  const passages = segments.map((part, i): Passage => ({
    segment: part,
    group: groups[i],
    energy: meanOver(input, part),
    voice: barMean(input.playing.voice, part),
    guitar: barMean(input.playing.guitar, part),
    pattern: sectionPattern(input, part),
  }));
  const labels = labelPassages(passages);
  const clarity = borderClarity(segments, input.cues);
  return passages.map((passage, i) => ({
    startSec: i === 0 ? 0 : bars[passage.segment.from].startSec,
    endSec:
      i === passages.length - 1 ? input.durationSec : bars[passages[i + 1].segment.from].startSec,
    label: labels[i],
    pattern: labels[i] === 'break' ? 'none' : passage.pattern,
    group: passage.group,
    energy: clamp(passage.energy, 0, 1),
    confidence: clarity[i],
  }));
}

function wholeSong(input: SectionInput): Section {
  return {
    startSec: 0,
    endSec: input.durationSec,
    label: 'verse',
    pattern: 'none',
    group: 0,
    energy: mean(input.curve),
    confidence: 0,
  };
}

function barMean(values: Float64Array, { from, to }: Segment): number {
  return mean(values.subarray(from, to));
}

function meanOver({ bars, curve }: SectionInput, { from, to }: Segment): number {
  const last = bars[to - 1];
  return mean(curve.slice(bars[from].firstBeat, last.firstBeat + last.beats));
}

/**
 * Labels by place, repetition, energy and who plays: instrumental passages are intro, mambo or
 * outro; of the sung groups that return the one with the most energy is the chorus.
 */
export function labelPassages(passages: readonly Passage[]): SectionLabel[] {
  const count = passages.length;
  const bars = (passage: Passage): number => passage.segment.to - passage.segment.from;
  const middle = passages.filter((_, i) => i > 0 && i < count - 1);
  const sungFrom = quantile(
    middle.map((passage) => passage.voice),
    0.35,
  );
  const typicalEnergy = quantile(
    passages.map((passage) => passage.energy),
    0.5,
  );
  const groups = [...new Set(passages.map((passage) => passage.group))];
  const chorus = groups
    .map((group) => passages.filter((passage) => passage.group === group && bars(passage) > 2))
    .filter((members) => members.length >= 2)
    .map((members) => ({
      group: members[0].group,
      score:
        mean(members.map((member) => member.energy)) +
        0.3 * mean(members.map((member) => member.voice)) +
        0.05 * Math.min(4, members.length) +
        (members.some((member) => member.pattern === 'majao') ? 0.15 : 0) -
        (members.some((member) => member.pattern === 'mambo') ? 0.2 : 0),
    }))
    .sort((a, b) => b.score - a.score)[0]?.group;
  return passages.map((passage, i): SectionLabel => {
    const returns = passages.filter((other) => other.group === passage.group).length > 1;
    const sung = passage.voice >= sungFrom;
    if (bars(passage) <= 2 && i > 0 && i < count - 1 && passage.energy < typicalEnergy - 0.1) {
      return 'break';
    }
    if (i === 0 && (bars(passage) <= 8 || !sung)) return 'intro';
    if (i === count - 1 && (passage.energy < typicalEnergy || !sung) && bars(passage) <= 12) {
      return 'outro';
    }
    if (passage.group === chorus) return 'chorus';
    if (passage.pattern === 'mambo' || (!sung && passage.energy >= typicalEnergy)) return 'mambo';
    if (!returns && i > count / 2 && passage.energy < typicalEnergy) return 'bridge';
    return 'verse';
  });
}

/** How clearly the music changes at each section's start; the song's own start takes the next one's. */
function borderClarity(segments: readonly Segment[], cues: SectionCues): number[] {
  const border = borderScores(cues);
  return segments.map(({ from }, i) => {
    const place = i === 0 ? (segments[1]?.from ?? 0) : from;
    return logistic(0.7 * (border[place] - 1));
  });
}
