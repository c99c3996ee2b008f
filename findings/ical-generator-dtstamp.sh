#!/usr/bin/env bash
# ical-generator 11.1.2, calendar with a time zone: DTSTAMP is written in local time, without a Z. RFC 5545,
# 3.8.7.2: it MUST be UTC. A Date as start is written by the clock of the server, whatever the zone says. NAME
# and X-WR-CALNAME are not escaped (3.3.11). Way around: the calendar has a generator of zones and no zone of
# its own, each event has one, and times are Temporal objects; see web/src/lib/server/class-calendar.ts.
cd "$(dirname "$0")/.." || exit
TZ=America/New_York node --input-type=module -e '
import ical from "ical-generator";
const calendar = (timezone) => {
  const made = ical({ name: "Mondays; late", timezone });
  made.createEvent({ id: "a", summary: "class", timezone: "Europe/Madrid",
    stamp: new Date("2026-03-01T10:00:00Z"), start: new Date("2026-03-09T18:30:00Z") });
  return made.toString().match(/^(DTSTAMP|DTSTART|NAME).*$/gm).join("\n");
};
console.log("with a zone of the calendar (expected: DTSTAMP:20260301T100000Z, 19:30 in Madrid, Mondays\\; late):");
console.log(calendar("Europe/Madrid"));
console.log("without:");
console.log(calendar({ name: null, generator: () => null }));
'
