/** For how long links work. Pages import it: it brings no schema along. */
import type { Clock } from '../ports.ts';

/** Days; `forever` until it is withdrawn. */
export const LINK_LIFETIMES = ['1', '7', '30', 'forever'] as const;
export type LinkLifetime = (typeof LINK_LIFETIMES)[number];

const DAY_MS = 24 * 3_600_000;

/** @returns when a link ends that lives from now on, milliseconds since the Unix epoch */
export function endOfLifetime(clock: Clock, lifetime: LinkLifetime): number | undefined {
  return lifetime === 'forever' ? undefined : clock.now() + Number(lifetime) * DAY_MS;
}
