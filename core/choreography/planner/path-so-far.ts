/**
 * What makes a whole dance good: of its level, varied, in style, its phrases brought back. These prices
 * depend on everything that a path has danced, so they are worked out label by label, and hold exactly
 * on every path that the search keeps. None is below zero.
 */
import { REPEAT_GAP_SLOTS, type JoinRules } from './join-costs.ts';
import type { LabelStore } from './label-store.ts';
import { WEIGHTS } from './weights.ts';
import type { WholeDance } from './whole-dance.ts';

/** Shares to steer by: a little above what the judge asks for. */
const OWN_LEVEL = { beginner: 0, intermediate: 0.86, advanced: 0.62 } as const;
/** How much further the own level goes up at the end of the dance, and down at its beginning. */
const OWN_LEVEL_RISE = { beginner: 0, intermediate: 0.06, advanced: 0.2 } as const;
const FIGURES = { beginner: 0.5, intermediate: 0.66, advanced: 0.72 } as const;
const FIGURES_RISE = 0.12;
/** So many half eights count as danced as wished for before anything is danced. */
const PRIOR_SLOTS = 6;
/** A share this far below what is wished for has the full price. */
const FULL_PRICE_BELOW = 0.15;
/** Moves that beginners may learn in one phrase. */
const NEW_IN_PHRASE = 2;
/** Different moves that a dance of `VARIED_SLOTS` has had at its end, basics apart for beginners. */
const DIFFERENT = { beginner: 14, intermediate: 30, advanced: 30 } as const;
/** How dear it is to fall behind: beginners have few figures, and long ways between them. */
const VARIETY = { beginner: 2, intermediate: 1, advanced: 1 } as const;
/** Three minutes; shorter dances have fewer. */
const VARIED_SLOTS = 90;
/** So many different moves behind have the full price. */
const FULL_PRICE_BEHIND = 3;
/** The shares of a basic's prices that a change of the hold has, as it leads to figures; and a new basic. */
const HOLD_CHANGE = 0.5;
const NEW_BASIC = 0.5;
/** A wave is due by the end of the second phrase. */
const WAVE_DUE_PHRASE = 1;

/** 1 where a share is well below the aim, 0 where it is reached. */
function lack(aim: number, part: number, whole: number): number {
  const share = (part + PRIOR_SLOTS * aim) / (whole + PRIOR_SLOTS);
  return Math.min(1, Math.max(0, aim - share) / FULL_PRICE_BELOW);
}

/** How far an aim lies above its mean at a place of the dance, from -1 to 1. */
function climb(progress: number): number {
  return 2 * progress - 1;
}

interface Sums {
  danced: number;
  figures: number;
  own: number;
  close: number;
  waves: number;
}

export class PathSoFar {
  /** Half eights since each name of a move ended; -1 for what was not danced within the horizon. */
  readonly gap: Int32Array;
  readonly #rules: JoinRules;
  readonly #dance: WholeDance | undefined;
  /** By name: the slot in which it was first danced, -1 for what is new; and that outside the stretch. */
  readonly #since: Int32Array;
  readonly #knownOutside: Uint8Array;
  readonly #touched: Int32Array;
  #touchedCount = 0;
  /** By key: half eights of each figure and basic, returns included; and those outside the stretch. */
  readonly #used: Float64Array;
  readonly #usedOutside: Float64Array;
  readonly #moveOutside = new Map<number, number>();
  /** By slot: the move of the path that starts there, if it was written in this reading. */
  readonly #moveAt: Int32Array;
  readonly #writtenAt: Int32Array;
  #reading = 0;
  readonly #sumsOutside: Sums = { danced: 0, figures: 0, own: 0, close: 0, waves: 0 };
  readonly #lacks = { figures: 0, level: 0, close: 0, open: 0, wave: 0, variety: 0 };
  #slot = 0;
  /** What a return asks for here, or is to vary; -1 for nothing. */
  #asked = -1;
  #fresh = 0;

  constructor(rules: JoinRules, dance: WholeDance | undefined) {
    this.#rules = rules;
    this.#dance = dance;
    const names = 1 + rules.sameAs.reduce((most, name) => Math.max(most, name), -1);
    this.gap = new Int32Array(names).fill(-1);
    this.#since = new Int32Array(names).fill(-1);
    this.#knownOutside = new Uint8Array(names);
    this.#touched = new Int32Array(names);
    this.#used = new Float64Array(dance?.moves.keys ?? 0);
    this.#usedOutside = new Float64Array(dance?.moves.keys ?? 0);
    this.#moveAt = new Int32Array(dance?.slots.returns.length ?? 0);
    this.#writtenAt = new Int32Array(dance?.slots.returns.length ?? 0);
    if (dance === undefined) return;
    for (const { slot, move } of dance.outside) {
      this.#moveOutside.set(slot, move);
      if (dance.slots.danced[slot] === 0) continue;
      this.#knownOutside[rules.sameAs[move]] = 1;
      this.#count(dance, this.#usedOutside, this.#sumsOutside, slot, move);
    }
  }

  #count({ moves, slots }: WholeDance, used: Float64Array, sums: Sums, slot: number, move: number) {
    const length = moves.lengths[move];
    sums.danced += length;
    sums.close += length * moves.close[move];
    sums.figures += length * moves.figure[move];
    sums.own += length * moves.figure[move] * moves.own[move];
    sums.waves += moves.wave[move];
    const times = slots.times[slot];
    for (let i = moves.partsFrom[move]; i < moves.partsFrom[move + 1]; i++) {
      used[moves.partKey[i]] += moves.partSlots[i] * times;
    }
  }

  /** Reads back from `label`, which ends at slot `t` of the stretch, as far as anything matters. */
  read(labels: LabelStore, label: number, t: number, labelsPerSlot: number): void {
    const { sameAs, horizon } = this.#rules;
    const dance = this.#dance;
    for (let i = 0; i < this.#touchedCount; i++) {
      this.gap[this.#touched[i]] = -1;
      this.#since[this.#touched[i]] = -1;
    }
    this.#touchedCount = 0;
    const from = dance?.from ?? 0;
    const here = t + from;
    const askedAt = dance ? Math.max(dance.slots.returns[here], dance.slots.varies[here]) : -1;
    let asked = askedAt < 0 ? -1 : (this.#moveOutside.get(askedAt) ?? -1);
    const sums = { ...this.#sumsOutside };
    this.#used.set(this.#usedOutside);
    this.#reading++;
    let end = here;
    for (let at = label; at >= 0; at = labels.parent[at]) {
      const gap = here - end;
      if (dance === undefined && gap >= horizon) break;
      const move = labels.move[at];
      const parent = labels.parent[at];
      const start = parent < 0 ? from : Math.floor(parent / labelsPerSlot) + from;
      const name = sameAs[move];
      if (this.#since[name] < 0) {
        this.#touched[this.#touchedCount++] = name;
        if (gap < horizon) this.gap[name] = gap;
      }
      this.#since[name] = start;
      if (dance !== undefined) {
        if (start === askedAt) asked = move;
        this.#moveAt[start] = move;
        this.#writtenAt[start] = this.#reading;
        if (dance.slots.danced[start] === 1) this.#count(dance, this.#used, sums, start, move);
      }
      end = start;
    }
    this.#slot = here;
    this.#asked = asked;
    if (dance !== undefined) this.#takeStock(dance, sums);
  }

  #takeStock({ level, aim, slots, moves }: WholeDance, sums: Sums): void {
    const here = this.#slot;
    const up = climb(slots.progress[here]);
    const lacks = this.#lacks;
    lacks.figures = lack(FIGURES[level] + FIGURES_RISE * up, sums.figures, sums.danced);
    lacks.level = lack(OWN_LEVEL[level] + OWN_LEVEL_RISE[level] * up, sums.own, sums.figures);
    lacks.close = lack(aim.closeFrom, sums.close, sums.danced);
    lacks.open = lack(1 - aim.closeTo, sums.danced - sums.close, sums.danced);
    lacks.wave = +(aim.wave && sums.waves === 0 && slots.phraseIndex[here] >= WAVE_DUE_PHRASE);
    const isBeginner = level === 'beginner';
    let different = 0;
    for (let i = 0; i < this.#touchedCount; i++) {
      const first = this.#rules.firstOf[this.#touched[i]];
      if (!isBeginner || moves.figure[first] === 1) different++;
    }
    const wanted =
      DIFFERENT[level] * slots.progress[here] * Math.min(1, slots.total / VARIED_SLOTS);
    lacks.variety =
      VARIETY[level] * Math.min(1, Math.max(0, wanted - different) / FULL_PRICE_BEHIND);
    this.#fresh = 0;
    if (!isBeginner) return;
    const phraseStart = slots.phraseStart[here];
    for (let i = 0; i < this.#touchedCount; i++) {
      const name = this.#touched[i];
      const isNew = this.#since[name] >= phraseStart && this.#knownOutside[name] === 0;
      if (isNew) this.#fresh += moves.learned[this.#rules.firstOf[name]];
    }
    if (this.#fresh >= NEW_IN_PHRASE) lacks.variety = 0;
  }

  /** The price of dancing `move` next, over all that a single place and join cannot tell. */
  price(move: number): number {
    const dance = this.#dance;
    const here = this.#slot;
    if (dance === undefined || dance.slots.danced[here] === 0) return 0;
    const { moves, slots, level } = dance;
    const length = moves.lengths[move];
    let price = 0;
    const isAsked = this.#asked >= 0 && moves.sameId[move] === moves.sameId[this.#asked];
    if (slots.returns[here] >= 0) {
      if (isAsked) return 0;
      price += WEIGHTS.notRepeating * length;
    } else {
      if (slots.varies[here] >= 0 && isAsked) {
        price += WEIGHTS.noVariation * (moves.rest[move] === 1 ? 0.6 : 1);
      }
      // What is still under way where a phrase returns takes the place of what is asked for there.
      for (let t = here + 1; t < here + length && t < slots.returns.length; t++) {
        if (slots.returns[t] >= 0) price += WEIGHTS.notRepeating;
      }
      if (length > 2 && slots.times[here] > 1 && slots.isVaried[here + 2] === 1) {
        price += WEIGHTS.noVariation;
      }
    }
    if (this.#isAskedSoon(dance, move)) price += WEIGHTS.notRepeating * length;
    price += this.#usePrice(dance, move);
    const lacks = this.#lacks;
    if (moves.figure[move] === 1) {
      if (moves.own[move] === 0) {
        price += length * (WEIGHTS.belowLevel + WEIGHTS.lackOfLevel * lacks.level);
      }
    } else {
      const share = moves.rest[move] === 1 ? 1 : HOLD_CHANGE;
      price += length * WEIGHTS.lackOfFigures * lacks.figures * share;
    }
    const close = moves.close[move];
    price += length * WEIGHTS.lackOfCloseness * (lacks.close * (1 - close) + lacks.open * close);
    const name = this.#rules.sameAs[move];
    const isNew = this.#since[name] < 0 && this.#knownOutside[name] === 0;
    if (moves.figure[move] === 1 ? !isNew : moves.rest[move] === 1) {
      price += length * WEIGHTS.lackOfVariety * lacks.variety * (isNew ? NEW_BASIC : 1);
    }
    if (moves.wave[move] === 0) price += length * WEIGHTS.noWave * lacks.wave;
    if (
      level === 'beginner' &&
      isNew &&
      moves.learned[move] === 1 &&
      this.#fresh >= NEW_IN_PHRASE
    ) {
      price += WEIGHTS.tooNew;
    }
    return price;
  }

  /** Whether a phrase that is about to return begins with this figure, which could then not come again yet. */
  #isAskedSoon({ moves, slots }: WholeDance, move: number): boolean {
    if (moves.figure[move] === 0) return false;
    const { sameAs } = this.#rules;
    const after = this.#slot + moves.lengths[move];
    for (let t = after; t < Math.min(after + REPEAT_GAP_SLOTS, slots.returns.length); t++) {
      const anchor = slots.returns[t];
      if (anchor < 0 || this.#writtenAt[anchor] !== this.#reading) continue;
      if (sameAs[this.#moveAt[anchor]] === sameAs[move]) return true;
    }
    return false;
  }

  /** What it costs that the dance has had the figure, or the basic, before. */
  #usePrice({ moves, slots }: WholeDance, move: number): number {
    const times = slots.times[this.#slot];
    const isFigure = moves.figure[move] === 1;
    if (!isFigure && moves.rest[move] === 0) return 0;
    const cap = isFigure ? slots.figureCap[this.#slot] : slots.basicCap;
    const again = isFigure ? WEIGHTS.figureAgain : WEIGHTS.basicAgain;
    let price = 0;
    for (let i = moves.partsFrom[move]; i < moves.partsFrom[move + 1]; i++) {
      const used = this.#used[moves.partKey[i]];
      const added = moves.partSlots[i] * Math.max(1, times);
      price += moves.partSlots[i] * again * Math.min(1, used / cap);
      price += WEIGHTS.overCap * Math.max(0, Math.min(added, used + added - cap));
    }
    return price;
  }
}
