import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import { classCalendar, type CalendarClass } from './class-calendar.ts';
import { classPlan } from '@bachata/core/class-plans/testing/plans.ts';

const AT = Date.parse('2026-03-01T10:00:00Z');

function held(id: string, parts: Partial<CalendarClass['plan']> = {}): CalendarClass {
  const when = { date: '2026-03-09', time: '19:30', timeZone: 'America/Santo_Domingo' };
  return { id, plan: classPlan('owner', { ...when, revision: 1, updatedAt: AT, ...parts }) };
}
const calendarOf = (classes: readonly CalendarClass[], name = 'Mondays') =>
  classCalendar(classes, { name, language: 'en' });

/** What the two parsers make of it: instants, ISO 8601. */
function byIcalJs(text: string) {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      summary: event.summary,
    };
  });
}
function byNodeIcal(text: string) {
  const events = Object.values(nodeIcal.sync.parseICS(text));
  return events.flatMap((event) => {
    if (event?.type !== 'VEVENT') return [];
    const { uid, start, end, summary } = event;
    return {
      ...{ uid, summary },
      ...{ start: start.toISOString(), end: end?.toISOString() },
    };
  });
}

describe('classCalendar', () => {
  // Before and after the clocks change, with the instants that the IANA's rules give.
  it.each([
    ['America/Santo_Domingo', '2026-03-07', '23:30'],
    ['America/Santo_Domingo', '2026-11-02', '23:30'],
    ['Europe/Madrid', '2026-03-28', '18:30'],
    ['Europe/Madrid', '2026-03-29', '17:30'],
    ['Europe/Madrid', '2026-10-24', '17:30'],
    ['Europe/Madrid', '2026-10-25', '18:30'],
    ['America/New_York', '2026-03-07', '00:30+1'],
    ['America/New_York', '2026-03-08', '23:30'],
    ['America/New_York', '2026-10-31', '23:30'],
    ['America/New_York', '2026-11-01', '00:30+1'],
  ])('is at 19:30 in %s on %s for both parsers: %s UTC', (timeZone, date, utc) => {
    const [time, later = '0'] = utc.split('+');
    const start = new Date(Date.parse(`${date}T${time}:00Z`) + Number(later) * 86_400_000);
    const text = calendarOf([held('a', { date, timeZone })]);
    const expected = {
      uid: 'class-a@bachata-buddy',
      start: start.toISOString(),
      end: new Date(start.getTime() + 3_600_000).toISOString(),
      summary: 'Cross body leads',
    };
    expect(byIcalJs(text)).toEqual([expected]);
    expect(byNodeIcal(text)).toEqual([expected]);
    expect(text).toContain(`BEGIN:VTIMEZONE\r\nTZID:${timeZone}`);
  });

  it('keeps the UID of a class that is moved, and raises its SEQUENCE', () => {
    const before = calendarOf([held('a')]);
    const after = calendarOf([held('a', { time: '20:00', revision: 4, updatedAt: AT + 1_000 })]);
    const part = (text: string, name: string) =>
      new RegExp(`^${name}[:;](.*)\r$`, 'm').exec(text)?.[1];
    expect(part(after, 'UID')).toBe(part(before, 'UID'));
    expect([part(before, 'SEQUENCE'), part(after, 'SEQUENCE')]).toEqual(['0', '3']);
    expect(part(before, 'DTSTAMP')).toBe('20260301T100000Z');
    expect(part(after, 'DTSTAMP')).toBe('20260301T100001Z');
    expect(part(before, 'TRIGGER')).toBe('-PT1H');
  });

  it('escapes what would end a line or a value, and folds at 75 bytes', () => {
    const title = 'Ñandú; figuras, "giros" \\ 💃 '.repeat(5).trim();
    const one = {
      ...held('a', { title, place: 'Sala 2; calle, 3' }),
      description: 'Uno\nEND:VEVENT',
    };
    const text = calendarOf([one], 'Lunes; y,\r\nmartes');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(byIcalJs(text)[0]?.summary).toBe(title);
    expect(byNodeIcal(text)[0]?.summary).toBe(title);
    expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
    const [event] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
    expect(event.getFirstPropertyValue('description')).toBe('Uno\nEND:VEVENT');
    expect(event.getFirstPropertyValue('location')).toBe('Sala 2; calle, 3');
  });

  it('takes the day without a time, and any clock without a time zone', () => {
    const day = { ...held('a').plan };
    delete day.time;
    delete day.timeZone;
    const text = calendarOf([
      { id: 'day', plan: day },
      { id: 'clock', plan: { ...day, time: '19:30' } },
    ]);
    expect(text).toContain('DTSTART;VALUE=DATE:20260309\r\n');
    expect(text).toContain('DTSTART:20260309T193000\r\nDTEND:20260309T203000\r\n');
    expect(text).not.toContain('VTIMEZONE');
  });

  it('leaves out what has no day, and is a calendar without classes too', () => {
    const undated = { ...held('a').plan };
    delete undated.date;
    expect(byIcalJs(calendarOf([{ id: 'a', plan: undated }]))).toEqual([]);
    expect(byNodeIcal(calendarOf([]))).toEqual([]);
  });

  it('describes each zone once, in a night that has 25 hours as well', () => {
    const night = { date: '2026-10-25', time: '01:30', timeZone: 'Europe/Madrid', minutes: 120 };
    const text = calendarOf([held('a', night), held('b', night)]);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(byNodeIcal(text)[0]).toMatchObject({ start: '2026-10-24T23:30:00.000Z' });
  });

  it.each(['UTC', 'Asia/Tokyo', 'America/Los_Angeles'])('is the same on a server in %s', (zone) => {
    const before = process.env['TZ'];
    const text = calendarOf([held('a')]);
    process.env['TZ'] = zone;
    try {
      expect(calendarOf([held('a')])).toBe(text);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});
