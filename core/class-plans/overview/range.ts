/** Which plans and classes an overview is of, and the periods that it is told by. */

export interface OverviewRange {
  /** First and last day; see `dateSchema`. Open where they are absent. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly courseId?: string | undefined;
}

/** Whether a day is in the range: what has no day is in it only where it is open at both ends. */
export function isInRange(date: string | undefined, { from, to }: OverviewRange): boolean {
  if (date === undefined) return from === undefined && to === undefined;
  return (from === undefined || date >= from) && (to === undefined || date <= to);
}

/** In a picture: more columns than this are too fine for a phone. */
const MOST_PERIODS = 24;
const MONTHS_A_YEAR = 12;

/** Months, or years where the months are too many. */
export interface Periods {
  /** `2026-03` or `2026`, without gaps, at most 24, the last ones. */
  readonly keys: readonly string[];
  readonly by: 'month' | 'year';
}

/** @param dates see `dateSchema`, in any order */
export function periodsOf(dates: readonly string[]): Periods {
  if (dates.length === 0) return { keys: [], by: 'month' };
  let first = dates[0];
  let last = dates[0];
  for (const date of dates) {
    if (date < first) first = date;
    if (date > last) last = date;
  }
  const [from, to] = [monthNumber(first), monthNumber(last)];
  if (to - from < MOST_PERIODS) return { keys: between(from, to, monthKey), by: 'month' };
  const lastYear = Math.floor(to / MONTHS_A_YEAR);
  const firstYear = Math.max(Math.floor(from / MONTHS_A_YEAR), lastYear - MOST_PERIODS + 1);
  return { keys: between(firstYear, lastYear, yearKey), by: 'year' };
}

/** The key of the period that a day is in. */
export function periodOf(date: string, by: Periods['by']): string {
  return date.slice(0, by === 'month' ? 7 : 4);
}

const monthNumber = (date: string): number =>
  Number(date.slice(0, 4)) * MONTHS_A_YEAR + Number(date.slice(5, 7)) - 1;
const yearKey = (year: number): string => String(year).padStart(4, '0');
const monthKey = (month: number): string =>
  `${yearKey(Math.floor(month / MONTHS_A_YEAR))}-${String((month % MONTHS_A_YEAR) + 1).padStart(2, '0')}`;

function between(from: number, to: number, keyOf: (number: number) => string): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => keyOf(from + index));
}
