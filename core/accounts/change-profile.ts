/** What somebody says of themselves, changed at once: the sessions that are open say it too. */
import type { AccountRole, Services } from '../ports.ts';
import { displayNameOf, preferencesSchema, type Preferences } from './profile.ts';
import { updateProfile } from './update-profile.ts';

export interface ProfileChange {
  readonly displayName: string;
  /** Whether they teach: by their own word, and it grants nothing. */
  readonly isInstructor: boolean;
  readonly preferences: Preferences;
}

/** @throws InvalidInputError `bad-display-name`; NotFoundError `account-not-found` */
export async function changeProfile(
  services: Pick<Services, 'documents'>,
  uid: string,
  change: ProfileChange,
): Promise<void> {
  const displayName = displayNameOf(change.displayName);
  const preferences = preferencesSchema.parse(change.preferences);
  await updateProfile(services, uid, (profile) => ({
    ...{ displayName, preferences },
    roles: withRole(profile.roles, 'instructor', change.isInstructor),
  }));
}

function withRole(
  roles: readonly AccountRole[],
  role: AccountRole,
  wanted: boolean,
): AccountRole[] {
  const others = roles.filter((one) => one !== role);
  return wanted ? [...others, role] : others;
}
