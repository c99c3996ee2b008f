/** Requests about a place of a choreography that whoever asks may see. */
import type { RequestEvent } from '@sveltejs/kit';
import { readPresent, type PresentChoreography } from '@bachata/core/choreographies/present.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { z } from 'zod';
import { allow } from './access.ts';
import { parseQuery } from './bodies.ts';
import { countComposition } from './composer.ts';
import type { DancePlace } from './dance.ts';
import { getPlatform } from './platform.ts';

const placeSchema = z.object({
  startBeat: z.coerce.number().int().min(0),
  revision: z.coerce.number().int().min(0),
});

/** Answers with what `view` says of the place, which holds only until the next edit. */
export async function answerForPlace(
  event: Pick<RequestEvent, 'locals' | 'url' | 'getClientAddress'>,
  id: string,
  view: (
    platform: Platform,
    person: string,
    present: PresentChoreography,
    place: DancePlace,
  ) => Promise<unknown>,
): Promise<Response> {
  const { data } = await allow(event, 'choreography:read', id);
  const place = parseQuery(event.url, placeSchema);
  const person = countComposition(event);
  const platform = await getPlatform();
  const present = await readPresent(platform, id, data);
  return Response.json(await view(platform, person, present, place), {
    headers: { 'cache-control': 'no-store' },
  });
}
