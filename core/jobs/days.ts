/** Days that limits are counted by: those of UTC, which begin for everybody at once. */
export const DAY_MS = 24 * 3_600_000;

/** Days since the epoch. */
export function dayOf(now: number): number {
  return Math.floor(now / DAY_MS);
}

/** When the next day begins. */
export function nextDay(now: number): number {
  return (dayOf(now) + 1) * DAY_MS;
}

/** At least one: who is told to wait waits. */
export function minutesUntil(until: number, now: number): number {
  return Math.max(1, Math.ceil((until - now) / 60_000));
}
