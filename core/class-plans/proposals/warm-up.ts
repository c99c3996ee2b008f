/** A warm-up for what a class will dance: from the regions of the body that its figures work. */
import type { Localized } from '../../languages.ts';
import { EXERCISES, INTO_THE_DANCE, PULSE } from './exercises.ts';
import { regionLoads, type Region } from './regions.ts';
import type { TeachingMove } from './teaching-move.ts';

export interface WarmUpItem {
  /** `pulse` comes first; `dance`, if there is time for it, last. */
  readonly part: Region | 'pulse' | 'dance';
  /** In halves. */
  readonly minutes: number;
  readonly text: Localized;
  /** The figures that it is for, by id. */
  readonly figures: readonly string[];
}

const HALF = 0.5;
/** From so many minutes on there is time to dance at the end of it. */
const TIME_TO_DANCE = 5;
/** What any class gets that works nothing in particular. */
const USUAL: readonly Region[] = ['hips', 'legs', 'shoulders'];

/**
 * @param minutes whole ones, at least 1: the items add up to them
 * @param figures what the class dances
 */
export function warmUp(figures: readonly TeachingMove[], minutes: number): WarmUpItem[] {
  const halves = Math.max(1, Math.round(minutes)) / HALF;
  const dances = minutes >= TIME_TO_DANCE;
  const forRegions = Math.max(1, halves - 2 - (dances ? 2 : 0));
  const loads = regionLoads(figures);
  const spare = USUAL.filter((usual) => loads.every(({ region }) => region !== usual));
  // A minute for each while there is one, and half a minute for what would be left out.
  const enough = Math.max(loads.filter(({ forDip }) => forDip).length, Math.ceil(forRegions / 2));
  const worked = [
    ...loads.map(({ region, figures: by }) => ({ region, figures: by })),
    ...spare.map((region) => ({ region, figures: [] as readonly string[] })),
  ].slice(0, Math.min(enough, forRegions));
  const shares = spread(forRegions, worked.length);
  const regions = worked.map(({ region, figures: by }, i): WarmUpItem => {
    return { part: region, minutes: shares[i] * HALF, text: EXERCISES[region], figures: by };
  });
  const around = halves - forRegions;
  const end = dances ? Math.floor(around / 2) : 0;
  const item = (part: 'pulse' | 'dance', count: number, text: Localized): WarmUpItem[] =>
    count > 0 ? [{ part, minutes: count * HALF, text, figures: [] }] : [];
  return [...item('pulse', around - end, PULSE), ...regions, ...item('dance', end, INTO_THE_DANCE)];
}

/** So many pieces over so many places, those in front one more where they do not come out even. */
function spread(pieces: number, places: number): number[] {
  const each = Math.floor(pieces / places);
  return Array.from({ length: places }, (_, i) => each + (i < pieces % places ? 1 : 0));
}
