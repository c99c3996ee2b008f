/** Does the bucket belong to our project? In another's, people's songs and clips would go to strangers. */
import { z } from 'zod';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { log } from '../log.ts';
import type { GoogleEnv } from '../env.ts';
import { tokenInTime, type AccessToken } from './access-token.ts';

/** Where Google answers; others in tests. */
export interface GoogleAddresses {
  readonly storage: string;
  readonly projects: string;
  /** Of what Google runs: it tells its project without a right or a token. */
  readonly metadata: string;
}

const GOOGLE: GoogleAddresses = {
  storage: 'https://storage.googleapis.com',
  projects: 'https://cloudresourcemanager.googleapis.com',
  metadata: 'http://metadata.google.internal',
};
/** A start does not wait longer for what is only a safeguard. */
const PATIENCE_MS = 3_000;

const bucketSchema = z.object({ projectNumber: z.coerce.string() });
const projectSchema = z.object({ name: z.string().regex(/^projects\/\d+$/) });

/**
 * Goes on where Google does not tell, which needs `storage.buckets.get` and, outside of Google Cloud,
 * `resourcemanager.projects.get`.
 * @param isInCloud whether Google runs this process, so that there is a metadata server
 * @throws InvalidInputError `environment-invalid` where there is no such bucket, or it is another project's
 */
export async function assertOwnBucket(
  { BACHATA_BUCKET: bucket, GOOGLE_CLOUD_PROJECT: project }: GoogleEnv,
  isInCloud: boolean,
  token: AccessToken,
  addresses: GoogleAddresses = GOOGLE,
): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const ask = async (url: string, headers: Readonly<Record<string, string>>) =>
    await fetch(url, { headers, signal, redirect: 'error' });
  const askAsUs = async (url: string) =>
    await ask(url, { authorization: `Bearer ${await tokenInTime(token, signal)}` });

  async function bucketProject(): Promise<string> {
    const name = encodeURIComponent(bucket);
    const response = await askAsUs(
      `${addresses.storage}/storage/v1/b/${name}?fields=projectNumber`,
    );
    if (response.status === 404) throw wrong(`there is no bucket ${bucket}`);
    return bucketSchema.parse(await jsonOf(response)).projectNumber;
  }

  async function ourProject(): Promise<string> {
    if (isInCloud) {
      const metadata = async (what: string) =>
        (
          await ask(`${addresses.metadata}/computeMetadata/v1/project/${what}`, {
            'metadata-flavor': 'Google',
          })
        ).text();
      const [id, number] = await Promise.all([
        metadata('project-id'),
        metadata('numeric-project-id'),
      ]);
      if (id === project) return number;
    }
    const response = await askAsUs(`${addresses.projects}/v3/projects/${project}`);
    return projectSchema.parse(await jsonOf(response)).name.replace('projects/', '');
  }

  try {
    const [theirs, ours] = await Promise.all([bucketProject(), ourProject()]);
    if (theirs !== ours) throw wrong(`${bucket} is a bucket of another project than ${project}`);
  } catch (error) {
    if (error instanceof InvalidInputError) throw error;
    log('INFO', 'nobody says whose the bucket is', { error: String(error) });
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${new URL(response.url).host} answered ${response.status}`);
  return await response.json();
}

function wrong(problem: string): InvalidInputError {
  return new InvalidInputError('environment-invalid', `BACHATA_BUCKET: ${problem}`);
}
