import { z } from 'zod';
import { allow, orSignIn } from '#lib/server/access.ts';
import { parseQuery } from '#lib/server/bodies.ts';
import { countComposition } from '#lib/server/composer.ts';
import { viewPhrases } from '#lib/server/phrases-page.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { PageServerLoad } from './$types';

const MOST_EIGHTS = 8;
const phraseSchema = z.object({
  beat: z.coerce.number().int().min(0).default(0),
  /** Absent or 0 for the phrase as it is. */
  eights: z.coerce.number().int().min(0).max(MOST_EIGHTS).default(0),
});

export const load: PageServerLoad = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'choreography:read', event.params.id));
  const { beat, eights } = parseQuery(event.url, phraseSchema);
  const person = countComposition(event);
  const asked = { beat, eights: eights === 0 ? undefined : eights };
  return {
    eights,
    mostEights: MOST_EIGHTS,
    view: await viewPhrases(await getPlatform(), person, id, data, asked),
  };
};
