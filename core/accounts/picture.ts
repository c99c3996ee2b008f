/** A person's picture, for themselves: a small square that is made of what they bring. */
import { randomUUID } from 'node:crypto';
import { NotFoundError } from '../errors.ts';
import { personKeys } from '../object-keys.ts';
import type { Services } from '../ports.ts';
import { profiles } from './profile.ts';
import { refreshSessions } from './session.ts';

type Needs = Pick<Services, 'documents' | 'objects'>;

/**
 * Takes the place of the one before.
 * @param webp as it is shown
 * @throws NotFoundError `account-not-found`
 */
export async function setPicture(services: Needs, uid: string, webp: Uint8Array): Promise<void> {
  const picture = randomUUID();
  await services.objects.put(personKeys.picture(uid, picture), webp, { contentType: 'image/webp' });
  await changePicture(services, uid, picture);
}

/** Nothing happens where there is none. @throws NotFoundError `account-not-found` */
export async function removePicture(services: Needs, uid: string): Promise<void> {
  await changePicture(services, uid, undefined);
}

async function changePicture(
  { documents, objects }: Needs,
  uid: string,
  picture: string | undefined,
): Promise<void> {
  const before = await documents.transaction(async (tx) => {
    const profile = (await tx.get(profiles, uid))?.data;
    if (profile === undefined) {
      throw new NotFoundError('account-not-found', `There is no account ${uid}`);
    }
    tx.update(profiles, uid, { picture });
    return profile.picture;
  });
  if (before !== undefined) await objects.delete(personKeys.picture(uid, before));
  await refreshSessions(documents, uid);
}
