/** What an account may do, changed at once: the sessions that are open have the new roles too. */
import type { Account, AccountRole, Platform, Services } from '../ports.ts';
import { accountWith, namelessProfile, profiles, rolesSchema } from './profile.ts';
import { updateProfile } from './update-profile.ts';

/** However the address is written; undefined where no account has it. */
export async function findAccount(
  { documents, identity }: Platform,
  address: string,
): Promise<Account | undefined> {
  const found = await identity.findByEmail(address);
  if (found === undefined) return undefined;
  return await accountOf({ documents }, found);
}

/** Somebody who has signed up, with the profile, if there is one yet. */
export async function accountOf(
  { documents }: Pick<Services, 'documents'>,
  { uid, email }: Pick<Account, 'uid' | 'email'>,
): Promise<Account> {
  const profile = (await documents.get(profiles, uid))?.data ?? namelessProfile(email, 0);
  return accountWith({ uid, email }, profile);
}

/**
 * The account has these roles from now on, and no others.
 * @throws NotFoundError `account-not-found`
 */
export async function setRoles(
  services: Pick<Services, 'documents'>,
  uid: string,
  roles: readonly AccountRole[],
): Promise<void> {
  const unique = rolesSchema.parse([...new Set(roles)]);
  await updateProfile(services, uid, () => ({ roles: unique }));
}
