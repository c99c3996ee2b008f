/** The secret address at which calendar programs, which have no account, look for the days of a course. */
import { createLink, openLinks, revokeLinks } from '../grants/link.ts';
import type { Services } from '../ports.ts';

type Needs = Pick<Services, 'documents' | 'clock'>;

const feedOf = (courseId: string) => ({ resource: 'course', id: courseId });

/** Ends the address that there was. @returns the token of the new one, which cannot be had again */
export async function openCalendarFeed(
  services: Needs,
  courseId: string,
  ownerId: string,
): Promise<string> {
  await closeCalendarFeed(services, courseId);
  return await createLink(services, { ...feedOf(courseId), ownerId, role: 'viewer' });
}

/** At once: whoever asks from now on is refused. */
export async function closeCalendarFeed(services: Needs, courseId: string): Promise<void> {
  await revokeLinks(services, feedOf(courseId));
}

export async function hasCalendarFeed(services: Needs, courseId: string): Promise<boolean> {
  return (await openLinks(services, feedOf(courseId))).length > 0;
}
