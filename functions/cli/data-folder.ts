/** The data folder that the environment names, for commands that work on what people keep there. */
import { existsSync } from 'node:fs';
import { findAccount } from '@bachata/core/accounts/roles.ts';
import { InvalidInputError, NotFoundError } from '@bachata/core/errors.ts';
import type { Account } from '@bachata/core/ports.ts';
import {
  openEmbeddedPlatform,
  type EmbeddedPlatform,
} from '@bachata/platform/embedded/platform.ts';
import { readEnv } from '@bachata/platform/env.ts';

/**
 * Does the work on the data that the environment points to. A folder that is not there is refused,
 * not made: whoever mistypes it should hear so.
 * @throws InvalidInputError `platform-unsupported`, `environment-invalid`; NotFoundError
 *   `data-dir-missing`
 */
export async function withDataFolder<T>(
  work: (platform: EmbeddedPlatform) => Promise<T>,
): Promise<T> {
  const settings = readEnv(process.env);
  if (settings.BACHATA_PLATFORM !== 'embedded') {
    throw new InvalidInputError('platform-unsupported', 'only an embedded platform is kept here');
  }
  const { BACHATA_DATA_DIR: dataDir, BACHATA_PUBLIC_URL: publicBaseUrl } = settings;
  if (!existsSync(dataDir)) {
    throw new NotFoundError('data-dir-missing', `there is no data folder ${dataDir}`);
  }
  const platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl });
  try {
    return await work(platform);
  } finally {
    platform.close();
  }
}

/** @throws NotFoundError `account-not-found` */
export async function accountByEmail(
  platform: Parameters<typeof findAccount>[0],
  email: string,
): Promise<Account> {
  const known = await findAccount(platform, email);
  if (known === undefined) {
    throw new NotFoundError('account-not-found', `there is no account of ${email}`);
  }
  return known;
}
