/**
 * The counts that two dancers step on: one step or tap a count, and after the tap on 4 and 8 the
 * same foot steps again, so that the lead's feet go left, right, left, right (tap), right, left,
 * right, left (tap). Tempo, beat and 1 are found together, as the pattern of eight counts that the
 * feet follow best.
 */
import type { DanceRole } from '../moves/dance-role.ts';
import { clamp, mean } from '../numeric/statistics.ts';
import type { FootMotion } from './foot-motion.ts';
import { smooth } from '../numeric/smoothing.ts';

export interface StepCounts {
  readonly tempoBpm: number;
  /** Time of the first count 1 in the clip. */
  readonly firstCountSec: number;
  /** Of the tempo with its beats, and of which beat is the 1, 0..1. */
  readonly beatConfidence: number;
  readonly oneConfidence: number;
}

/** Nobody dances Bachata slower or faster; the range holds no tempo and its double. */
const SLOWEST_BPM = 88;
const FASTEST_BPM = 165;
const TEMPI = 96;
const KNOWN_TOLERANCE = 0.02;
/** Of the search, in counts; and then finer around the best. */
const PHASE_STEP = 1 / 8;
/** Fewer counts than this have no rhythm that could be told from chance. */
const LEAST_COUNTS = 3.5;
/** A foot lifts, flies and lands: its speed has several peaks, which are one step. */
const STEP_SIGMA_SEC = 0.09;
/** A foot is on its way most this long before its count. */
const FLIGHT_BEFORE_COUNT = 0.35;
/** The lead's foot on counts 1 to 8: 1 the left, -1 the right. The follow mirrors it. */
const LEAD_FEET = [1, -1, 1, -1, -1, 1, -1, 1] as const;
/** In matched footing the follow has the lead's feet; that is rarer. */
const MATCHED_SHARE = 0.8;
/** What feet that dance nothing but the pattern score, about. */
const CLEAR_BEAT = 0.6;
const CLEAR_ONE = 0.3;

interface Signals {
  /** Left foot's speed less the right's, of length 1 over the clip. */
  readonly lead: Float64Array;
  readonly follow: Float64Array;
  /** All feet's, less its mean, of length 1. */
  readonly all: Float64Array;
}

interface Fit {
  readonly periodSec: number;
  /** Of a count 1; before, in or after the clip. */
  readonly oneSec: number;
  readonly score: number;
}

/**
 * @param knownBpm of the music: only tempi about as fast are looked at
 * @returns undefined where no steps in any rhythm are seen
 */
export function stepCounts(
  feet: Readonly<Record<DanceRole, FootMotion>>,
  fps: number,
  knownBpm?: number,
): StepCounts | undefined {
  const signals = signalsOf(feet, fps);
  if (signals === undefined) return undefined;
  const durationSec = signals.all.length / fps;
  const fits: Fit[] = [];
  for (let step = 0; step <= TEMPI; step++) {
    const tempo = SLOWEST_BPM * (FASTEST_BPM / SLOWEST_BPM) ** (step / TEMPI);
    const periodSec = 60 / tempo;
    if (knownBpm !== undefined && Math.abs(tempo / knownBpm - 1) > KNOWN_TOLERANCE) continue;
    if (durationSec < LEAST_COUNTS * periodSec) continue;
    for (let phase = 0; phase < 8; phase += PHASE_STEP) {
      const oneSec = phase * periodSec;
      fits.push({ periodSec, oneSec, score: scoreOf(signals, periodSec, oneSec, fps) });
    }
  }
  const [first, ...others] = fits;
  if (first === undefined) return undefined;
  const best = others.reduce((a, b) => (b.score > a.score ? b : a), first);
  if (best.score <= 0) return undefined;
  // The best of the other beats as the 1, at about this tempo.
  const rival = fits.reduce((most, { periodSec, oneSec, score }) => {
    const apart = Math.abs(oneSec - best.oneSec) / best.periodSec;
    const isOther = Math.min(apart, 8 - apart) > 0.7;
    return isOther && Math.abs(periodSec / best.periodSec - 1) < 0.03
      ? Math.max(most, score)
      : most;
  }, 0);
  const counts = durationSec / best.periodSec;
  return {
    tempoBpm: 60 / best.periodSec,
    firstCountSec: best.oneSec,
    beatConfidence: clamp(best.score / CLEAR_BEAT, 0, 1) * clamp((counts - 2) / 4, 0, 1),
    oneConfidence: clamp((best.score - rival) / CLEAR_ONE, 0, 1) * clamp((counts - 2) / 4, 0, 1),
  };
}

function signalsOf(
  { lead, follow }: Readonly<Record<DanceRole, FootMotion>>,
  fps: number,
): Signals | undefined {
  const trust = lead.trust.map((value, i) => Math.max(value, follow.trust[i]));
  if (mean(trust) < 0.2) return undefined;
  const steady = (values: Float64Array): Float64Array =>
    smooth(values, new Float64Array(values.length).fill(1), STEP_SIGMA_SEC * fps);
  const difference = ({ left, right, trust: of }: FootMotion): Float64Array =>
    unit(steady(left.map((speed, i) => of[i] * (Math.sqrt(speed) - Math.sqrt(right[i])))));
  const moving = lead.left.map((_, i) => {
    const ofDancer = ({ left, right, trust: of }: FootMotion): number =>
      of[i] * Math.sqrt(Math.max(left[i], right[i]));
    return (ofDancer(lead) + ofDancer(follow)) / (lead.trust[i] + follow.trust[i] || 1);
  });
  const center = mean(moving);
  return {
    lead: difference(lead),
    follow: difference(follow),
    all: unit(steady(moving.map((value) => value - center))),
  };
}

function unit(values: Float64Array): Float64Array {
  const size = Math.hypot(...values);
  return size > 1e-9 ? values.map((value) => value / size) : values.map(() => 0);
}

/** How well feet follow the pattern of a tempo and a 1: a correlation, 1 at best. */
function scoreOf(
  { lead, follow, all }: Signals,
  periodSec: number,
  oneSec: number,
  fps: number,
): number {
  let [ofLead, ofFollow, ofAll, feet, waves] = [0, 0, 0, 0, 0];
  for (let i = 0; i < all.length; i++) {
    // 0 where the flight to a count 1 is at its height.
    const at = (i / fps - oneSec) / periodSec + FLIGHT_BEFORE_COUNT;
    const nearest = Math.round(at);
    const wave = Math.cos(2 * Math.PI * (at - nearest));
    const foot = (LEAD_FEET[((nearest % 8) + 8) % 8] * (1 + wave)) / 2;
    ofLead += foot * lead[i];
    ofFollow -= foot * follow[i];
    ofAll += wave * all[i];
    feet += foot * foot;
    waves += wave * wave;
  }
  const sides = ofLead + Math.max(ofFollow, -MATCHED_SHARE * ofFollow);
  return (sides / 2 / Math.sqrt(feet) + ofAll / Math.sqrt(waves)) / 2;
}
