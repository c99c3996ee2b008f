#!/usr/bin/env bash
# ical-generator 11.1.2, as seen on 2026-11-29.
#
# A calendar that is given a time zone writes DTSTAMP without a Z, by the clock of the server. RFC 5545, 3.8.7.2,
# asks for UTC. The calendar's name is written as it is, though a semicolon in a text is to be escaped
# (3.3.11). A calendar without a zone of its own, whose events each have one, writes DTSTAMP in UTC.
#
# Prints the lines of both calendars; fails if either changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact ical-generator@11.1.2
cat >calendar.mjs <<'JS'
import ical from 'ical-generator';
function lines(timezone) {
  const calendar = ical({ name: 'Mondays; late', ...(timezone && { timezone }) });
  calendar.createEvent({
    id: 'a',
    summary: 'class',
    timezone: 'Europe/Madrid',
    stamp: new Date('2026-03-01T10:00:00Z'),
    start: new Date('2026-03-09T18:30:00Z'),
  });
  return calendar.toString().match(/^(DTSTAMP|NAME).*$/gm).map((line) => line.trim()).join(' ');
}
console.log(`of a zone: ${lines('Europe/Madrid')}`);
console.log(`of none: ${lines()}`);
JS
seen=$(TZ=America/New_York node calendar.mjs)
echo "$seen"
expected='of a zone: NAME:Mondays; late DTSTAMP:20260301T050000
of none: NAME:Mondays; late DTSTAMP:20260301T100000Z'
[ "$seen" = "$expected" ] || { echo 'This has changed.'; exit 1; }
echo 'As described.'
