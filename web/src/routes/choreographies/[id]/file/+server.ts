import { downloadName } from '@bachata/core/choreographies/download-name.ts';
import { exportChoreography } from '@bachata/core/choreographies/exported.ts';
import { readPracticeNotes } from '@bachata/core/choreographies/practice-notes.ts';
import { readPresent } from '@bachata/core/choreographies/present.ts';
import { contentDisposition } from '@bachata/platform/objects/content-disposition.ts';
import { allow, orSignIn } from '#lib/server/access.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** The choreography as a file that can be brought back, here or to another site of this kind. */
export const GET: RequestHandler = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'choreography:read', event.params.id));
  const platform = await getPlatform();
  const notes = await readPracticeNotes(platform.documents, id);
  const file = exportChoreography(await readPresent(platform, id, data), notes);
  return new Response(`${JSON.stringify(file, undefined, 1)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': contentDisposition(downloadName(data, 'json')),
      'cache-control': 'private, no-store',
    },
  });
};
