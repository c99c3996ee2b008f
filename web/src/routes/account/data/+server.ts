import { Readable } from 'node:stream';
import { belongingsOf } from '@bachata/core/accounts/belongings.ts';
import { accountOf } from '@bachata/core/accounts/roles.ts';
import { allowAccount, orSignIn } from '#lib/server/access.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { AttemptLimit } from '#lib/server/rate-limit.ts';
import { archiveOf } from '#lib/server/take-along.ts';
import type { RequestHandler } from './$types';

/** Reads everything that somebody has: not every second. */
const downloads = new AttemptLimit({ now: () => Date.now() }, { max: 10, windowMs: 3_600_000 });

/** Everything that is kept of whoever asks, as a ZIP archive. */
export const GET: RequestHandler = async (event) => {
  const { uid } = await orSignIn(event, allowAccount(event, 'account:change'));
  downloads.take(uid);
  const platform = await getPlatform();
  const { email = '' } = event.locals.account ?? {};
  const belongings = await belongingsOf(platform, await accountOf(platform, { uid, email }));
  const bytes = Readable.from(archiveOf(belongings, platform.objects));
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="bachata-buddy.zip"',
      'cache-control': 'private, no-store',
    },
  });
};
