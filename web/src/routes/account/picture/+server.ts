import { profiles } from '@bachata/core/accounts/profile.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { personKeys } from '@bachata/core/object-keys.ts';
import { buffer } from 'node:stream/consumers';
import { allowAccount } from '#lib/server/access.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** The picture of whoever asks. Another one has another address, so this one may be kept for long. */
export const GET: RequestHandler = async (event) => {
  const { uid } = await allowAccount(event, 'account:change');
  const { documents, objects } = await getPlatform();
  const picture = (await documents.get(profiles, uid))?.data.picture;
  if (picture === undefined) throw new NotFoundError('not-found', 'There is no picture');
  const { info, body } = await objects.get(personKeys.picture(uid, picture));
  return new Response(new Uint8Array(await buffer(body)), {
    headers: { 'content-type': info.contentType, 'cache-control': 'private, max-age=604800' },
  });
};
