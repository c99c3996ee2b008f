/** Whether a song is danced at a slow tempo or at twice that: both are Bachata between 160 and 182 BPM. */
import { EIGHTHS_PER_BAR } from './downbeat-features.ts';
import type { DownbeatPath } from './downbeat-tracking.ts';
import type { TatumFeatures } from './tatum-features.ts';
import type { TempoPath } from './tempo.ts';
import { clamp, logistic } from '../../numeric/statistics.ts';

/** Slow tempi whose double is danced as well. */
const SLOW_BPM: readonly [number, number] = [79.3, 91];
/** The faster half of the dance's octave; see `DANCE_BPM`. */
const FAST_FROM_BPM = 120;
/**
 * Log odds for the fast tempo, on songs of development seeds at either: per unit by which the count
 * explains an eighth better at that tempo, and per unit by which the weaker half of its eighths is
 * stronger than half way between songs at either. At the slow tempo those would be sixteenths, which
 * few players strike.
 */
const ODDS = { evidence: 14, evenness: 12, halfWay: 0.4 } as const;
/** Beyond these the evenness says no more: some bands play every sixteenth, and some no eighth. */
const EVENNESS: readonly [number, number] = [0.15, 0.7];

interface Counted {
  readonly slots: TatumFeatures;
  readonly decoded: DownbeatPath;
}

/** The slow one of the two tempi that the song may have; undefined where its tempo leaves no choice. */
export function slowTempo(tempo: TempoPath): TempoPath | undefined {
  const slow = tempo.median < FAST_FROM_BPM ? tempo : atOctave(tempo, 0.5);
  return slow.median >= SLOW_BPM[0] && slow.median <= SLOW_BPM[1] ? slow : undefined;
}

/** The same pulse counted at half or twice the tempo. */
export function atOctave(tempo: TempoPath, factor: 0.5 | 2): TempoPath {
  return { ...tempo, bpm: tempo.bpm.map((bpm) => bpm * factor), median: tempo.median * factor };
}

/** Probability that the song is danced at the fast tempo, from the counts that each of them gives. */
export function fastIsRight(slow: Counted, fast: Counted): number {
  const lead = evidencePerEighth(fast.decoded) - evidencePerEighth(slow.decoded);
  const evenness = clamp(evennessOf(fast.slots), ...EVENNESS);
  return logistic(ODDS.evidence * lead + ODDS.evenness * (evenness - ODDS.halfWay));
}

/** Mean evidence for the count, as a rhythm section that plays by it leaves it. */
function evidencePerEighth({ position, evidence }: DownbeatPath): number {
  let total = 0;
  for (let i = 0; i < position.length; i++) total += evidence[i * EIGHTHS_PER_BAR + position[i]];
  return total / Math.max(1, position.length);
}

/** Attacks on every other slot over those on the rest, 0..1. */
function evennessOf({ attack }: TatumFeatures): number {
  const halves = [0, 0];
  for (const band of Object.values(attack)) {
    for (let i = 0; i < band.length; i++) halves[i % 2] += Math.sqrt(band[i]);
  }
  const [weaker, stronger] = halves.sort((a, b) => a - b);
  return stronger > 0 ? weaker / stronger : 1;
}
