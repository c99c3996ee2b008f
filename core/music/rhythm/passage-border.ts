/** Where exactly a passage without a beat begins or ends: where the band's sound turns into another one. */
import { BANDS } from '../signal/onset.ts';
import { FRAME_RATE, MEL_BANDS, type Spectrogram } from '../signal/spectrogram.ts';
import { clamp } from '../../numeric/statistics.ts';
import type { TatumFeatures } from './tatum-features.ts';

/** Slots beside a border that nobody can be sure of, and how far on either side is listened, and looked. */
const UNSURE_SLOTS = 6;
const HEARD_SLOTS = 28;
const REACH_SLOTS = 20;
/** Fewer do not tell what a side sounds like. */
const FEWEST_SLOTS = 4;
/** The second round hears the sides that the first one has found. */
const ROUNDS = 2;
/** Below this a value that hardly changes would decide alone. */
const LEAST_VARIANCE = 0.05;
/** One slot says no more than this, where a typical one says 1. */
const MOST = 1.5;

/** A mel spectrum, an attack of each band, and how much the attack stands out. */
const WIDTH = MEL_BANDS + BANDS.length + 1;

/** What is heard at each slot, worked out where it is asked for. */
export class SlotSounds {
  readonly #spectrum: Spectrogram;
  readonly #slots: Pick<TatumFeatures, 'timesSec' | 'attack'>;
  readonly #contrasts: Float64Array;
  readonly #known = new Map<number, Float64Array>();

  /** @param contrasts of the attack on each slot over those beside it */
  constructor(
    spectrum: Spectrogram,
    slots: Pick<TatumFeatures, 'timesSec' | 'attack'>,
    contrasts: Float64Array,
  ) {
    this.#spectrum = spectrum;
    this.#slots = slots;
    this.#contrasts = contrasts;
  }

  get count(): number {
    return this.#slots.timesSec.length;
  }

  at(slot: number): Float64Array {
    let sound = this.#known.get(slot);
    if (sound === undefined) this.#known.set(slot, (sound = this.#hear(slot)));
    return sound;
  }

  #hear(slot: number): Float64Array {
    const { mel, frames } = this.#spectrum;
    const { timesSec, attack } = this.#slots;
    const sound = new Float64Array(WIDTH);
    const next = timesSec[slot + 1] ?? timesSec[slot] + 0.2;
    const from = Math.min(frames - 1, Math.round(timesSec[slot] * FRAME_RATE));
    const to = Math.min(frames, Math.max(from + 1, Math.round(next * FRAME_RATE)));
    for (let t = from; t < to; t++) {
      for (let k = 0; k < MEL_BANDS; k++) sound[k] += mel[t * MEL_BANDS + k] / (to - from);
    }
    BANDS.forEach((band, k) => (sound[MEL_BANDS + k] = Math.sqrt(attack[band][slot])));
    sound[WIDTH - 1] = clamp(this.#contrasts[slot], -1, 1.5);
    return sound;
  }
}

interface Side {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/**
 * The slot near `near` before and after which the sounds are most clearly those of either side (Fisher's
 * discriminant of single values).
 *
 * @returns `near` where the song is too short on one side to tell
 */
export function soundBorder(sounds: SlotSounds, near: number): number {
  let border = near;
  for (let round = 0; round < ROUNDS; round++) {
    const before = sideOf(sounds, border - HEARD_SLOTS, border - UNSURE_SLOTS);
    const after = sideOf(sounds, border + UNSURE_SLOTS, border + HEARD_SLOTS);
    if (before === undefined || after === undefined) return near;
    border = bestSplit(sounds, border, before, after);
  }
  return border;
}

function sideOf(sounds: SlotSounds, from: number, to: number): Side | undefined {
  const first = Math.max(0, from);
  const count = Math.min(sounds.count, to) - first;
  if (count < FEWEST_SLOTS) return undefined;
  const mean = new Float64Array(WIDTH);
  const variance = new Float64Array(WIDTH);
  for (let i = first; i < first + count; i++) {
    sounds.at(i).forEach((value, k) => {
      mean[k] += value / count;
      variance[k] += value ** 2 / count;
    });
  }
  return { mean, variance: variance.map((square, k) => Math.max(0, square - mean[k] ** 2)) };
}

function bestSplit(sounds: SlotSounds, near: number, before: Side, after: Side): number {
  const gap = before.mean.map((value, k) => after.mean[k] - value);
  const weights = gap.map(
    (value, k) => value / ((before.variance[k] + after.variance[k]) / 2 + LEAST_VARIANCE),
  );
  const usual = weights.reduce((sum, weight, k) => sum + (weight * gap[k]) / 2, 0);
  /** About -1 for a slot of the side before, 1 for one of the side after. */
  const leaning = (slot: number): number => {
    let total = 0;
    const sound = sounds.at(slot);
    for (let k = 0; k < WIDTH; k++) {
      total += weights[k] * (sound[k] - (before.mean[k] + after.mean[k]) / 2);
    }
    return usual > 0 ? clamp(total / usual, -MOST, MOST) : 0;
  };
  let [sum, least, place] = [0, Infinity, near];
  const last = Math.min(sounds.count - 1, near + REACH_SLOTS);
  for (let i = Math.max(0, near - REACH_SLOTS); i <= last; i++) {
    if (sum < least) [least, place] = [sum, i];
    sum += leaning(i);
  }
  return place;
}
