/**
 * What makes a whole dance good: of its level, varied, in style, its phrases brought back. These prices
 * depend on everything that a path has danced, so they are worked out label by label, and hold exactly
 * on every path that the search keeps. None is below zero.
 */
import { REPEAT_GAP_SLOTS, type JoinRules } from './join-costs.ts';
import type { LabelStore } from './label-store.ts';
import { HOLD_CAPS } from '../caps.ts';
import { LONGEST_SLOTS, SLOT_BEATS } from '../traits.ts';
import { WEIGHTS } from './weights.ts';
import type { SlotFacts, WholeDance } from './whole-dance.ts';

/** Shares to steer by: a little above what the judge asks for. */
const OWN_LEVEL = { beginner: 0, intermediate: 0.86, advanced: 0.62 } as const;
/** How much further the own level goes up at the end of the dance, and down at its beginning. */
const OWN_LEVEL_RISE = { beginner: 0, intermediate: 0.06, advanced: 0.2 } as const;
const FIGURES = { beginner: 0.4, intermediate: 0.66, advanced: 0.76 } as const;
const FIGURES_RISE = 0.12;
/** So many half eights count as danced as wished for before anything is danced. */
const PRIOR_SLOTS = 6;
/** A share this far below what is wished for has the full price. */
const FULL_PRICE_BELOW = 0.15;
/** Moves that beginners may learn in one phrase. */
const NEW_IN_PHRASE = 2;
/** Different moves that a dance of `VARIED_SLOTS` has had at its end, basics apart for beginners. */
const DIFFERENT = { beginner: 15, intermediate: 30, advanced: 30 } as const;
/** How dear it is to fall behind: beginners have few figures, and long ways between them. */
const VARIETY = { beginner: 3.2, intermediate: 1, advanced: 1 } as const;
/** Three minutes; shorter dances have fewer. */
const VARIED_SLOTS = 90;
/** So many different moves behind have the full price. */
const FULL_PRICE_BEHIND = 3;
/** Half eights that a couple may stay in each kind of hold. */
const HOLD_SLOTS = Int32Array.from(HOLD_CAPS, ({ eights }) => (8 * eights) / SLOT_BEATS);
/** The shares of a basic's prices that a change of the hold has, as it leads to figures; and a new basic. */
const HOLD_CHANGE = 0.5;
const NEW_BASIC = 0.35;
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

/** How many slots from one (inclusive) to another (exclusive) bring something back. */
function returnsIn({ returnsBefore }: SlotFacts, from: number, to: number): number {
  const end = returnsBefore.length - 1;
  return returnsBefore[Math.min(to, end)] - returnsBefore[Math.min(from, end)];
}

/** Where the sums of a ledger stand, before its tables. */
const DANCED = 0;
const FIGURES_DANCED = 1;
const OWN_DANCED = 2;
/** Half eights in close holds, times two. */
const CLOSE_DANCED = 3;
const WAVES = 4;
const DIFFERENT_MOVES = 5;
/** What was learned in the phrase that begins in the slot before the next number (0 for none). */
const FRESH = 6;
const FRESH_SINCE = 7;
/** Half eights shown in the mambo that ends in a slot. */
const SHOWN = 8;
const SHOWN_UNTIL = 9;
/** For each kind of hold, how long the couple has been in it: so many half eights, less what was elsewhere. */
const HOLDS = 10;
const SUMS = HOLDS + HOLD_CAPS.length;
/** A half eight elsewhere makes up for so many in a hold. */
const AWAY = 2;
/** Of a number in a ledger. */
const BITS = 16;
/** A mambo has so many half eights of show; where it has none, they are due in its last ones. */
const SHOW_SLOTS = 2;
const SHOW_DUE_SLOTS = 4;

/**
 * Every label has a ledger of its path: sums, then half eights of each figure and basic (returns
 * included), then which names it has danced (a bit each), then which move (plus one) starts in the slots
 * that come back. It is the ledger of the label before with one step more; those that nothing can come from
 * any more give way.
 */
export class PathSoFar {
  /** Half eights since each name of a move ended; -1 for what was not danced within the horizon. */
  readonly gap: Int32Array;
  readonly #rules: JoinRules;
  readonly #dance: WholeDance | undefined;
  readonly #touched: Int32Array;
  #touchedCount = 0;
  readonly #ledgers: Uint16Array;
  readonly #size: number;
  readonly #names: number;
  readonly #anchors: number;
  readonly #labelsPerSlot: number;
  /** Where the ledger of the label that was read last begins; the first of all is that of the start. */
  #ledger = 0;
  readonly #lacks = { figures: 0, level: 0, close: 0, open: 0, wave: 0, variety: 0, show: 0 };
  #slot = 0;
  /** What a return asks for here, or is to vary; -1 for nothing. */
  #asked = -1;
  #fresh = 0;

  constructor(rules: JoinRules, dance: WholeDance | undefined, labelsPerSlot: number) {
    this.#rules = rules;
    this.#dance = dance;
    this.#labelsPerSlot = labelsPerSlot;
    const names = rules.firstOf.length;
    this.gap = new Int32Array(names).fill(-1);
    this.#touched = new Int32Array(names);
    this.#names = SUMS + (dance?.moves.keys ?? 0);
    this.#anchors = this.#names + Math.ceil(names / BITS);
    this.#size = this.#anchors + (dance?.slots.anchors ?? 0);
    const kept = dance === undefined ? 0 : 1 + (LONGEST_SLOTS + 1) * labelsPerSlot;
    this.#ledgers = new Uint16Array(kept * this.#size);
    if (dance === undefined) return;
    for (const { slot, move } of dance.outside) this.#enter(dance, 0, slot, move);
    for (const { slot, move } of dance.outside) {
      if (slot < dance.from) this.#stay(dance, 0, slot, move);
    }
    this.#ledgers[FRESH_SINCE] = 0;
  }

  #enter({ moves, slots, level }: WholeDance, ledger: number, slot: number, move: number): void {
    const book = this.#ledgers;
    if (slots.anchor[slot] >= 0) book[ledger + this.#anchors + slots.anchor[slot]] = move + 1;
    if (slots.danced[slot] === 0) return;
    const length = moves.lengths[move];
    book[ledger + DANCED] += length;
    book[ledger + CLOSE_DANCED] += 2 * length * moves.close[move];
    const isFigure = moves.figure[move] === 1;
    if (isFigure) {
      book[ledger + FIGURES_DANCED] += length;
      book[ledger + OWN_DANCED] += length * moves.own[move];
      book[ledger + WAVES] += moves.wave[move];
    }
    const until = slots.mamboEnd[slot];
    if (until > 0 && moves.show[move] === 1) {
      if (book[ledger + SHOWN_UNTIL] !== until) book[ledger + SHOWN] = 0;
      book[ledger + SHOWN_UNTIL] = until;
      book[ledger + SHOWN] += length;
    }
    const times = slots.times[slot];
    const keys = ledger + SUMS;
    for (let i = moves.partsFrom[move]; i < moves.partsFrom[move + 1]; i++) {
      book[keys + moves.partKey[i]] += moves.partSlots[i] * times;
    }
    const name = this.#rules.sameAs[move];
    if (this.#hasDanced(ledger, name)) return;
    book[ledger + this.#names + Math.floor(name / BITS)] |= 1 << (name % BITS);
    if (level !== 'beginner' || isFigure) book[ledger + DIFFERENT_MOVES]++;
    if (moves.learned[move] === 0) return;
    const since = slots.phraseStart[slot] + 1;
    if (book[ledger + FRESH_SINCE] !== since) book[ledger + FRESH] = 0;
    book[ledger + FRESH_SINCE] = since;
    book[ledger + FRESH]++;
  }

  #stay({ moves, slots }: WholeDance, ledger: number, slot: number, move: number): void {
    if (slots.danced[slot] === 0) return;
    const book = this.#ledgers;
    const length = moves.lengths[move];
    const hold = ledger + HOLDS + moves.holdAfter[move];
    for (let at = ledger + HOLDS; at < ledger + SUMS; at++) {
      if (book[at] > 0 && at !== hold) book[at] = Math.max(0, book[at] - AWAY * length);
    }
    book[hold] += length;
  }

  /** What it costs to stay in a hold for long. */
  #holdPrice({ moves }: WholeDance, move: number): number {
    const hold = moves.holdAfter[move];
    if (moves.holdBefore[move] !== hold) return 0;
    const length = moves.lengths[move];
    const over = this.#ledgers[this.#ledger + HOLDS + hold] + length - HOLD_SLOTS[hold];
    return WEIGHTS.longHold * Math.min(length, Math.max(0, over));
  }

  #hasDanced(ledger: number, name: number): boolean {
    const word = this.#ledgers[ledger + this.#names + Math.floor(name / BITS)];
    return ((word >> (name % BITS)) & 1) === 1;
  }

  /** The move that the path of a ledger starts in a slot that comes back; -1 for none. */
  #startedAt(ledger: number, { anchor }: SlotFacts, slot: number): number {
    return slot < 0 ? -1 : this.#ledgers[ledger + this.#anchors + anchor[slot]] - 1;
  }

  #ledgerOf(label: number): number {
    if (label < 0) return 0;
    const perSlot = this.#labelsPerSlot;
    const slot = Math.floor(label / perSlot);
    const kept = (slot % (LONGEST_SLOTS + 1)) * perSlot + (label - slot * perSlot);
    return (1 + kept) * this.#size;
  }

  /**
   * Reads what the path of `label`, which ends at slot `t` of the stretch, has danced. Labels must be
   * read in the order of their slots, and the one before each must have been.
   */
  read(labels: LabelStore, label: number, t: number): void {
    const { sameAs, horizon } = this.#rules;
    for (let i = 0; i < this.#touchedCount; i++) this.gap[this.#touched[i]] = -1;
    this.#touchedCount = 0;
    const perSlot = this.#labelsPerSlot;
    let end = t;
    for (let at = label; at >= 0 && t - end < horizon; at = labels.parent[at]) {
      const name = sameAs[labels.move[at]];
      if (this.gap[name] < 0) {
        this.#touched[this.#touchedCount++] = name;
        this.gap[name] = t - end;
      }
      const parent = labels.parent[at];
      end = parent < 0 ? 0 : Math.floor(parent / perSlot);
    }
    const dance = this.#dance;
    if (dance === undefined) return;
    const parent = labels.parent[label];
    const before = this.#ledgerOf(parent);
    const ledger = this.#ledgerOf(label);
    this.#ledgers.copyWithin(ledger, before, before + this.#size);
    const start = parent < 0 ? 0 : Math.floor(parent / perSlot);
    this.#enter(dance, ledger, start + dance.from, labels.move[label]);
    this.#stay(dance, ledger, start + dance.from, labels.move[label]);
    this.#ledger = ledger;
    this.#slot = t + dance.from;
    this.#takeStock(dance);
  }

  #takeStock({ level, aim, slots }: WholeDance): void {
    const here = this.#slot;
    const book = this.#ledgers;
    const ledger = this.#ledger;
    this.#asked = this.#startedAt(ledger, slots, Math.max(slots.returns[here], slots.varies[here]));
    const danced = book[ledger + DANCED];
    const figures = book[ledger + FIGURES_DANCED];
    const close = book[ledger + CLOSE_DANCED] / 2;
    const up = climb(slots.progress[here]);
    const lacks = this.#lacks;
    lacks.figures = lack(FIGURES[level] + FIGURES_RISE * up, figures, danced);
    lacks.level = lack(
      OWN_LEVEL[level] + OWN_LEVEL_RISE[level] * up,
      book[ledger + OWN_DANCED],
      figures,
    );
    lacks.close = lack(aim.closeFrom, close, danced);
    lacks.open = lack(1 - aim.closeTo, danced - close, danced);
    const isWaveDue = aim.wave && slots.phraseIndex[here] >= WAVE_DUE_PHRASE;
    lacks.wave = +(isWaveDue && book[ledger + WAVES] === 0);
    const until = slots.mamboEnd[here];
    const shown = book[ledger + SHOWN_UNTIL] === until ? book[ledger + SHOWN] : 0;
    lacks.show = +(until > 0 && until - here <= SHOW_DUE_SLOTS && shown < SHOW_SLOTS);
    const wanted =
      DIFFERENT[level] * slots.progress[here] * Math.min(1, slots.total / VARIED_SLOTS);
    const behind = Math.max(0, wanted - book[ledger + DIFFERENT_MOVES]) / FULL_PRICE_BEHIND;
    lacks.variety = VARIETY[level] * Math.min(1, behind);
    const inPhrase = book[ledger + FRESH_SINCE] === slots.phraseStart[here] + 1;
    this.#fresh = level === 'beginner' && inPhrase ? book[ledger + FRESH] : 0;
    if (this.#fresh >= NEW_IN_PHRASE) lacks.variety = 0;
  }

  /** The price of dancing `move` next, over all that a single place and join cannot tell. */
  price(move: number): number {
    const dance = this.#dance;
    const here = this.#slot;
    if (dance === undefined || dance.slots.danced[here] === 0) return 0;
    const { moves, slots, level, variation = 1 } = dance;
    const length = moves.lengths[move];
    let price = this.#holdPrice(dance, move);
    const isAsked = this.#asked >= 0 && moves.sameId[move] === moves.sameId[this.#asked];
    if (slots.returns[here] >= 0) {
      if (isAsked) return price;
      price += WEIGHTS.notRepeating * length;
    } else {
      if (slots.varies[here] >= 0 && isAsked) {
        price += variation * WEIGHTS.noVariation * (moves.rest[move] === 1 ? 0.6 : 1);
      }
      // What is still under way where a phrase returns takes the place of what is asked for there.
      for (let left = returnsIn(slots, here + 1, here + length); left > 0; left--) {
        price += WEIGHTS.notRepeating;
      }
      if (length > 2 && slots.times[here] > 1 && slots.isVaried[here + 2] === 1) {
        price += variation * WEIGHTS.noVariation;
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
    const isNew = !this.#hasDanced(this.#ledger, name);
    if (moves.figure[move] === 1 ? !isNew : moves.rest[move] === 1) {
      price += length * WEIGHTS.lackOfVariety * lacks.variety * (isNew ? NEW_BASIC : 1);
    }
    if (moves.wave[move] === 0) price += length * WEIGHTS.noWave * lacks.wave;
    if (moves.show[move] === 0) price += length * WEIGHTS.showDue * lacks.show;
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
    const after = this.#slot + moves.lengths[move];
    if (returnsIn(slots, after, after + REPEAT_GAP_SLOTS) === 0) return false;
    const { sameAs } = this.#rules;
    for (let t = after; t < Math.min(after + REPEAT_GAP_SLOTS, slots.returns.length); t++) {
      const asked = this.#startedAt(this.#ledger, slots, slots.returns[t]);
      if (asked >= 0 && sameAs[asked] === sameAs[move]) return true;
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
      const used = this.#ledgers[this.#ledger + SUMS + moves.partKey[i]];
      const added = moves.partSlots[i] * Math.max(1, times);
      price += moves.partSlots[i] * again * Math.min(1, used / cap);
      price += WEIGHTS.overCap * Math.max(0, Math.min(added, used + added - cap));
    }
    return price;
  }
}
