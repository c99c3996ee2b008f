/** How good a choreography is, in numbers. Whatever a plan gives no ground for is left out. */
import type { MoveInfo } from '../../moves/move.ts';
import type { SongAnalysis } from '../../music/analysis.ts';
import { planAlignment } from './beat-alignment.ts';
import { buildBeatGrid } from '../beat-grid.ts';
import { checkPlan } from './check-plan.ts';
import type { MotionFacts } from './motion-facts.ts';
import type { Plan, PlanSegment } from '../plan.ts';
import { entropyBits, meanIfAny, percentile, spearman } from '../../numeric/statistics.ts';
import { isVariedEnd, layOut, type Slot } from '../timeline.ts';
import { isRest, MAX_TEMPO_STRETCH, moveEnergy, SLOT_BEATS } from '../traits.ts';

/** A segment of a plan that is danced to the music, with its move and where it starts. */
export interface Danced {
  readonly segment: PlanSegment;
  readonly move: MoveInfo;
  readonly slot: Slot;
  /** The slot. */
  readonly at: number;
}

/** Of a returning phrase this share must be as it was, its varied last eight apart. */
const RETURNED_SHARE = 0.75;
const EIGHT_BEATS = 8;

export function dancedOf(
  plan: Plan,
  library: readonly MoveInfo[],
  slots: readonly Slot[],
): Danced[] {
  const byId = new Map(library.map((move) => [move.id, move]));
  return plan.segments.flatMap((segment) => {
    const move = byId.get(segment.moveId);
    const at = Math.floor(segment.startBeat / SLOT_BEATS);
    const slot = slots[at];
    return move !== undefined && slot?.kind === 'dance' ? [{ segment, move, slot, at }] : [];
  });
}

/**
 * Spearman's correlation of the sections' energy with the mean energy of what is danced in them.
 * Breaks are left out: a stop is hit, not rested through.
 */
export function energyFit(danced: readonly Danced[], analysis: SongAnalysis): number | undefined {
  const sums = new Map<number, { energy: number; beats: number }>();
  for (const { segment, move, slot } of danced) {
    if (slot.label === 'break') continue;
    const sum = sums.get(slot.section) ?? { energy: 0, beats: 0 };
    sum.energy += moveEnergy(move) * segment.beats;
    sum.beats += segment.beats;
    sums.set(slot.section, sum);
  }
  const sections = [...sums];
  return spearman(
    sections.map(([section]) => analysis.sections[section]?.energy ?? analysis.energy.score),
    sections.map(([, sum]) => sum.energy / sum.beats),
  );
}

/** A figure is a run of moves that are no basics; it should start on a 1. */
function figureStarts(danced: readonly Danced[]): { on: number; all: number } {
  let on = 0;
  let all = 0;
  for (const [i, { move, slot }] of danced.entries()) {
    if (isRest(move) || (i > 0 && !isRest(danced[i - 1].move) && slot.count === 5)) continue;
    all++;
    if (slot.count !== 5) on++;
  }
  return { on, all };
}

/** Share of returning phrases whose moves return at their places. */
export function recurrence(danced: readonly Danced[], slots: readonly Slot[]): number | undefined {
  const moveAt = new Map(danced.map(({ at, move }) => [at, move]));
  const phrases = new Map<number, { same: number; all: number }>();
  for (const [t, slot] of slots.entries()) {
    if (slot.repeats === undefined || isVariedEnd(slot, t)) continue;
    // Half an eight between two borders is no phrase.
    if (slot.phraseSlots * SLOT_BEATS < EIGHT_BEATS) continue;
    const then = moveAt.get(slot.repeats);
    if (then === undefined) continue;
    const tally = phrases.get(slot.phraseStart) ?? { same: 0, all: 0 };
    tally.all += then.counts;
    if (moveAt.get(t)?.id === then.id) tally.same += then.counts;
    phrases.set(slot.phraseStart, tally);
  }
  return meanIfAny(
    [...phrases.values()].map(({ same, all }) => (same >= RETURNED_SHARE * all ? 1 : 0)),
  );
}

function longestWithoutBasic(danced: readonly Danced[]): number {
  let longest = 0;
  let run = 0;
  for (const { move, segment } of danced) {
    run = isRest(move) ? 0 : run + segment.beats;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Share of the breaks that begin with an accent. */
export function breaksHit(danced: readonly Danced[]): number | undefined {
  const firsts = danced.filter(
    ({ slot }, i) => slot.label === 'break' && danced[i - 1]?.slot.section !== slot.section,
  );
  return meanIfAny(firsts.map(({ move }) => (move.functions.includes('accent') ? 1 : 0)));
}

/** Seconds between each start on a 1 and the nearest count 1 of the analysis. */
function countErrors(danced: readonly Danced[], analysis: SongAnalysis): number[] {
  const ones = analysis.eightCountsSec;
  if (ones.length === 0) return [];
  return danced
    .filter(({ slot }) => slot.count === 1)
    .map(({ segment }) => Math.min(...ones.map((one) => Math.abs(one - segment.startSec))));
}

function diversity(danced: readonly Danced[]): Record<string, number> {
  const categories = new Map<string, number>();
  for (const { move } of danced) {
    categories.set(move.category, (categories.get(move.category) ?? 0) + 1);
  }
  const figures = danced.filter(({ move }) => !isRest(move)).map(({ move }) => move.id);
  const beats = danced.reduce((sum, { segment }) => sum + segment.beats, 0);
  const distinct = new Set(danced.map(({ move }) => move.id)).size;
  return {
    distinctMoves: distinct,
    distinctShare: distinct / danced.length,
    distinctFigures: new Set(figures).size,
    categoryEntropyBits: entropyBits(categories.values()),
    repeatsPer32Counts: ((danced.length - distinct) * 32) / beats,
    figureShare: figures.length / danced.length,
  };
}

/** Costs of the cuts of a plan, by the same seams as the planner's; without those unknown. */
export function seamsOf(plan: Plan, seam: MotionFacts['seam']): number[] {
  return plan.segments
    .slice(1)
    .flatMap((segment, i) => seam(plan.segments[i].moveId, segment.moveId) ?? []);
}

/** What the clips' landmarks say of a plan. */
function motionMeasures(plan: Plan, motion: MotionFacts) {
  const seams = seamsOf(plan, motion.seam);
  const alignment = planAlignment(plan, motion.rhythm);
  return {
    seamMean: meanIfAny(seams),
    seamWorst: percentile(seams, 1),
    beatAlignment: alignment?.score,
    beatAlignmentByChance: alignment?.byChance,
  };
}

/**
 * The measures of a plan. Shares are 0 to 1; `illegalJoins` must be 0. Those without ground (no
 * breaks, no repetitions, even energy, unknown motion of the clips) are absent.
 * @param slots the song as it is laid out for the plan, for who has it already
 */
export function measurePlan(
  plan: Plan,
  library: readonly MoveInfo[],
  analysis: SongAnalysis,
  motion?: MotionFacts,
  slots = layOut(analysis, buildBeatGrid(analysis), plan.parameters),
): Record<string, number> {
  const danced = dancedOf(plan, library, slots);
  const figures = figureStarts(danced);
  const starts = new Set(danced.map(({ at }) => at));
  const phrases = [...new Set(slots.filter((s) => s.kind === 'dance').map((s) => s.phraseStart))];
  const rates = plan.segments.map((segment) => Math.abs(segment.playbackRate - 1));
  const optional = {
    energyFit: energyFit(danced, analysis),
    figuresOnOne: figures.all === 0 ? undefined : figures.on / figures.all,
    phrasesStarted: meanIfAny(phrases.map((at) => (starts.has(at) ? 1 : 0))),
    repetitionsKept: recurrence(danced, slots),
    breaksHit: breaksHit(danced),
    countErrorP95Sec: percentile(countErrors(danced, analysis), 0.95),
    stretchMean: meanIfAny(rates),
    ...(motion === undefined ? {} : motionMeasures(plan, motion)),
  };
  const given = Object.entries<number | undefined>(optional).filter(
    (entry): entry is [string, number] => entry[1] !== undefined,
  );
  return {
    illegalJoins: checkPlan(plan, library).length,
    segments: plan.segments.length,
    ...Object.fromEntries(given),
    stretchedShare:
      rates.filter((rate) => rate > MAX_TEMPO_STRETCH).length / Math.max(1, rates.length),
    longestWithoutBasicCounts: longestWithoutBasic(danced),
    ...(danced.length > 0 ? diversity(danced) : {}),
  };
}

/** Share of the figures (moves that are no basics, with their number) that two plans share (Dice). */
export function sharedFigures(a: Plan, b: Plan, library: readonly MoveInfo[]): number | undefined {
  const rest = new Map(library.map((move) => [move.id, isRest(move)]));
  const counts = (plan: Plan): Map<string, number> => {
    const out = new Map<string, number>();
    for (const { moveId } of plan.segments) {
      if (rest.get(moveId) === false) out.set(moveId, (out.get(moveId) ?? 0) + 1);
    }
    return out;
  };
  const inA = counts(a);
  const inB = counts(b);
  const total = (m: Map<string, number>): number => [...m.values()].reduce((s, x) => s + x, 0);
  if (total(inA) + total(inB) === 0) return undefined;
  let shared = 0;
  for (const [id, n] of inA) shared += Math.min(n, inB.get(id) ?? 0);
  return (2 * shared) / (total(inA) + total(inB));
}
