/** The facts of moves and slots that the prices of a whole dance need, side by side; see `path-so-far.ts`. */
import type { Level, MoveInfo } from '../../moves/move.ts';
import { sameMoveKey, sameMoveKeys } from '../../moves/same-move.ts';
import { BASIC_CAP, FIGURE_CAP, holdKind, OFTEN, RETURNING_FIGURE_CAP } from '../caps.ts';
import { isVariedEnd, phraseInstances, type Slot } from '../timeline.ts';
import {
  closeness,
  figuresIn,
  isFigure,
  isHoldChange,
  isRest,
  isShow,
  isWave,
  levelRank,
  SLOT_BEATS,
} from '../traits.ts';
import type { StyleAim } from './style-aim.ts';

/** A step of a plan outside the stretch that is searched. */
export interface OutsideStep {
  readonly slot: number;
  readonly move: number;
}

export interface WholeDance {
  readonly level: Level;
  readonly aim: StyleAim;
  /** Times the usual price of a return that ends as it did before; default 1. */
  readonly variation?: number;
  /** The slot that the search starts in, and what is danced outside of its stretch. */
  readonly from: number;
  readonly outside: readonly OutsideStep[];
  readonly moves: MoveFacts;
  readonly slots: SlotFacts;
}

/** By move. */
export interface MoveFacts {
  readonly sameId: Int32Array;
  readonly lengths: Int32Array;
  readonly figure: Uint8Array;
  /** Basics and rests; what only changes the hold is none. */
  readonly rest: Uint8Array;
  /** Of the dancers' level, or above it where nothing else could be had. */
  readonly own: Uint8Array;
  /** Whether there is something to learn: no basic and no hold change. */
  readonly learned: Uint8Array;
  readonly wave: Uint8Array;
  /** Footwork and figures for show. */
  readonly show: Uint8Array;
  /** 0 to 1 on the way up to the dancers' level; 0 for what is no figure. */
  readonly ladder: Float64Array;
  readonly close: Float64Array;
  /** The kinds of hold (see `HOLD_CAPS`) that it begins and ends in. */
  readonly holdBefore: Uint8Array;
  readonly holdAfter: Uint8Array;
  /** Move m is made of `partKey[i]`, `partSlots[i]` long, for i in `partsFrom[m]` to `partsFrom[m + 1]`. */
  readonly partsFrom: Int32Array;
  readonly partKey: Int32Array;
  readonly partSlots: Float64Array;
  readonly keys: number;
}

/** By slot of the whole song. */
export interface SlotFacts {
  readonly danced: Uint8Array;
  /** How many times what starts here is danced in all, its returns included; 0 in a return. */
  readonly times: Float64Array;
  /** The slot that this one brings back, or -1; and in the last eight of a return, where it varies. */
  readonly returns: Int32Array;
  readonly varies: Int32Array;
  /** Numbers the slots that others bring back or vary; -1 for the rest. */
  readonly anchor: Int32Array;
  readonly anchors: number;
  /** How many slots before this one bring something back; one number more than there are slots. */
  readonly returnsBefore: Int32Array;
  /** 1 where a later return varies what is danced here. */
  readonly isVaried: Uint8Array;
  readonly phraseStart: Int32Array;
  /** Counts the phrases from the first one danced. */
  readonly phraseIndex: Int32Array;
  /** Half eights that one figure may have, and one basic. */
  readonly figureCap: Float64Array;
  readonly basicCap: number;
  /** Half eights that are danced. */
  readonly total: number;
  /** 0 to 1 over the dance. */
  readonly progress: Float64Array;
  /** How many times more what starts here is danced in the last third than in the first, outro apart. */
  readonly rise: Float64Array;
  /** Where the mambo ends that the slot lies in; 0 outside of one. */
  readonly mamboEnd: Int32Array;
}

/** Equal keys get equal numbers. */
function numbered(keys: readonly string[]): Int32Array {
  const ids = new Map<string, number>();
  return Int32Array.from(keys, (key) => {
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  });
}

function partsOf(moves: readonly MoveInfo[]) {
  const keyOf = sameMoveKeys(moves);
  const byId = new Map(moves.map((move) => [move.id, move]));
  const isCounted = ({ id }: { readonly id: string }): boolean => {
    const known = byId.get(id);
    return known === undefined || isFigure(known);
  };
  return moves.map((move) =>
    isFigure(move)
      ? figuresIn(move)
          .filter(isCounted)
          .map(({ id, counts }) => ({ key: keyOf(id), counts }))
      : [{ key: sameMoveKey(move), counts: move.counts }],
  );
}

export function moveFacts(moves: readonly MoveInfo[], level: Level): MoveFacts {
  const parts = partsOf(moves);
  const partsFrom = new Int32Array(moves.length + 1);
  for (const [m, list] of parts.entries()) partsFrom[m + 1] = partsFrom[m] + list.length;
  const flat = parts.flat();
  const partKey = numbered(flat.map(({ key }) => key));
  const flags = (is: (move: MoveInfo) => boolean): Uint8Array =>
    Uint8Array.from(moves, (move) => +is(move));
  return {
    sameId: numbered(moves.map(({ id }) => id)),
    lengths: Int32Array.from(moves, (move) => move.counts / SLOT_BEATS),
    figure: flags(isFigure),
    rest: flags((move) => isRest(move) && !isHoldChange(move)),
    own: flags((move) => levelRank(move.level) >= levelRank(level)),
    learned: flags((move) => !isRest(move) && !isHoldChange(move)),
    wave: flags(isWave),
    show: flags(isShow),
    ladder: Float64Array.from(moves, (move) =>
      isFigure(move) ? Math.min(1, levelRank(move.level) / Math.max(1, levelRank(level))) : 0,
    ),
    close: Float64Array.from(moves, closeness),
    holdBefore: Uint8Array.from(moves, ({ entry }) => holdKind(entry.position)),
    holdAfter: Uint8Array.from(moves, ({ exit }) => holdKind(exit.position)),
    partsFrom,
    partKey,
    partSlots: Float64Array.from(flat, ({ counts }) => counts / SLOT_BEATS),
    keys: 1 + partKey.reduce((most, key) => Math.max(most, key), -1),
  };
}

/** @param asksForReturns whether phrases are to come back, or may be danced as they like */
export function slotFacts(slots: readonly Slot[], asksForReturns = true): SlotFacts {
  const count = slots.length;
  const instances = phraseInstances(slots);
  const danced = Uint8Array.from(slots, ({ kind }) => +(kind === 'dance'));
  const total = danced.reduce((sum, one) => sum + one, 0);
  const first = slots.findIndex(({ kind }) => kind === 'dance');
  const times = new Float64Array(count).fill(1);
  const returns = new Int32Array(count).fill(-1);
  const varies = new Int32Array(count).fill(-1);
  const isVaried = new Uint8Array(count);
  for (const [t, slot] of slots.entries()) {
    if (slot.repeats === undefined || !asksForReturns) continue;
    if (isVariedEnd(slot, t)) {
      varies[t] = slot.repeats;
      isVaried[slot.repeats] = 1;
      continue;
    }
    returns[t] = slot.repeats;
    times[slot.repeats]++;
    times[t] = 0;
  }
  const anchor = new Int32Array(count).fill(-1);
  let anchors = 0;
  for (const at of new Set([...returns, ...varies])) if (at >= 0) anchor[at] = anchors++;
  const returnsBefore = new Int32Array(count + 1);
  for (let t = 0; t < count; t++) returnsBefore[t + 1] = returnsBefore[t] + +(returns[t] >= 0);
  const climbing = [...slots.keys()].filter(
    (t) => slots[t].kind === 'dance' && slots[t].label !== 'outro',
  );
  const rise = new Float64Array(count);
  for (const [i, t] of climbing.entries()) {
    const third = Math.min(2, Math.floor((3 * i) / climbing.length));
    rise[returns[t] < 0 ? t : returns[t]] += third - 1;
  }
  const mamboEnd = new Int32Array(count);
  for (let t = count - 1; t >= 0; t--) {
    if (slots[t].kind !== 'dance' || slots[t].label !== 'mambo') continue;
    const goesOn = slots[t + 1]?.section === slots[t].section && mamboEnd[t + 1] > 0;
    mamboEnd[t] = goesOn ? mamboEnd[t + 1] : t + 1;
  }
  let phrase = -1;
  return {
    danced,
    times,
    returns,
    varies,
    anchor,
    anchors,
    returnsBefore,
    isVaried,
    phraseStart: Int32Array.from(slots, ({ phraseStart }) => phraseStart),
    phraseIndex: Int32Array.from(slots, ({ kind, phraseStart }, t) => {
      if (kind === 'dance' && t === phraseStart) phrase++;
      return phrase;
    }),
    figureCap: Float64Array.from(
      slots,
      (slot) =>
        total * ((instances.get(slot.phrase) ?? 0) >= OFTEN ? RETURNING_FIGURE_CAP : FIGURE_CAP),
    ),
    basicCap: total * BASIC_CAP,
    rise,
    mamboEnd,
    total,
    progress: Float64Array.from(slots, (_, t) =>
      Math.min(1, Math.max(0, (t - first) / Math.max(1, total))),
    ),
  };
}
