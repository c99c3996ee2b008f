/** A person's picture, for themselves: a small square that is made of what they bring. */
import { randomUUID } from 'node:crypto';
import { personKeys } from '../object-keys.ts';
import type { Services } from '../ports.ts';
import { updateProfile } from './update-profile.ts';

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
  services: Needs,
  uid: string,
  picture: string | undefined,
): Promise<void> {
  const before = await updateProfile(services, uid, () => ({ picture }));
  if (before.picture === undefined) return;
  await services.objects.delete(personKeys.picture(uid, before.picture));
}
