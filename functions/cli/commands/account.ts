/** `bachata account …`: who has an account on this machine, and what they may do there. */
import { existsSync } from 'node:fs';
import { accountOf, findAccount, setRoles } from '@bachata/core/accounts/roles.ts';
import { InvalidInputError, NotFoundError } from '@bachata/core/errors.ts';
import { ACCOUNT_ROLES, type Account, type AccountRole } from '@bachata/core/ports.ts';
import {
  openEmbeddedPlatform,
  type EmbeddedPlatform,
} from '@bachata/platform/embedded/platform.ts';
import { readEnv } from '@bachata/platform/env.ts';
import { readArgs, UsageError } from '../usage.ts';

/** @returns the exit code */
export async function account(args: readonly string[]): Promise<number> {
  const [verb = '', ...rest] = args;
  const { positionals } = readArgs(rest, {});
  switch (verb) {
    case 'list':
      if (positionals.length > 0) throw new UsageError('account list takes no arguments');
      return await withPlatform(async (platform) => {
        const users = platform.identity.list();
        print(await Promise.all(users.map((user) => accountOf(platform, user))));
      });
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
  return await withPlatform(async (platform) => {
    const known = await findAccount(platform, email);
    if (known === undefined) {
      throw new NotFoundError('account-not-found', `there is no account of ${email}`);
    }
    await setRoles(platform, known.uid, roles);
    const changed = await findAccount(platform, email);
    print(changed === undefined ? [] : [changed]);
  });
}

function roleNamed(name: string): AccountRole {
  const role = ACCOUNT_ROLES.find((candidate) => candidate === name);
  if (role === undefined) {
    throw new UsageError(`no such role: ${name} (there are ${ACCOUNT_ROLES.join(', ')})`);
  }
  return role;
}

/**
 * Does the work on the accounts that the environment points to. A folder that is not there is
 * refused, not made: whoever mistypes it should hear so.
 * @throws InvalidInputError `platform-unsupported`, `environment-invalid`; NotFoundError
 *   `data-dir-missing`
 */
async function withPlatform(work: (platform: EmbeddedPlatform) => Promise<void>): Promise<number> {
  const settings = readEnv(process.env);
  if (settings.BACHATA_PLATFORM !== 'embedded') {
    throw new InvalidInputError('platform-unsupported', 'only embedded accounts are kept here');
  }
  const { BACHATA_DATA_DIR: dataDir, BACHATA_PUBLIC_URL: publicBaseUrl } = settings;
  if (!existsSync(dataDir)) {
    throw new NotFoundError('data-dir-missing', `there is no data folder ${dataDir}`);
  }
  const platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl });
  try {
    await work(platform);
  } finally {
    platform.close();
  }
  return 0;
}

/** One a line: address, roles, name. */
function print(accounts: readonly Account[]): void {
  const width = Math.max(0, ...accounts.map(({ email }) => email.length));
  for (const { email, roles, displayName } of accounts) {
    process.stdout.write(`${email.padEnd(width)}  ${roles.join(',') || '-'}  ${displayName}\n`);
  }
}
