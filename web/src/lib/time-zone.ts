/** Where somebody is: the browser says so in a cookie, so that the server can tell the time there. */
export const TIME_ZONE_COOKIE = 'time-zone';

/** An IANA name that this machine knows; undefined for anything else. */
export function timeZoneOf(name: string | undefined): string | undefined {
  if (name === undefined || name.length > 64) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
