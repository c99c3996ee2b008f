/**
 * Whether the two were taken for each other when they met. Movement tells who is who as long as both
 * are seen; where one hid the other it may have gone wrong, and what they wear decides: with the
 * right exchanges, each person's colors vary least over the clip.
 */
import {
  COLOR_REGIONS,
  type Detection,
  type DetectionFrame,
  type Identified,
} from './detection.ts';
import { colorTrust, LEAST_SPREAD } from './appearance-model.ts';
import { isForgotten, motionCost, type LastSeen } from './motion-cost.ts';

const SIZE = 3 * COLOR_REGIONS.length;
/** Of the colors' log-likelihood: neighboring frames and channels tell nearly the same. */
const COLOR_WEIGHT = 0.5 / 3;
/** With both in their own colors that it takes before and after an exchange, in frames and in seconds. */
const LEAST_FRAMES = 3;
const LEAST_SEC = 0.33;
/** An exchange has to explain so much more than none does. */
const LEAST_GAIN = 1;
/** Where movement speaks against an exchange more clearly than this, colors are not asked. */
const MOST_MOVED = 6;
/** Moments that are tried, the likeliest ones, and the time between them. */
const MOST_MOMENTS = 24;
const MOMENTS_APART_SEC = 0.13;

interface Moment {
  readonly frame: number;
  /** How much less likely the movement becomes with an exchange here. */
  readonly cost: number;
}

/** @returns the same choices, with the two persons exchanged wherever that explains more */
export function settleSwitches(
  frames: readonly DetectionFrame[],
  identified: readonly Identified[],
  fps: number,
): Identified[] {
  let settled = [...identified];
  for (let round = 0; round < MOST_MOMENTS; round++) {
    const moments = likelyMoments(frames, settled, fps);
    const colors = new ColorSums(frames, settled);
    const least = Math.max(LEAST_FRAMES, LEAST_SEC * fps);
    const unexchanged = colors.cost([]);
    let [best, most]: [number[], number] = [[], LEAST_GAIN];
    const attempt = (exchanged: readonly Moment[]): void => {
      const at = exchanged.map(({ frame }) => frame).sort((a, b) => a - b);
      if (!colors.tell(at, least)) return;
      const moved = exchanged.reduce((sum, { cost }) => sum + cost, 0);
      const gain = COLOR_WEIGHT * (unexchanged - colors.cost(at)) - moved;
      if (gain > most) [best, most] = [at, gain];
    };
    moments.forEach((moment, i) => {
      attempt([moment]);
      for (const other of moments.slice(0, i)) attempt([other, moment]);
    });
    if (best.length === 0) break;
    settled = settled.map(([first, second], frame) =>
      best.filter((at) => at <= frame).length % 2 === 1 ? [second, first] : [first, second],
    );
  }
  return settled;
}

function likelyMoments(
  frames: readonly DetectionFrame[],
  identified: readonly Identified[],
  fps: number,
): Moment[] {
  const last: (LastSeen | undefined)[] = [undefined, undefined];
  const moments: Moment[] = [];
  identified.forEach((choice, frame) => {
    const seen = choice.map((index): Detection | undefined => frames[frame].candidates[index]);
    const [first, second] = last;
    if (first && second && seen.some((candidate) => candidate !== undefined)) {
      // Somebody who comes out alone may be either, as long as it is known where both went in.
      const known = (seen[0] && seen[1]) || !isForgotten(seen[0] ? second : first, frame, fps);
      const moved = (swapped: boolean): number =>
        seen.reduce(
          (sum, candidate, who) =>
            candidate
              ? sum + motionCost((who === 0) === swapped ? second : first, candidate, frame, fps)
              : sum,
          0,
        );
      const cost = Math.max(0, moved(true) - moved(false));
      if (known && cost < MOST_MOVED) moments.push({ frame, cost });
    }
    seen.forEach((candidate, who) => {
      if (candidate) last[who] = { candidate, frame };
    });
  });
  const kept: Moment[] = [];
  for (const moment of moments.sort((a, b) => a.cost - b.cost)) {
    if (kept.some(({ frame }) => Math.abs(frame - moment.frame) < MOMENTS_APART_SEC * fps))
      continue;
    if (kept.push(moment) === MOST_MOMENTS) break;
  }
  return kept;
}

/** Running sums of both persons' colors, from which the spread within any frames follows at once. */
class ColorSums {
  /** [person][frame]: counts, sums and squares of each channel in the frames before. */
  private readonly sums: readonly [Float64Array[], Float64Array[]] = [[], []];
  private readonly frames: number;
  /** How many frames before each show both in their own colors. */
  private readonly trusted: number[];

  constructor(frames: readonly DetectionFrame[], identified: readonly Identified[]) {
    this.frames = frames.length;
    const trust = identified.map((choice, frame) => colorTrust(frames[frame], ...choice));
    let sum = 0;
    this.trusted = [0, ...trust.map((value) => (sum += value))];
    for (const who of [0, 1] as const) {
      let running = new Float64Array(3 * SIZE);
      this.sums[who].push(running);
      identified.forEach((choice, frame) => {
        const weight = trust[frame];
        if (weight > 0) {
          const { candidates } = frames[frame];
          running = running.slice();
          candidates[choice[who]].colors.forEach((value, i) => {
            if (Number.isNaN(value)) return;
            running[i] += weight;
            running[SIZE + i] += weight * value;
            running[2 * SIZE + i] += weight * value * value;
          });
        }
        this.sums[who].push(running);
      });
    }
  }

  /** Whether there are colors to go by in each of the parts between these frames. */
  tell(exchangedAt: readonly number[], least: number): boolean {
    const borders = [0, ...exchangedAt, this.frames].map((frame) => this.trusted[frame]);
    return borders.every((until, i) => i === 0 || until - borders[i - 1] >= least);
  }

  /** Negative log-likelihood of all colors, each person's normally distributed, up to a constant. */
  cost(exchangedAt: readonly number[]): number {
    const borders = [0, ...exchangedAt, this.frames];
    let cost = 0;
    for (const who of [0, 1]) {
      const total = new Float64Array(3 * SIZE);
      for (let part = 1; part < borders.length; part++) {
        const of = this.sums[(who + part - 1) % 2];
        const [before, after] = [of[borders[part - 1]], of[borders[part]]];
        for (let i = 0; i < total.length; i++) total[i] += after[i] - before[i];
      }
      for (let i = 0; i < SIZE; i++) {
        const count = total[i];
        if (count === 0) continue;
        const mean = total[SIZE + i] / count;
        const variance = Math.max(0, total[2 * SIZE + i] / count - mean * mean);
        cost += (count / 2) * Math.log(variance + LEAST_SPREAD ** 2);
      }
    }
    return cost;
  }
}
