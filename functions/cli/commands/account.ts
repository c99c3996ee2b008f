/** `bachata account …`: who has an account on this machine, and what they may do there. */
import { accountOf, setRoles } from '@bachata/core/accounts/roles.ts';
import { ACCOUNT_ROLES, type Account, type AccountRole } from '@bachata/core/ports.ts';
import { accountByEmail, withDataFolder } from '../data-folder.ts';
import { readArgs, UsageError } from '../usage.ts';

/** @returns the exit code */
export async function account(args: readonly string[]): Promise<number> {
  const [verb = '', ...rest] = args;
  const { positionals } = readArgs(rest, {});
  switch (verb) {
    case 'list':
      if (positionals.length > 0) throw new UsageError('account list takes no arguments');
      await withDataFolder(async (platform) => {
        const users = platform.identity.list();
        print(await Promise.all(users.map((user) => accountOf(platform, user))));
      });
      return 0;
    case 'role':
      return await role(positionals);
    default:
      throw new UsageError(`account knows list and role, not: ${verb || '(nothing)'}`);
  }
}

async function role([email, ...names]: readonly string[]): Promise<number> {
  if (email === undefined) throw new UsageError('account role: the address is missing');
  if (names.length === 0) throw new UsageError('account role: the roles are missing');
  const roles = names.map(roleNamed);
  await withDataFolder(async (platform) => {
    const { uid } = await accountByEmail(platform, email);
    await setRoles(platform, uid, roles);
    print([await accountByEmail(platform, email)]);
  });
  return 0;
}

function roleNamed(name: string): AccountRole {
  const role = ACCOUNT_ROLES.find((candidate) => candidate === name);
  if (role === undefined) {
    throw new UsageError(`no such role: ${name} (there are ${ACCOUNT_ROLES.join(', ')})`);
  }
  return role;
}

/** One a line: address, roles, name. */
function print(accounts: readonly Account[]): void {
  const width = Math.max(0, ...accounts.map(({ email }) => email.length));
  for (const { email, roles, displayName } of accounts) {
    process.stdout.write(`${email.padEnd(width)}  ${roles.join(',') || '-'}  ${displayName}\n`);
  }
}
