/**
 * What a teacher looks at in a finished choreography, in numbers: is it of its level, varied, in style,
 * well begun and well ended? It reads the plan alone and knows nothing of the planner's prices.
 */
import { isClimaxAt } from '../climax.ts';
import { sameMoveKeys } from '../../moves/same-move.ts';
import type { MoveInfo } from '../../moves/move.ts';
import type { SongAnalysis } from '../../music/analysis.ts';
import { meanIfAny } from '../../numeric/statistics.ts';
import { buildBeatGrid } from '../beat-grid.ts';
import { FIGURE_CAP, HOLD_CAPS, holdKind, OFTEN, RETURNING_FIGURE_CAP } from '../caps.ts';
import type { Plan, PlanSegment } from '../plan.ts';
import { isVariedEnd, layOut, phraseInstances, type Slot } from '../timeline.ts';
import {
  closeness,
  figuresIn,
  isEnding,
  isFigure,
  isHoldChange,
  isIdle,
  isRest,
  isShow,
  isWave,
  levelRank,
  moveEnergy,
} from '../traits.ts';
import { breaksHit, dancedOf, energyFit, recurrence, type Danced } from './measures.ts';

/** Shares are 0 to 1 of the danced time, unless said otherwise. What has no ground is absent. */
export interface Judgment {
  /** Moves of the chosen level, of the time that figures are danced. */
  readonly ownLevelShare?: number | undefined;
  /** Of figures; see `isFigure`. */
  readonly figureShare: number;
  /**
   * How much higher the mean level of what is danced is in the last third than in the first; the outro,
   * in which a dance winds down, apart.
   */
  readonly levelRise?: number | undefined;
  readonly biggestFigure: number;
  /** The worst figure's share over what it may have; up to 1 is within bounds. */
  readonly figureOverCap: number;
  readonly biggestBasic: number;
  readonly distinctMoves: number;
  /** Everything that is to be learned: no basics and no hold changes. */
  readonly distinctFigures: number;
  /** The most moves in one phrase that were not danced before, basics and hold changes apart. */
  readonly newInPhrase: number;
  /** Of returning phrases, those that are danced again; of those, the ones that end otherwise. */
  readonly returns?: number | undefined;
  readonly returnsVaried?: number | undefined;
  /**
   * Of the figures' time, moves that are danced in the chosen style; of two, in the one that has less of it.
   */
  readonly styleShare?: number | undefined;
  readonly closeShare: number;
  /** The phrase with the first wave, from 1 on; absent without any. */
  readonly firstWavePhrase?: number | undefined;
  /** Of mambo sections, those with an eight of footwork or show figures. */
  readonly mamboShown?: number | undefined;
  /** The longest stretch in one kind of hold over what it may have; up to 1 is within bounds. */
  readonly holdOverCap: number;
  /** Stretches of waiting in the whole plan. */
  readonly openings: number;
  /** The longest stretch of one and the same sway, in counts. */
  readonly longestSway: number;
  /** Endings that are danced before the end. */
  readonly earlyEndings: number;
  /** 1 where the plan ends in an ending, held until the song ends. */
  readonly endsHeld: number;
  readonly breaksHit?: number | undefined;
  /** Mean energy of the moves where the music has most, over that of the dance's biggest section. */
  readonly climax?: number | undefined;
  readonly energyFit?: number | undefined;
}

/** Sections that are shorter say nothing of energy. */
const CLIMAX_SECTION_BEATS = 16;
/** Energies of the music that are this near to each other are the same. */
const SAME_ENERGY = 0.03;
const EIGHT_BEATS = 8;

interface Judged {
  readonly plan: Plan;
  readonly analysis: SongAnalysis;
  readonly slots: readonly Slot[];
  readonly byId: ReadonlyMap<string, MoveInfo>;
  readonly keyOf: (moveId: string) => string;
  readonly danced: readonly Danced[];
  readonly beats: number;
}

function beatsOf(danced: readonly Danced[]): number {
  return danced.reduce((sum, { segment }) => sum + segment.beats, 0);
}

function level({ danced, plan }: Judged) {
  const figures = danced.filter(({ move }) => isFigure(move));
  const own = figures.filter(({ move }) => move.level === plan.parameters.difficulty);
  const climbing = danced.filter(({ slot }) => slot.label !== 'outro');
  const ladder = (from: number, to: number): number | undefined => {
    const part = climbing.slice(
      Math.round((climbing.length * from) / 3),
      Math.round((climbing.length * to) / 3),
    );
    if (part.length === 0) return undefined;
    const ranks = part.reduce(
      (sum, { move, segment }) =>
        sum + (isFigure(move) ? levelRank(move.level) : 0) * segment.beats,
      0,
    );
    return ranks / beatsOf(part);
  };
  const [first, last] = [ladder(0, 1), ladder(2, 3)];
  const hasLevels = plan.parameters.difficulty !== 'beginner';
  return {
    ownLevelShare: figures.length === 0 ? undefined : beatsOf(own) / beatsOf(figures),
    levelRise: !hasLevels || first === undefined || last === undefined ? undefined : last - first,
  };
}

/** Shares of figures (combinations as what they are made of) and of basics. */
function shares({ danced, slots, byId, keyOf, beats }: Judged) {
  const often = phraseInstances(slots);
  const figures = new Map<string, { beats: number; cap: number }>();
  const basics = new Map<string, number>();
  const learned = new Set<string>();
  for (const { move, segment, slot } of danced) {
    if (isRest(move) && !isHoldChange(move)) {
      const key = keyOf(move.id);
      basics.set(key, (basics.get(key) ?? 0) + segment.beats);
      continue;
    }
    for (const { id } of figuresIn(move)) {
      const known = byId.get(id) ?? move;
      if (!isRest(known) && !isHoldChange(known)) learned.add(keyOf(id));
    }
    if (!isFigure(move)) continue;
    const cap = (often.get(slot.phrase) ?? 0) >= OFTEN ? RETURNING_FIGURE_CAP : FIGURE_CAP;
    for (const part of figuresIn(move)) {
      const known = byId.get(part.id);
      if (known !== undefined && !isFigure(known)) continue;
      const key = keyOf(part.id);
      const tally = figures.get(key) ?? { beats: 0, cap };
      tally.beats += Math.min(part.counts, segment.beats);
      tally.cap = Math.max(tally.cap, cap);
      figures.set(key, tally);
    }
  }
  const all = [...figures.values()];
  return {
    biggestFigure: Math.max(0, ...all.map((figure) => figure.beats / beats)),
    figureOverCap: Math.max(0, ...all.map((figure) => figure.beats / beats / figure.cap)),
    biggestBasic: Math.max(0, ...[...basics.values()].map((one) => one / beats)),
    distinctMoves: new Set(danced.map(({ move }) => keyOf(move.id))).size,
    distinctFigures: learned.size,
  };
}

function newInPhrase({ danced, keyOf }: Judged): number {
  const seen = new Set<string>();
  const fresh = new Map<number, number>();
  for (const { move, slot } of danced) {
    const key = keyOf(move.id);
    if (isRest(move) || isHoldChange(move) || seen.has(key)) continue;
    seen.add(key);
    fresh.set(slot.phraseStart, (fresh.get(slot.phraseStart) ?? 0) + 1);
  }
  return Math.max(0, ...fresh.values());
}

/** Share of the returns of a phrase whose last eight is danced otherwise than the first time. */
function returnsVaried({ danced, slots }: Judged): number | undefined {
  const moveAt = new Map(danced.map(({ at, move }) => [at, move.id]));
  const ends = new Map<number, boolean>();
  for (const [t, slot] of slots.entries()) {
    if (slot.repeats === undefined || !isVariedEnd(slot, t)) continue;
    const varies = moveAt.get(t) !== moveAt.get(slot.repeats);
    ends.set(slot.phraseStart, (ends.get(slot.phraseStart) ?? false) || varies);
  }
  return meanIfAny([...ends.values()].map(Number));
}

function styleShare({ plan, danced }: Judged): number | undefined {
  const { style: chosen, alsoStyle } = plan.parameters;
  const figures = danced.filter(({ move }) => isFigure(move));
  const styles = [chosen, alsoStyle].filter((one) => one !== undefined && one !== 'auto');
  if (styles.length === 0 || figures.length === 0) return undefined;
  const shares = styles.map(
    (one) =>
      beatsOf(figures.filter(({ move }) => move.styles.some((s) => s === one))) / beatsOf(figures),
  );
  return Math.min(...shares);
}

function style({ danced, slots, analysis, beats }: Judged) {
  const close = danced.reduce((sum, { move, segment }) => sum + closeness(move) * segment.beats, 0);
  const wave = danced.find(({ move }) => isWave(move));
  const phrases = [
    ...new Set(slots.filter(({ kind }) => kind === 'dance').map(({ phraseStart }) => phraseStart)),
  ];
  const mambos = new Map<number, number>();
  for (const { move, segment, slot } of danced) {
    if (slot.label !== 'mambo') continue;
    const shown = isShow(move) ? segment.beats : 0;
    mambos.set(slot.section, (mambos.get(slot.section) ?? 0) + shown);
  }
  for (const section of [...mambos.keys()]) {
    if (analysis.sections[section] === undefined) mambos.delete(section);
  }
  return {
    closeShare: close / beats,
    holdOverCap: holdOverCap(danced),
    firstWavePhrase: wave && phrases.indexOf(wave.slot.phraseStart) + 1,
    mamboShown: meanIfAny([...mambos.values()].map((shown) => +(shown >= EIGHT_BEATS))),
  };
}

/** How long the couple stays in one kind of hold, over what it may (see `HOLD_CAPS`). */
function holdOverCap(danced: readonly Danced[]): number {
  let most = 0;
  let run = 0;
  let hold = -1;
  for (const { move, segment } of danced) {
    const next = holdKind(move.exit.position);
    run = next === hold ? run + segment.beats : segment.beats;
    hold = next;
    most = Math.max(most, run / (EIGHT_BEATS * HOLD_CAPS[hold].eights));
  }
  return most;
}

/** Where the same sway goes on, in counts; sways differ by their hold. */
function longestSway(plan: Plan, byId: Judged['byId']): number {
  let longest = 0;
  let run = 0;
  let hold = '';
  for (const { moveId, beats } of plan.segments) {
    const move = byId.get(moveId);
    if (move === undefined || !isIdle(move)) {
      hold = '';
      continue;
    }
    run = move.entry.position === hold ? run + beats : beats;
    hold = move.exit.position;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Stretches of waiting: before the first 1 there is one, and every sway after it begins another. */
function openings({ plan, byId }: Judged): number {
  const waits = (segment: PlanSegment): boolean => {
    const move = byId.get(segment.moveId);
    return segment.startBeat < plan.firstCountBeat || (move !== undefined && isIdle(move));
  };
  return plan.segments.filter(
    (segment, i) => waits(segment) && (i === 0 || !waits(plan.segments[i - 1])),
  ).length;
}

function form(judged: Judged) {
  const { plan, byId } = judged;
  const last = plan.segments.at(-1);
  const isEnd = ({ moveId }: PlanSegment): boolean => {
    const move = byId.get(moveId);
    return move !== undefined && isEnding(move);
  };
  const held =
    last !== undefined &&
    isEnd(last) &&
    last.beats === byId.get(last.moveId)?.counts &&
    last.endSec >= plan.song.durationSec - 1e-6;
  return {
    openings: openings(judged),
    longestSway: longestSway(plan, byId),
    earlyEndings: plan.segments.slice(0, -1).filter(isEnd).length,
    endsHeld: +held,
  };
}

/** 1 where the dance is biggest in the section in which the music is, or was asked to be. */
function climax({ plan, analysis, danced }: Judged): number | undefined {
  const wish = plan.parameters.climax;
  const sums = new Map<number, { energy: number; beats: number }>();
  for (const { segment, move, slot } of danced) {
    if (slot.label === 'break' || isEnding(move)) continue;
    const sum = sums.get(slot.section) ?? { energy: 0, beats: 0 };
    sum.energy += moveEnergy(move) * segment.beats;
    sum.beats += segment.beats;
    sums.set(slot.section, sum);
  }
  const long = [...sums].flatMap(([section, { energy, beats }]) => {
    const part = analysis.sections[section];
    if (part === undefined || beats < CLIMAX_SECTION_BEATS) return [];
    return [{ part, danced: energy / beats }];
  });
  const isWished = (part: SongAnalysis['sections'][number]): boolean =>
    isClimaxAt(analysis.sections, wish, analysis.sections.indexOf(part));
  const wished = long.some(({ part }) => isWished(part));
  const music = (part: SongAnalysis['sections'][number]): number =>
    wished ? +isWished(part) : part.energy;
  const most = Math.max(...long.map(({ part }) => music(part)));
  const least = Math.min(...long.map(({ part }) => music(part)));
  if (long.length < 2 || most - least < SAME_ENERGY) return undefined;
  const there = long.filter(({ part }) => music(part) >= most - SAME_ENERGY);
  const biggest = Math.max(...long.map((one) => one.danced));
  return Math.max(...there.map((one) => one.danced)) / biggest;
}

/**
 * @param library every move that the plan may name, its own filmed ones too
 * @param slots the song as it is laid out for the plan, for who has it already
 */
export function judgePlan(
  plan: Plan,
  library: readonly MoveInfo[],
  analysis: SongAnalysis,
  slots = layOut(analysis, buildBeatGrid(analysis), plan.parameters),
): Judgment {
  const danced = dancedOf(plan, library, slots);
  const judged: Judged = {
    plan,
    analysis,
    slots,
    danced,
    byId: new Map(library.map((move) => [move.id, move])),
    keyOf: sameMoveKeys(library),
    beats: Math.max(1, beatsOf(danced)),
  };
  const figures = danced.filter(({ move }) => isFigure(move));
  return {
    figureShare: beatsOf(figures) / judged.beats,
    ...level(judged),
    ...shares(judged),
    newInPhrase: newInPhrase(judged),
    returns: recurrence(danced, slots),
    returnsVaried: returnsVaried(judged),
    styleShare: styleShare(judged),
    ...style(judged),
    ...form(judged),
    breaksHit: breaksHit(danced),
    climax: climax(judged),
    energyFit: energyFit(danced, analysis),
  };
}
