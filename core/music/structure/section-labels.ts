import type { RhythmPattern, SectionLabel } from '../analysis.ts';
import type { Segment } from './segmentation.ts';
import { mean, quantile } from '../../numeric/statistics.ts';

/** What a section's label is decided from. */
export interface LabeledSegment {
  readonly segment: Segment;
  /** Passages of one group are the same music. */
  readonly group: number;
  /** 0..1. */
  readonly energy: number;
  /** How much is sung, 0..1 within the song. */
  readonly voice: number;
  readonly isBreak: boolean;
  readonly pattern: RhythmPattern;
}

/** How much less is sung in an instrumental passage than in the verse beside it. */
const LESS_SUNG = 0.1;
/** Longest intro or outro, in bars; what is longer is a verse that the song begins with. */
const LONGEST_FRAME_BARS = 16;

/**
 * Labels by place, repetition, rhythm pattern, energy and voice. The first music is the intro, an
 * instrumental where it comes back, the last the outro; of the groups that come back the one with majao, energy and voice is the chorus;
 * mambo passages are told by their pattern; of the rest, what comes late, once and softly is a
 * bridge, and everything else a verse, or an instrumental where it is other music than the verse beside it
 * and less is sung.
 */
export function labelSegments(passages: readonly LabeledSegment[]): SectionLabel[] {
  const played = passages.filter(({ isBreak }) => !isBreak);
  const typicalEnergy = quantile(
    played.map(({ energy }) => energy),
    0.5,
  );
  const first = passages.findIndex(({ isBreak }) => !isBreak);
  const last = passages.findLastIndex(({ isBreak }) => !isBreak);
  const introGroup =
    bars(passages[first]) <= LONGEST_FRAME_BARS ? passages[first]?.group : undefined;
  const chorus = chorusGroup(played.filter((_, i) => i > 0));
  const mamboShare = (group: number): number =>
    mean(played.filter((other) => other.group === group).map(isMambo));
  const labels = passages.map((passage, i): SectionLabel => {
    if (passage.isBreak) return 'break';
    if (i === first && introGroup !== undefined && passage.group !== chorus) return 'intro';
    const isFrame = bars(passage) <= LONGEST_FRAME_BARS;
    if (i === last && isFrame && passage.group !== chorus) return 'outro';
    if (passage.group === chorus) return 'chorus';
    if (mamboShare(passage.group) > 0.5) return 'mambo';
    if (passage.group === introGroup) return 'instrumental';
    const isOnly = played.filter(({ group }) => group === passage.group).length === 1;
    if (isOnly && passage.pattern === 'majao' && passage.energy >= typicalEnergy) return 'chorus';
    const isLate = i > passages.length / 2;
    return isOnly && isLate && passage.energy <= typicalEnergy ? 'bridge' : 'verse';
  });
  return labels.map((label, i) => {
    const isBesideSong = [i - 1, i + 1].some((other) => {
      const isVerse = labels[other] === 'verse' && passages[other].group !== passages[i].group;
      return isVerse && sungIn(passages[other].group) - sungIn(passages[i].group) > LESS_SUNG;
    });
    return label === 'verse' && isBesideSong ? 'instrumental' : label;
  });

  function sungIn(group: number): number {
    return mean(played.filter((other) => other.group === group).map(({ voice }) => voice));
  }
}

function isMambo({ pattern }: LabeledSegment): number {
  return pattern === 'mambo' ? 1 : 0;
}

function bars(passage: LabeledSegment | undefined): number {
  return passage ? passage.segment.to - passage.segment.from : 0;
}

/** The returning group that most looks like a chorus; undefined where nothing comes back. */
function chorusGroup(passages: readonly LabeledSegment[]): number | undefined {
  const groups = Map.groupBy(passages, ({ group }) => group);
  const candidates = [...groups].filter(([, members]) => members.length >= 2);
  const scored = candidates.map(([group, members]) => ({
    group,
    score:
      mean(members.map(({ energy }) => energy)) +
      0.3 * mean(members.map(({ voice }) => voice)) +
      0.05 * Math.min(4, members.length) +
      0.4 * mean(members.map(({ pattern }) => (pattern === 'majao' ? 1 : 0))) -
      0.5 * mean(members.map(isMambo)),
  }));
  return scored.sort((a, b) => b.score - a.score)[0]?.group;
}
