/** How finely the stage is drawn, so that it stays fluent on phones and without graphics hardware. */
import { upperMedian } from '@bachata/core/numeric/statistics.ts';

export interface Quality {
  /** Most pixels of the canvas to a pixel of the page, in each direction. */
  readonly pixelRatio: number;
  /** Draw the dancers in about a quarter of the triangles. */
  readonly coarse: boolean;
  /** Pixels of the shadow map, in each direction. */
  readonly shadowMap: number;
}

/** From the finest to the cheapest. */
export const QUALITIES: readonly Quality[] = [
  { pixelRatio: 2, coarse: false, shadowMap: 1024 },
  { pixelRatio: 1.5, coarse: false, shadowMap: 1024 },
  { pixelRatio: 1, coarse: true, shadowMap: 512 },
  { pixelRatio: 0.75, coarse: true, shadowMap: 512 },
  { pixelRatio: 0.6, coarse: true, shadowMap: 256 },
];
/** Where a machine begins that draws without graphics hardware. */
export const WITHOUT_HARDWARE = 2;

/** Pictures slower than this are too few, much slower ones call for more, faster ones leave room; ms. */
const SLOW_MS = 55;
const VERY_SLOW_MS = 110;
const QUICK_MS = 20;
/** A judgment is made from so many pictures, or from those of so long a time. */
const WINDOW = 12;
const LEAST = 3;
const WINDOW_MS = 700;
/** Judgments that must be quick before it is tried finer again. */
const QUICK_WINDOWS = 12;
/** A longer pause is a hidden tab, not a slow picture. */
const PAUSE_MS = 3000;
/** Going up and down again is seen: it is not tried for ever. */
const MOST_RISES = 2;

/** Pictures slower than this in the cheapest quality, for so many judgments, are no dance; ms. */
const HOPELESS_MS = 200;
const HOPELESS_WINDOWS = 5;

/** Chooses the quality from how long pictures take. */
export class QualityGovernor {
  readonly #finest: number;
  #level: number;
  #times: number[] = [];
  #quickWindows = 0;
  #rises = 0;
  #hopelessWindows = 0;

  /** @param finest index into `QUALITIES` of the best that the machine is asked for */
  constructor(finest: number) {
    this.#finest = finest;
    this.#level = finest;
  }

  get quality(): Quality {
    return QUALITIES[this.#level];
  }

  /** Whether even the cheapest quality is too much for this machine. */
  get isHopeless(): boolean {
    return this.#hopelessWindows >= HOPELESS_WINDOWS;
  }

  /** @param ms since the picture before this one, of a stage that moves */
  frame(ms: number): void {
    if (ms > PAUSE_MS) return;
    this.#times.push(ms);
    const total = this.#times.reduce((sum, time) => sum + time, 0);
    const enough = this.#times.length >= LEAST && total >= WINDOW_MS;
    if (this.#times.length < WINDOW && !enough) return;
    // The median: a single hiccup is nobody's fault.
    const median = upperMedian(this.#times);
    this.#times = [];
    const isCheapest = this.#level === QUALITIES.length - 1;
    this.#hopelessWindows = isCheapest && median > HOPELESS_MS ? this.#hopelessWindows + 1 : 0;
    this.#quickWindows = median < QUICK_MS ? this.#quickWindows + 1 : 0;
    if (median > SLOW_MS) this.#fall(median > VERY_SLOW_MS ? 2 : 1);
    else if (this.#quickWindows >= QUICK_WINDOWS && this.#level > this.#finest) this.#rise();
  }

  #fall(levels: number): void {
    this.#level = Math.min(QUALITIES.length - 1, this.#level + levels);
  }

  #rise(): void {
    this.#quickWindows = 0;
    if (this.#rises === MOST_RISES) return;
    this.#rises++;
    this.#level--;
  }
}
