/** By which names the workers of this process take leases, and whose leases are free. */
import { randomUUID } from 'node:crypto';
import type { OpenServices } from '@bachata/platform/opened.ts';

/** For one delivery to `runStage`. */
export function leasesOf({ presence }: Pick<OpenServices, 'presence'>): {
  readonly holder: string;
  readonly isGone?: (holder: string) => boolean;
} {
  if (presence === undefined) return { holder: randomUUID() };
  return { holder: presence.holder(), isGone: (holder) => presence.isGone(holder) };
}
