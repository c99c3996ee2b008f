/** Classes as calendar programs read them (iCalendar, RFC 5545). */
import ical, { ICalAlarmType } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { Language } from '@bachata/core/languages.ts';
import type { ClassPlan } from '@bachata/core/class-plans/class-plan.ts';

/** A class in a calendar. */
export interface CalendarClass {
  readonly id: string;
  readonly plan: Pick<
    ClassPlan,
    'title' | 'minutes' | 'date' | 'time' | 'timeZone' | 'place' | 'revision' | 'updatedAt'
  >;
  /** What there is to say of it besides. */
  readonly description?: string;
  /** Where it is on the web. */
  readonly url?: string;
}

interface CalendarOptions {
  /** Of the calendar, as programs list it. */
  readonly name: string;
  readonly language: Language;
}

/** The reminder comes before the class, seconds. */
const REMINDER_SEC = 3_600;
/** Programs are asked to look for changes as often, seconds. */
const LOOK_AGAIN_SEC = 3_600;
const LINE_ENDS = /[\r\n]+/g;

/**
 * Classes that have no day are left out; one without a time takes the whole day; one without a time zone is
 * at that time wherever the calendar is read. What is moved keeps its UID and rises in its SEQUENCE.
 */
export function classCalendar(
  classes: readonly CalendarClass[],
  { name, language }: CalendarOptions,
): string {
  const calendar = ical({
    // The library writes it as it is.
    name: escaped(name),
    prodId: { company: 'Bachata Buddy', product: 'class plans', language: language.toUpperCase() },
    ttl: LOOK_AGAIN_SEC,
    // A zone of the whole calendar would make the library write DTSTAMP in local time, which is against the
    // standard. So each class has its own, and the calendar only says how they are described.
    timezone: { name: null, generator: zoneDescription },
  });
  for (const { id, plan, description, url } of classes) {
    const when = timesOf(plan);
    if (when === undefined) continue;
    const event = calendar.createEvent({
      id: `class-${id}@bachata-buddy`,
      sequence: plan.revision - 1,
      stamp: new Date(plan.updatedAt),
      lastModified: new Date(plan.updatedAt),
      summary: plan.title,
      ...when,
      ...(plan.place !== undefined && plan.place !== '' && { location: plan.place }),
      ...(description !== undefined && description !== '' && { description }),
      ...(url !== undefined && { url }),
    });
    if (plan.time !== undefined) {
      const trigger = REMINDER_SEC;
      event.createAlarm({ type: ICalAlarmType.display, trigger, description: plan.title });
    }
  }
  return calendar.toString();
}

type Dated = CalendarClass['plan'];

function timesOf({ date, time, timeZone, minutes }: Dated) {
  if (date === undefined) return undefined;
  if (time === undefined) return { start: Temporal.PlainDate.from(date), allDay: true };
  const start = Temporal.PlainDateTime.from(`${date}T${time}`);
  if (timeZone === undefined) return { start, end: start.add({ minutes }), floating: true };
  // A class lasts as long as it lasts, also in a night in which the clocks are put back.
  const zoned = start.toZonedDateTime(timeZone);
  return { start: zoned, end: zoned.add({ minutes }), timezone: timeZone };
}

/** Zones that the list of descriptions does not have are left to the calendar program. */
function zoneDescription(timeZone: string): string | null {
  const [description] = tzlib_get_ical_block(timeZone);
  return description?.startsWith('BEGIN:VTIMEZONE') ? description : null;
}

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(LINE_ENDS, '\\n');
