/** Numbers, lengths and dates as a reader of a language writes them. */
import { LANGUAGE_FACTS, type Language } from '@bachata/core/languages.ts';

export interface Formatter {
  /** Minutes and seconds, such as `3:05`. */
  length(seconds: number): string;
  /** A day, such as `23 Nov 2026`. @param timeZone IANA name, for a moment; UTC, as bare dates are read */
  day(milliseconds: number, timeZone?: string): string;
  /** A time of day somewhere, such as `14:20`. @param timeZone IANA name */
  time(milliseconds: number, timeZone: string): string;
  /** A day with its time somewhere. @param timeZone IANA name; UTC, and saying so, where it is not known */
  moment(milliseconds: number, timeZone: string | undefined): string;
  /** A month of the UTC calendar, such as `Nov 2026`. */
  month(milliseconds: number): string;
  /** @param fraction 0 to 1 */
  percent(fraction: number): string;
  number(value: number, fractionDigits?: number): string;
  megabytes(bytes: number): string;
}

/** From here on a number is written in groups. */
const SMALL = 1_000;

const formatters = new Map<Language, Formatter>();

export function createFormatter(language: Language): Formatter {
  const known = formatters.get(language);
  if (known !== undefined) return known;
  const { locale, decimal } = LANGUAGE_FACTS[language];
  // Each costs a phone milliseconds to make: none is made before it is asked for, and none twice.
  const days = new Map<string, Intl.DateTimeFormat>();
  const clock = (timeZone: string) =>
    new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  const dated = (timeZone: string | undefined) =>
    new Intl.DateTimeFormat(locale, {
      ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
      timeZone: timeZone ?? 'UTC',
      ...(timeZone === undefined && { timeZoneName: 'short' }),
    });
  let months: Intl.DateTimeFormat | undefined;
  const numbers = new Map<string, Intl.NumberFormat>();
  const numberOf = (style: 'decimal' | 'percent', maximumFractionDigits: number) => {
    const key = `${style} ${maximumFractionDigits}`;
    let made = numbers.get(key);
    if (made === undefined) {
      made = new Intl.NumberFormat(locale, { style, maximumFractionDigits });
      numbers.set(key, made);
    }
    return made;
  };
  const number = (value: number, fractionDigits = 0): string => {
    const rounded = Number(value.toFixed(fractionDigits));
    // Most numbers of a page are small. The first formatter of a page takes longer than all the rest of its words.
    return rounded >= 0 && rounded < SMALL
      ? String(rounded).replace('.', decimal)
      : numberOf('decimal', fractionDigits).format(value);
  };
  const formatter: Formatter = {
    length: (seconds) => {
      const whole = Math.max(0, Math.round(seconds));
      return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
    },
    day: (milliseconds, timeZone = 'UTC') => {
      let made = days.get(timeZone);
      if (made === undefined) {
        made = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
        days.set(timeZone, made);
      }
      return made.format(milliseconds);
    },
    time: (milliseconds, timeZone) => clock(timeZone).format(milliseconds),
    moment: (milliseconds, timeZone) => dated(timeZone).format(milliseconds),
    month: (milliseconds) => {
      const parts = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
      months ??= new Intl.DateTimeFormat(locale, parts);
      return months.format(milliseconds);
    },
    percent: (fraction) => numberOf('percent', 0).format(fraction),
    number,
    megabytes: (bytes) => `${number(bytes / 1_000_000, 1)} MB`,
  };
  formatters.set(language, formatter);
  return formatter;
}
