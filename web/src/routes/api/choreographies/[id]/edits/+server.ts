import { changeSchema } from '@bachata/core/choreographies/edit.ts';
import { readPresent } from '@bachata/core/choreographies/present.ts';
import { allow } from '#lib/server/access.ts';
import { readJson } from '#lib/server/bodies.ts';
import { countComposition } from '#lib/server/composer.ts';
import { answerChange } from '#lib/server/plan-edits.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** Edits the choreography, undoes or redoes; or says what would be wrong with that. */
export const POST: RequestHandler = async (event) => {
  const { id, data } = await allow(event, 'choreography:change', event.params.id);
  const change = await readJson(event.request, changeSchema);
  const person = countComposition(event);
  const platform = await getPlatform();
  const present = await readPresent(platform, id, data);
  return Response.json(await answerChange(platform, person, present, change));
};
