/** Whether a song sounds like Bachata at all, by what its bars strike. */
import type { LatticeChoice } from '../rhythm/counted-lattice.ts';
import { EIGHTHS_PER_BAR } from '../rhythm/downbeat-features.ts';
import { BANDS, type Band, type Onsets } from '../signal/onset.ts';
import { FRAME_RATE } from '../signal/spectrogram.ts';
import { logistic, mean } from '../../numeric/statistics.ts';

/**
 * Log odds of another style per unit of each cue: by logistic regression, held near zero by an L2 penalty,
 * over development seeds of the synthesizer's Bachata and of its salsa, merengue, cumbia, reggaeton,
 * kizomba and pop. Strengths are relative to the band's mean over the bar.
 */
const WEIGHTS = {
  evidence: -2.81,
  bassAndOf2: -0.57,
  bassOn3: -0.06,
  bassOn4: -0.25,
  bassOn2: -0.2,
  bassOn1: -0.95,
  bongoOn4: -0.37,
  bongoOn2: -0.26,
  bongoOn1: -0.37,
  guiraOn: 0.1,
  guiraAnd: 1.01,
  guira16: -0.68,
  mid16: 1.9,
  bongo16: -2.64,
  bass16: 1.88,
  pluck16: 2.76,
  midAnds: 0.34,
  midBackbeat: -0.07,
  bongoAndOf2: -0.18,
  pluckBackbeat: 0.24,
  midAndsSize: 0.43,
  pluckBackbeatSize: -0.18,
  midBackbeatSize: 0.75,
  bassBackbeatSize: 0.24,
  bongoBackbeatSize: -0.16,
  bass: 2.58,
  bongo: 7.05,
  mid: -1.13,
  pluck: 1.54,
  guira: -1.71,
} as const;
const BASE = 0.15;

/** Strength at each sixteenth of the bar, from the 1 on. */
type Bar = readonly number[];
const SIXTEENTHS = 2 * EIGHTHS_PER_BAR;

/** Probability that the song is of another style than Bachata. */
export function soundsOther(attacks: Onsets, lattice: LatticeChoice): number {
  const cues = styleCues(attacks, lattice);
  let odds = BASE;
  for (const cue of Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]) {
    odds += WEIGHTS[cue] * cues[cue];
  }
  return logistic(odds);
}

function styleCues(attacks: Onsets, lattice: LatticeChoice): Record<keyof typeof WEIGHTS, number> {
  const strength = usualBars(attacks, lattice);
  const density = (band: Band): number => mean(strength[band]);
  const relative = (band: Band): Bar =>
    strength[band].map((value) => value / (density(band) + 1e-6));
  const [bass, bongo, mid, pluck, guira] = BANDS.map(relative);
  const ands = mid[6] + mid[14] - mid[2] - mid[10];
  const every = (bar: Bar, first: number, step: number): number =>
    mean(bar.filter((_, k) => k % step === first));
  return {
    evidence: meanEvidence(lattice),
    bassAndOf2: bass[6],
    bassOn3: bass[8],
    bassOn4: bass[12],
    bassOn2: bass[4],
    bassOn1: bass[0],
    bongoOn4: bongo[12] + bongo[14],
    bongoOn2: bongo[4],
    bongoOn1: bongo[0],
    guiraOn: every(guira, 0, 4),
    guiraAnd: every(guira, 2, 4),
    guira16: every(guira, 1, 2),
    mid16: every(mid, 1, 2),
    bongo16: every(bongo, 1, 2),
    bass16: every(bass, 1, 2),
    pluck16: every(pluck, 1, 2),
    midAnds: ands,
    midBackbeat: backbeat(mid),
    bongoAndOf2: bongo[6],
    pluckBackbeat: backbeat(pluck),
    midAndsSize: Math.abs(ands),
    pluckBackbeatSize: Math.abs(backbeat(pluck)),
    midBackbeatSize: Math.abs(backbeat(mid)),
    bassBackbeatSize: Math.abs(backbeat(bass)),
    bongoBackbeatSize: Math.abs(backbeat(bongo)),
    bass: density('bass'),
    bongo: density('bongo'),
    mid: density('mid'),
    pluck: density('pluck'),
    guira: density('guira'),
  };
}

/** How much stronger 2 and 4 are than 1 and 3. */
function backbeat(bar: Bar): number {
  return bar[4] + bar[12] - bar[0] - bar[8];
}

/** The bar as each band usually strikes it, passages without a beat left out. */
function usualBars(attacks: Onsets, lattice: LatticeChoice): Record<Band, number[]> {
  const { timesSec, attack } = lattice.slots;
  const { position } = lattice.decoded;
  const counted = countedSlots(lattice);
  const usual = (band: Band): number[] => {
    const sums = new Float64Array(SIXTEENTHS);
    const members = new Float64Array(SIXTEENTHS);
    const add = (sixteenth: number, value: number): void => {
      sums[sixteenth] += Math.sqrt(value);
      members[sixteenth]++;
    };
    for (const i of counted) {
      add(2 * position[i], attack[band][i]);
      add(2 * position[i] + 1, peakAt(attacks.bands[band], (timesSec[i] + timesSec[i + 1]) / 2));
    }
    return Array.from(sums, (sum, k) => sum / Math.max(1, members[k]));
  };
  return {
    bass: usual('bass'),
    bongo: usual('bongo'),
    mid: usual('mid'),
    pluck: usual('pluck'),
    guira: usual('guira'),
  };
}

function countedSlots({ slots, gaps }: LatticeChoice): number[] {
  const last = slots.timesSec.length - 1;
  return Array.from({ length: Math.max(0, last) }, (_, i) => i).filter(
    (i) => !gaps.some(({ from, to }) => i >= from && i < to),
  );
}

function meanEvidence(lattice: LatticeChoice): number {
  const { position, evidence } = lattice.decoded;
  return mean(countedSlots(lattice).map((i) => evidence[i * EIGHTHS_PER_BAR + position[i]]));
}

/** Strongest value within 35 ms. */
function peakAt(values: Float32Array, timeSec: number): number {
  const center = Math.round(timeSec * FRAME_RATE);
  let best = 0;
  for (let t = center - 3; t <= center + 3; t++) best = Math.max(best, values[t] ?? 0);
  return best;
}
