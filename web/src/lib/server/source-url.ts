/** Where this site's own source can be had: essentia.js (AGPL-3.0) obliges whoever hosts it to say. */
import { z } from 'zod';

/** `BACHATA_SOURCE_URL`; undefined where it is not set or no web address. */
export function sourceUrl(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return z.url({ protocol: /^https?$/ }).safeParse(env['BACHATA_SOURCE_URL']).data;
}
