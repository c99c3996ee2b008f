import { signIn } from '@bachata/core/accounts/sign-in.ts';
import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { readJson } from '#lib/server/bodies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { openHere } from '#lib/server/sign-in.ts';
import type { RequestHandler } from './$types';

const bodySchema = z.object({ idToken: z.string().max(8_000) });

/** Opens a session for whoever has just proved to Firebase Auth who they are. */
export const POST: RequestHandler = async (event) => {
  await openHere(event, async (device) => {
    const { idToken } = await readJson(event.request, bodySchema);
    return await signIn(await getPlatform(), { kind: 'idToken', idToken }, device);
  });
  return json({});
};
