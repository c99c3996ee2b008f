import {
  forgetRepertoire,
  rememberRepertoire,
  repertoireSchema,
} from '@bachata/core/repertoire.ts';
import { allowAccount } from '#lib/server/access.ts';
import { readJson } from '#lib/server/bodies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** Remembers which moves the person knows. */
export const PUT: RequestHandler = async (event) => {
  const account = await allowAccount(event, 'repertoire:change');
  const repertoire = await readJson(event.request, repertoireSchema);
  await rememberRepertoire(await getPlatform(), account.uid, repertoire);
  return new Response(undefined, { status: 204 });
};

/** Forgets them. */
export const DELETE: RequestHandler = async (event) => {
  const account = await allowAccount(event, 'repertoire:change');
  const { documents } = await getPlatform();
  await forgetRepertoire(documents, account.uid);
  return new Response(undefined, { status: 204 });
};
