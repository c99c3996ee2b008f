/** When partners change, while a class dances. Pages import it: it brings no schema along. */

/** A moment of a dance at which partners can change: the end of a phrase. */
export interface RotationMoment {
  /** The first beat after the phrase. */
  readonly beat: number;
  /** Phrases that have been danced by then. */
  readonly phrases: number;
}

/** What is to be seen of a change: that it comes, and that it is now. */
export type RotationSign =
  { readonly state: 'soon'; readonly amount: number } | { readonly state: 'now' };

/** The change is announced so many counts ahead, and shown for as many: an eight. */
const COUNTS_SHOWN = 8;
/** By time: announced and shown so long, seconds. */
const SEC_AHEAD = 15;
const SEC_SHOWN = 6;

/**
 * The moments of a dance that has one change every so many phrases. Where a phrase does not end so that
 * partners can change, they do at the next one that does.
 */
export function rotationsEvery(
  phrases: number,
  moments: readonly RotationMoment[],
): readonly RotationMoment[] {
  const chosen: RotationMoment[] = [];
  for (const moment of moments) {
    if (moment.phrases - (chosen.at(-1)?.phrases ?? 0) >= phrases) chosen.push(moment);
  }
  return chosen;
}

/** What is seen on a beat of the dance. */
export function signOnBeat(
  moments: readonly RotationMoment[],
  beat: number,
): RotationSign | undefined {
  if (moments.some((one) => beat >= one.beat && beat < one.beat + COUNTS_SHOWN)) {
    return { state: 'now' };
  }
  const next = moments.find((one) => one.beat > beat);
  if (next === undefined || next.beat - beat > COUNTS_SHOWN) return undefined;
  return { state: 'soon', amount: next.beat - beat };
}

/**
 * What is seen while a part is repeated: every pass counts as a phrase, and the hold is taken anew after it.
 * @param pass from 1; 0 while nothing is heard
 * @param beat of the pass, from 0
 * @param beats of a pass
 */
export function signInPass(
  phrases: number,
  { pass, beat, beats }: { readonly pass: number; readonly beat: number; readonly beats: number },
): RotationSign | undefined {
  const shown = Math.min(COUNTS_SHOWN, beats);
  if (pass > 1 && (pass - 1) % phrases === 0 && beat < shown) return { state: 'now' };
  const left = beats - beat;
  if (pass < 1 || pass % phrases !== 0 || left > shown) return undefined;
  return { state: 'soon', amount: left };
}

/** What is seen so long after the clock of the block began, where partners change by time. */
export function signAfter(everySec: number, ms: number): RotationSign | undefined {
  const since = ms / 1_000;
  const sinceChange = since % everySec;
  if (since >= everySec && sinceChange < SEC_SHOWN) return { state: 'now' };
  const left = Math.ceil(everySec - sinceChange);
  return left > SEC_AHEAD ? undefined : { state: 'soon', amount: left };
}
