/** The services of this process. */
import { openServices } from '@bachata/platform/open.ts';
import type { OpenServices } from '@bachata/platform/opened.ts';

let opened: Promise<OpenServices> | undefined;

/** Opened with the first request, so that a cold start that serves none costs nothing. */
export function services(): Promise<OpenServices> {
  return (opened ??= openServices(process.env));
}
