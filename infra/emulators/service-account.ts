/** The account that signs on one's own machine: links to objects, and the tokens of tasks. */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { makePrivateFile } from '@bachata/platform/embedded/private-files.ts';
import { PROJECT } from './project.ts';

const accountSchema = z.object({ client_email: z.email(), private_key: z.string() });

export interface ServiceAccount {
  readonly email: string;
  /** PEM */
  readonly privateKey: string;
}

/**
 * Makes the file where it is not there.
 * @param file as Google gives it out, for `GOOGLE_APPLICATION_CREDENTIALS`
 */
export function serviceAccountIn(file: string): ServiceAccount {
  if (!existsSync(file)) {
    const account = {
      type: 'service_account',
      project_id: PROJECT,
      client_email: `emulators@${PROJECT}.iam.gserviceaccount.com`,
      private_key: newPrivateKey(),
    };
    makePrivateFile(file);
    writeFileSync(file, `${JSON.stringify(account, null, 2)}\n`);
  }
  const account = accountSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { email: account.client_email, privateKey: account.private_key };
}

/** @returns PEM */
export function newPrivateKey(): string {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;
}
