/** Days and times of classes, as a timetable on a wall has them: no instants. */
import { z } from 'zod';

const DAY_MS = 24 * 3_600_000;

/** `2026-03-09`; a day that there is. */
export const dateSchema = z.iso.date();
/** `19:30`. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** As the IANA names them: `Europe/Madrid`. */
export const timeZoneSchema = z.string().max(60).refine(isTimeZone, 'no time zone');

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** @param date see `dateSchema` */
export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Sorts days, the earlier first. @param a see `dateSchema` */
export function byDay(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** From one day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The day that it is somewhere. @param at milliseconds since the Unix epoch */
export function dayIn(timeZone: string, at: number): string {
  return wallClock(timeZone, at).slice(0, 10);
}

/**
 * When a day begins somewhere, milliseconds since the Unix epoch. Where the clocks leave midnight out, it is
 * within the hour beside it.
 */
export function startOfDay(date: string, timeZone: string): number {
  const wanted = Date.parse(`${date}T00:00:00Z`);
  // What the clocks there are ahead of UTC is looked up close to the time that is looked for.
  let at = wanted;
  for (let tries = 0; tries < 2; tries += 1) {
    at = wanted - (Date.parse(`${wallClock(timeZone, at)}Z`) - at);
  }
  return at;
}

/** `2026-03-09T19:30:00`, without what is less than a second; times here have none. */
function wallClock(timeZone: string, at: number): string {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  return shown.format(Math.floor(at / 1_000) * 1_000).replace(' ', 'T');
}

export const WEEK_DAYS = 7;

/**
 * The days of a class that is held every so many days.
 * @param skipped days on which there is none; the classes after it move on
 */
export function classDates(
  first: string,
  count: number,
  { everyDays = WEEK_DAYS, skipped = [] }: { everyDays?: number; skipped?: readonly string[] } = {},
): string[] {
  const out = new Set(skipped);
  const dates: string[] = [];
  for (let date = first; dates.length < count; date = daysLater(date, everyDays)) {
    if (!out.has(date)) dates.push(date);
  }
  return dates;
}
