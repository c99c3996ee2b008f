/** Whether what somebody orders goes into their collection by itself once it is finished. */
import type { Job } from '../jobs/job.ts';
import type { DocumentStore } from '../ports.ts';
import { profiles } from './profile.ts';

/** Whoever makes a copy has said already that they want it; a guest has said nothing. */
export async function isSavedByItself(
  documents: DocumentStore,
  { ownerId, givenPlanKey }: Pick<Extract<Job, { kind: 'song' }>, 'ownerId' | 'givenPlanKey'>,
): Promise<boolean> {
  if (givenPlanKey !== undefined) return true;
  const profile = await documents.get(profiles, ownerId);
  return profile?.data.preferences?.autoSave !== false;
}
