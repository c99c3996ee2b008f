import { endSession } from '@bachata/core/accounts/session.ts';
import { redirect } from '@sveltejs/kit';
import { getPlatform } from '#lib/server/platform.ts';
import { clearSession, sessionToken } from '#lib/server/session.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies }) => {
  const token = sessionToken(cookies);
  if (token !== undefined) await endSession(await getPlatform(), token);
  clearSession(cookies);
  redirect(303, '/');
};
