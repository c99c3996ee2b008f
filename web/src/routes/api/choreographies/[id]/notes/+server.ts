import {
  changePracticeNotes,
  noteChangeSchema,
} from '@bachata/core/choreographies/practice-notes.ts';
import { allow } from '#lib/server/access.ts';
import { readJson } from '#lib/server/bodies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** Keeps a note to a count of a move, or removes one. Answers all notes. */
export const POST: RequestHandler = async (event) => {
  const { id, data } = await allow(event, 'choreography:change', event.params.id);
  const change = await readJson(event.request, noteChangeSchema);
  return Response.json(await changePracticeNotes(await getPlatform(), id, data.ownerId, change));
};
