import { z } from 'zod';
import { allowAccount } from '#lib/server/access.ts';
import { parseQuery } from '#lib/server/bodies.ts';
import { findChoreographies } from '#lib/server/choreographies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { DanceOption } from '#lib/class-plan-view.ts';
import type { RequestHandler } from './$types';
import { typedText } from '@bachata/core/typed-text.ts';

const askedSchema = z.object({ search: typedText().max(200).default('') });

/** One's own dances, to put one into a plan. */
export const GET: RequestHandler = async (event) => {
  const { uid } = await allowAccount(event, 'plans:list');
  const { search: text } = parseQuery(event.url, askedSchema);
  const { items } = await findChoreographies(await getPlatform(), uid, { text });
  const dances = items.map(({ id, title, bpm, level }): DanceOption => ({
    ...{ id, title, bpm, level },
  }));
  return Response.json({ dances });
};
