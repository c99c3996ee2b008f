/** What it costs to start a move in a slot, whatever was danced before. */
import type { SongAnalysis } from '../../music/analysis.ts';
import type { MoveInfo } from '../../moves/move.ts';
import { meetsAfterIntro, suitsIntro } from '../intro.ts';
import type { PlanParameters } from '../plan.ts';
import { HASH_START, hashUnit, hashWith, textKey, unitOf } from './random.ts';
import { sectionFit, styleFit, stylesFit } from './section-fit.ts';
import { styleAimOf } from './style-aim.ts';
import { isVariedEnd, tempoOver, type Slot } from '../timeline.ts';
import {
  FIRST_DIP_COUNT,
  isDip,
  isFigure,
  isIdle,
  isRest,
  isShow,
  levelRank,
  MAX_DIP_TEMPO_BPM,
  MAX_TEMPO_STRETCH,
  moveEnergy,
  names,
  SLOT_BEATS,
} from '../traits.ts';
import { WEIGHTS } from './weights.ts';

export interface PlaceInput {
  readonly analysis: SongAnalysis;
  readonly slots: readonly Slot[];
  readonly moves: readonly MoveInfo[];
  readonly parameters: PlanParameters;
  readonly aboveLevel: readonly boolean[];
  /** Lets moves above the level, outside the known ones or out of tempo in, at `WEIGHTS.relaxed`. */
  readonly relaxed: boolean;
  /** Moves that may be used without being relaxed; all where absent. */
  readonly repertoire?: ReadonlySet<string> | undefined;
  /** 0 to 1: how well the sound of a section and a move go together. */
  readonly affinity?: ((moveId: string, section: number) => number | undefined) | undefined;
  /** 0 to 1: how well a move's own rhythm meets the beats. */
  readonly alignment?: ((moveId: string) => number | undefined) | undefined;
  /** Extra price of a move wherever it stands, by move; for alternatives and wishes. */
  readonly penalties?: ReadonlyMap<string, number> | undefined;
  /** How many times the usual price a move has whose energy is not the music's; default 1. */
  readonly energyWeight?: number | undefined;
  /** Slots to price, from inclusive to exclusive; all where absent. */
  readonly range?: { readonly from: number; readonly to: number };
}

/**
 * Costs by slot (from the first one priced) and move: `values[t * moves + m]`; Infinity where it is
 * illegal.
 */
export interface PlaceCosts {
  readonly values: Float64Array;
  readonly moves: number;
}

interface Traits {
  readonly energy: number;
  readonly level: number;
  readonly slots: number;
  readonly rest: boolean;
  readonly idle: boolean;
  readonly idleOnly: boolean;
  /** A step and a tap, as one may wait. */
  readonly tap: boolean;
  /** A basic of little energy that stays where it is. */
  readonly calm: boolean;
  readonly figure: boolean;
  /** Footwork, or a figure for show. */
  readonly show: boolean;
  /** What a mambo asks of a figure that is not for show. */
  readonly plainMambo: number;
  readonly dip: boolean;
  readonly accent: boolean;
  /** An accent and nothing else: a stop. */
  readonly stop: boolean;
  readonly ending: boolean;
  readonly opening: boolean;
  /** What was chosen for the intro. */
  readonly suitsIntro: boolean;
  readonly meets: boolean;
  /** Goes on apart where the couple should have met. */
  readonly apart: boolean;
  readonly freeFoot: 1 | 5;
  readonly key: number;
}

/** The tempos between which the moves are danced as they were filmed. */
function tempoLimits(moves: readonly MoveInfo[]) {
  return {
    min: Float64Array.from(moves, ({ tempoBpm }) => tempoBpm.min),
    max: Float64Array.from(moves, ({ tempoBpm }) => tempoBpm.max),
  };
}

function traitsOf(move: MoveInfo, { intro, difficulty }: PlanParameters): Traits {
  return {
    energy: moveEnergy(move),
    level: levelRank(move.level),
    slots: move.counts / SLOT_BEATS,
    rest: isRest(move),
    idle: isIdle(move),
    idleOnly: isIdle(move) && !move.functions.includes('basic'),
    tap: isRest(move) && move.counts === SLOT_BEATS && move.entry.position === move.exit.position,
    calm: suitsIntro(move, 'basics') && move.energy === 'low',
    figure: isFigure(move),
    show: isShow(move),
    plainMambo: difficulty === 'beginner' ? WEIGHTS.restInMambo : WEIGHTS.plainMambo,
    dip: isDip(move),
    accent: move.functions.includes('accent'),
    stop: move.functions.includes('accent') && move.category === 'musicality' && !isRest(move),
    ending: move.functions.includes('ending'),
    opening: move.functions.includes('opening'),
    suitsIntro: suitsIntro(move, intro),
    meets: meetsAfterIntro(move, intro),
    apart: intro === 'footwork' && suitsIntro(move, intro),
    freeFoot: move.entry.freeFoot,
    key: textKey(move.id),
  };
}

/** Per section and move: what does not depend on the place inside the section. */
function sectionCosts(input: PlaceInput): Float64Array {
  const { analysis, moves, parameters } = input;
  const preferred = new Set(parameters.preferredMoves);
  const style = styleAimOf(analysis, parameters).style ?? 'auto';
  const { alsoStyle, avoidStyle } = parameters;
  const fewer = new Set(parameters.fewerMoves);
  const sections = Math.max(1, analysis.sections.length);
  const costs = new Float64Array(sections * moves.length);
  const aligned = moves.map((move) => input.alignment?.(move.id));
  for (let s = 0; s < sections; s++) {
    const section = analysis.sections[s];
    for (let m = 0; m < moves.length; m++) {
      const move = moves[m];
      const key = textKey(move.id);
      const fit = sectionFit(move, section?.label ?? 'verse', section?.pattern ?? 'none');
      const affinity = input.affinity?.(move.id, s);
      let cost = WEIGHTS.section * (1 - fit);
      cost += WEIGHTS.style * (1 - stylesFit(move, style, alsoStyle));
      if (avoidStyle !== undefined) cost += WEIGHTS.style * styleFit(move, avoidStyle);
      if (fewer.size > 0 && names(fewer, move)) cost += WEIGHTS.fewer;
      cost += WEIGHTS.tasteInDance * hashUnit(parameters.seed, key);
      cost += WEIGHTS.tasteInMusic * hashUnit(parameters.seed, key, section?.group ?? 0);
      if (affinity !== undefined) cost += WEIGHTS.affinity * (1 - affinity);
      if (preferred.size > 0 && !names(preferred, move)) cost += WEIGHTS.notPreferred;
      cost += input.penalties?.get(move.id) ?? 0;
      cost += WEIGHTS.offBeat * (1 - (aligned[m] ?? 1));
      costs[s * moves.length + m] = cost;
    }
  }
  return costs;
}

/** Numbers the moves by what their functions cost, which is alike for many. */
function kindsOf(traits: readonly Traits[]) {
  const known = new Map<string, number>();
  const kinds = Int32Array.from(
    traits,
    ({ slots, rest, idleOnly, figure, show, accent, stop, ending, opening }) => {
      const key = [slots, rest, idleOnly, figure, show, accent, stop, ending, opening].join('/');
      const kind = known.get(key) ?? known.size;
      known.set(key, kind);
      return kind;
    },
  );
  return { kinds, kindCount: known.size };
}

/** The taste of a seed for each move at a place of a phrase; worked out once for all of its returns. */
function tastesOf(
  seed: number,
  traits: readonly Traits[],
): (phrase: number, place: number) => Float64Array {
  const known = new Map<string, Float64Array>();
  const ofMoves = traits.map(({ key }) => hashWith(hashWith(HASH_START, seed), key));
  return (phrase, place) => {
    const name = `${phrase}:${place}`;
    const kept = known.get(name);
    if (kept !== undefined) return kept;
    const tastes = new Float64Array(ofMoves.length);
    for (let m = 0; m < tastes.length; m++) {
      tastes[m] = unitOf(hashWith(hashWith(ofMoves[m], phrase), place));
    }
    known.set(name, tastes);
    return tastes;
  };
}

/** Whether a move is the ending of the song: danced whole, and nothing comes after it. */
function isEnd({ ending, slots }: Traits, toEnd: number): boolean {
  return ending && slots === toEnd;
}

/** Waiting before the dance or after the music: idle steps, or else basics. */
function waitingCost(traits: Traits): number {
  if (traits.idle) return 0;
  if (traits.tap) return WEIGHTS.tapWhileWaiting * traits.slots;
  return (traits.rest ? WEIGHTS.restWhileWaiting : WEIGHTS.dancingWhileWaiting) * traits.slots;
}

/** Nothing is danced where there is no beat, nor into it. */
function pauseCost(traits: Traits, slots: readonly Slot[], t: number): number {
  const pauses = slots.slice(t, t + traits.slots).filter(({ kind }) => kind === 'pause').length;
  if (pauses === 0) return 0;
  return waitingCost(traits) + (traits.idle || traits.tap ? 0 : WEIGHTS.dancedInPause * pauses);
}

/** Half eights of an intro that one sways through, and before which one does no more than tap. */
const SWAY_SLOTS = 2;
const TAP_SLOTS = 4;

/** Nobody sways through a long intro: after an eight the couple taps, and then finds its feet in basics. */
function longIntroCost(traits: Traits, gone: number): number {
  if (traits.idle) return gone + traits.slots > SWAY_SLOTS ? WEIGHTS.longSway * traits.slots : 0;
  if (traits.tap) return gone >= TAP_SLOTS ? WEIGHTS.longTap : WEIGHTS.tapWhileWaiting;
  if (traits.calm && gone >= TAP_SLOTS) return 0;
  return waitingCost(traits);
}

/** The intro has its own choice; of its half eights so many are gone, and `toDance` are left. */
function introCost(
  traits: Traits,
  intro: PlanParameters['intro'],
  gone: number,
  toDance: number,
): number {
  const crosses = traits.slots > toDance ? WEIGHTS.crossesSection : 0;
  if (intro !== 'auto' && (traits.suitsIntro || (traits.meets && traits.slots === toDance))) {
    return crosses;
  }
  if (intro === 'auto') return longIntroCost(traits, gone) + crosses;
  // Where what was chosen cannot be had, waiting is the next best.
  const waits = traits.idle || traits.tap;
  const other = WEIGHTS.otherIntro * traits.slots * (waits ? 1 : 1.5);
  return waitingCost(traits) + other + crosses;
}

/** Not together on the first 1, having begun apart. */
function lateCost({ meets, apart }: Traits): number {
  return (meets ? WEIGHTS.meetsLate : 0) + (apart ? 2 * WEIGHTS.meetsLate : 0);
}

function functionCost(traits: Traits, slot: Slot, t: number, toEnd: number, isFirst: boolean) {
  let cost = 0;
  if (traits.idleOnly) cost += WEIGHTS.idleWhileDancing * traits.slots;
  if (slot.label === 'break') {
    if (slot.startsSection && !traits.accent) cost += WEIGHTS.missedBreak;
  } else if (traits.accent && !traits.ending) {
    if (traits.stop) cost += WEIGHTS.stopWithoutBreak;
    if (!closesPhrase(traits, slot, t)) cost += WEIGHTS.accentWithoutBreak;
  }
  if (slot.label === 'mambo' && !traits.show) {
    cost += (traits.figure ? traits.plainMambo : WEIGHTS.restInMambo) * traits.slots;
  }
  if (isFirst && !traits.opening && !traits.rest) cost += WEIGHTS.noOpening;
  return cost + endCost(traits, toEnd);
}

/** Whether the move ends with its phrase, where an accent is as good as on a break. */
function closesPhrase({ slots }: Traits, { phraseStart, phraseSlots }: Slot, t: number): boolean {
  return phraseStart + phraseSlots === t + slots;
}

/** Endings end the song, whole, and nothing else does. */
function endCost(traits: Traits, toEnd: number): number {
  if (isEnd(traits, toEnd)) return 0;
  return (toEnd <= traits.slots ? WEIGHTS.noEnding : 0) + (traits.ending ? WEIGHTS.earlyEnding : 0);
}

function borderCost(traits: Traits, slots: readonly Slot[], t: number): number {
  const slot = slots[t];
  const last = slots[Math.min(t + traits.slots, slots.length) - 1];
  let cost = 0;
  if (last.section !== slot.section) cost += WEIGHTS.crossesSection;
  else if (last.phraseStart !== slot.phraseStart) cost += WEIGHTS.crossesPhrase;
  for (let k = t + 1; k < Math.min(t + traits.slots, slots.length); k++) {
    if (slots[k].label === 'break' && slots[k].startsSection) cost += WEIGHTS.missedBreak;
  }
  if (traits.slots >= 2 && slot.count === 5 && !traits.rest) cost += WEIGHTS.offTheOne;
  if (traits.slots > 2 && t !== slot.phraseStart) cost += WEIGHTS.longInsidePhrase;
  return cost;
}

/**
 * The cost of each move in each slot. Hard rules that one move breaks alone (a dip that is too
 * fast or too early, a clip stretched too far, a level too high) give Infinity, or
 * `WEIGHTS.relaxed` where the search is relaxed and nobody is endangered.
 */
export function placeCosts(input: PlaceInput): PlaceCosts {
  const { slots, moves, parameters, analysis } = input;
  const traits = moves.map((move) => traitsOf(move, parameters));
  const bySection = sectionCosts(input);
  const { from, to } = input.range ?? { from: 0, to: slots.length };
  const values = new Float64Array((to - from) * moves.length);
  const firstDance = slots.findIndex((slot) => slot.kind === 'dance');
  const firstHeard = slots.findIndex(({ startSec, endSec }) => startSec + endSec > 0);

  const natural = tempoLimits(moves);
  const hasPause = slots.some(({ kind }) => kind === 'pause');
  const beyondWishes = moves.map(
    (move, m) =>
      +input.aboveLevel[m] + +(input.repertoire !== undefined && !names(input.repertoire, move)),
  );
  const { kinds, kindCount } = kindsOf(traits);
  const functionCosts = new Float64Array(kindCount);
  const borderCosts = new Float64Array(kindCount);
  const energyWeight = WEIGHTS.energy * (input.energyWeight ?? 1);
  const tasteIn = tastesOf(parameters.seed, traits);

  for (let t = from; t < to; t++) {
    const row = (t - from) * moves.length;
    const slot = slots[t];
    const { kind } = slot;
    const variesEnd = slot.repeats !== undefined && isVariedEnd(slot, t);
    const tasteOf = tasteIn(slot.phrase, variesEnd ? slots.length + t : t - slot.phraseStart);
    const tempos = [1, 2, 3, 4].map((count) => tempoOver(slots, t, count));
    const sectionRow = Math.min(slot.section, Math.max(0, analysis.sections.length - 1));
    const isPriced = (trait: Traits): boolean =>
      kind === 'dance' || (slot.stepped && trait.suitsIntro);
    functionCosts.fill(NaN);
    borderCosts.fill(NaN);
    for (let m = 0; m < moves.length; m++) {
      if (beyondWishes[m] > 0 && !input.relaxed) {
        values[row + m] = Infinity;
        continue;
      }
      const trait = traits[m];
      const tempoBpm = tempos[trait.slots - 1];
      const nearest = Math.min(Math.max(tempoBpm, natural.min[m]), natural.max[m]);
      const change = Math.abs(tempoBpm / nearest - 1);
      const beyond = +(change > MAX_TEMPO_STRETCH) + beyondWishes[m];
      const danced = (t - firstDance) * SLOT_BEATS;
      const unsafe = trait.dip && (tempoBpm > MAX_DIP_TEMPO_BPM || danced < FIRST_DIP_COUNT);
      if (unsafe || (beyond > 0 && !input.relaxed)) {
        values[row + m] = Infinity;
        continue;
      }
      let cost = beyond * WEIGHTS.relaxed * trait.slots;
      // While one waits, one may step and tap twice on the same foot.
      const isFree = (kind === 'intro' || kind === 'pause') && trait.tap;
      if (slot.count !== undefined && slot.count !== trait.freeFoot && !isFree) {
        cost += WEIGHTS.wrongFoot * trait.slots;
      }
      cost += WEIGHTS.stretch * change * trait.slots;
      if (hasPause && !isEnd(trait, slots.length - t)) cost += pauseCost(trait, slots, t);
      if (kind !== 'dance' && kind !== 'tail') cost += endCost(trait, slots.length - t);
      if (kind === 'tail') {
        cost += isEnd(trait, slots.length - t) ? 0 : waitingCost(trait);
        cost += endCost(trait, slots.length - t);
      }
      if (kind === 'intro')
        cost += introCost(trait, parameters.intro, t - firstHeard, firstDance - t);
      if (isPriced(trait)) {
        const hitsBreak = slot.label === 'break' && trait.accent;
        const distance = hitsBreak ? 0 : slot.energy - trait.energy;
        const ladder = slot.level - trait.level;
        const place = bySection[sectionRow * moves.length + m];
        cost +=
          trait.slots *
          (place +
            energyWeight * distance * distance +
            (trait.rest ? 0 : WEIGHTS.level * ladder * ladder) +
            WEIGHTS.tasteInPlace * tasteOf[m]);
      }
      if (kind === 'dance') {
        const moveKind = kinds[m];
        if (Number.isNaN(functionCosts[moveKind])) {
          functionCosts[moveKind] = functionCost(
            trait,
            slot,
            t,
            slots.length - t,
            t === firstDance,
          );
        }
        if (Number.isNaN(borderCosts[moveKind])) {
          borderCosts[moveKind] = borderCost(trait, slots, t);
        }
        cost += functionCosts[moveKind];
        cost += borderCosts[moveKind];
        if (t === firstDance) cost += lateCost(trait);
      }
      const over = t + trait.slots - slots.length;
      if (over > 0) cost += (WEIGHTS.cutShort * over) / trait.slots;
      values[row + m] = cost;
    }
  }
  return { values, moves: moves.length };
}
