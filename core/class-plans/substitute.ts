/**
 * A link for whoever stands in for one class. It stands alone, shows the plan as it is now, and ends by
 * itself at the end of the next day.
 */
import { createLink } from '../grants/link.ts';
import { assertRoomForLink } from '../grants/share.ts';
import type { Clock, Platform } from '../ports.ts';
import { dayIn, daysLater, startOfDay } from './calendar.ts';
import type { ClassPlan } from './class-plan.ts';

type Needs = Pick<Platform, 'documents' | 'clock'>;

/**
 * The day after the class, and when that is over: after the day of the plan, or after today where it has none
 * or that has passed.
 * @param timeZone where the owner is; the plan's own comes first
 */
export function endOfSubstitution(
  clock: Clock,
  plan: Pick<ClassPlan, 'date' | 'timeZone'>,
  timeZone = 'UTC',
): {
  readonly lastDay: string;
  /** Milliseconds since the Unix epoch. */
  readonly expiresAt: number;
} {
  const zone = plan.timeZone ?? timeZone;
  const today = dayIn(zone, clock.now());
  const day = plan.date !== undefined && plan.date > today ? plan.date : today;
  return { lastDay: daysLater(day, 1), expiresAt: startOfDay(daysLater(day, 2), zone) };
}

export interface Substitution {
  /** What the owner calls it, such as who it is for. */
  readonly label?: string | undefined;
  /** Whether the songs of its dances are heard. */
  readonly sound: boolean;
  /** Where the owner is. */
  readonly timeZone?: string | undefined;
}

/** @returns the token, which cannot be had again. @throws LimitError `too-many-links` */
export async function shareWithSubstitute(
  platform: Needs,
  { id, data }: { readonly id: string; readonly data: ClassPlan },
  { label, sound, timeZone }: Substitution,
): Promise<string> {
  const link = { resource: 'plan', id, ownerId: data.ownerId };
  await assertRoomForLink(platform, link);
  const { expiresAt } = endOfSubstitution(platform.clock, data, timeZone);
  return await createLink(platform, {
    ...{ ...link, role: 'viewer', sound, label, substitute: true, expiresAt },
  });
}
