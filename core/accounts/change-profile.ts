/** What somebody says of themselves, changed at once: the sessions that are open say it too. */
import { NotFoundError } from '../errors.ts';
import type { AccountRole, Services } from '../ports.ts';
import { displayNameOf, preferencesSchema, profiles, type Preferences } from './profile.ts';
import { refreshSessions } from './session.ts';

export interface ProfileChange {
  readonly displayName: string;
  /** Whether they teach: by their own word, and it grants nothing. */
  readonly isInstructor: boolean;
  readonly preferences: Preferences;
}

/** @throws InvalidInputError `bad-display-name`; NotFoundError `account-not-found` */
export async function changeProfile(
  { documents }: Pick<Services, 'documents'>,
  uid: string,
  change: ProfileChange,
): Promise<void> {
  const displayName = displayNameOf(change.displayName);
  const preferences = preferencesSchema.parse(change.preferences);
  await documents.transaction(async (tx) => {
    const profile = (await tx.get(profiles, uid))?.data;
    if (profile === undefined) {
      throw new NotFoundError('account-not-found', `There is no account ${uid}`);
    }
    const roles = withRole(profile.roles, 'instructor', change.isInstructor);
    tx.update(profiles, uid, { displayName, roles, preferences });
  });
  await refreshSessions(documents, uid);
}

function withRole(
  roles: readonly AccountRole[],
  role: AccountRole,
  wanted: boolean,
): AccountRole[] {
  const others = roles.filter((one) => one !== role);
  return wanted ? [...others, role] : others;
}
