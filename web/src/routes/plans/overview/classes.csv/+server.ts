import { Readable } from 'node:stream';
import { allowAccount, orSignIn } from '#lib/server/access.ts';
import { csvBytes } from '#lib/server/csv.ts';
import { overviewRange, overviewRows } from '#lib/server/overview-page.ts';
import { printMessages } from '#lib/server/paper/print.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** What was planned and what was taught in a range, block by block. */
export const GET: RequestHandler = async (event) => {
  const { uid } = await orSignIn(event, allowAccount(event, 'plans:list'));
  const platform = await getPlatform();
  const { messages } = await printMessages(event.locals, platform.clock.now());
  const rows = overviewRows(platform, uid, overviewRange(event.url), messages);
  return new Response(Readable.toWeb(Readable.from(csvBytes(rows))) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="classes.csv"',
      'cache-control': 'private, no-store',
    },
  });
};
