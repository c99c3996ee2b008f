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

/** From one day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
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
