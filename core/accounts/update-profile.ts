/** Changes what is known of a person, at once: the sessions that are open have it, too. */
import { NotFoundError } from '../errors.ts';
import type { Services } from '../ports.ts';
import { profiles, type Profile } from './profile.ts';
import { refreshSessions } from './session.ts';

/**
 * @param change what of it is other, of what it is; may be asked more than once
 * @returns the profile as it was before
 * @throws NotFoundError `account-not-found`
 */
export async function updateProfile(
  { documents }: Pick<Services, 'documents'>,
  uid: string,
  change: (profile: Profile) => Partial<Profile>,
): Promise<Profile> {
  const before = await documents.transaction(async (tx) => {
    const profile = (await tx.get(profiles, uid))?.data;
    if (profile === undefined) {
      throw new NotFoundError('account-not-found', `There is no account ${uid}`);
    }
    tx.update(profiles, uid, change(profile));
    return profile;
  });
  await refreshSessions(documents, uid);
  return before;
}
