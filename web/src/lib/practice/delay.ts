/**
 * How much later one hears than the page plays: loudspeakers without a wire are late by a fifth of a
 * second, and no page can know where its sound goes. The count on the screen waits for the ear.
 */
export const SHORTEST_DELAY_MS = -100;
export const LONGEST_DELAY_MS = 500;
export const DELAY_STEP_MS = 10;
/** Taps of a test. */
export const TAPS = 8;

export function delayNear(ms: number): number {
  const stepped = Math.round(ms / DELAY_STEP_MS) * DELAY_STEP_MS;
  return Math.min(Math.max(stepped, SHORTEST_DELAY_MS), LONGEST_DELAY_MS);
}

/**
 * The delay that taps tell: the median of how late each is behind the click that is next to it.
 *
 * @param taps when the person tapped, seconds
 * @param clicks when clicks were played, seconds, rising; at least one
 * @returns milliseconds, stepped; undefined with fewer taps than a test has
 */
export function delayOfTaps(
  taps: readonly number[],
  clicks: readonly number[],
): number | undefined {
  if (taps.length < TAPS || clicks.length === 0) return undefined;
  const late = taps.map((tap) => {
    const distances = clicks.map((click) => tap - click);
    return distances.reduce((best, each) => (Math.abs(each) < Math.abs(best) ? each : best));
  });
  late.sort((a, b) => a - b);
  const middle = late.length / 2;
  const median = ((late[Math.ceil(middle) - 1] ?? NaN) + (late[Math.floor(middle)] ?? NaN)) / 2;
  return delayNear(median * 1_000);
}
