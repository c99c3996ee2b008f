import { readPresent } from '@bachata/core/choreographies/present.ts';
import { DEPTHS } from '@bachata/core/choreography/teaching/depths.ts';
import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { allow, orSignIn } from '#lib/server/access.ts';
import { parseForm, parseQuery, readForm } from '#lib/server/bodies.ts';
import { countComposition } from '#lib/server/composer.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { danceDepth, viewPhrases } from '#lib/server/phrases-page.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

const MOST_EIGHTS = 8;
const phraseSchema = z.object({
  beat: z.coerce.number().int().min(0).default(0),
  /** Absent or 0 for the phrase as it is. */
  eights: z.coerce.number().int().min(0).max(MOST_EIGHTS).default(0),
});
const depthSchema = phraseSchema.extend({
  depth: z.enum(DEPTHS),
  revision: z.coerce.number().int().min(0),
});

const askedPhrase = ({ beat, eights }: z.infer<typeof phraseSchema>) => ({
  beat,
  eights: eights === 0 ? undefined : eights,
});

export const load: PageServerLoad = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'choreography:read', event.params.id));
  const phrase = parseQuery(event.url, phraseSchema);
  const person = countComposition(event);
  return {
    eights: phrase.eights,
    mostEights: MOST_EIGHTS,
    view: await viewPhrases(await getPlatform(), person, id, data, askedPhrase(phrase)),
  };
};

export const actions: Actions = {
  /** The phrase as one of its depths from now on. */
  dance: async (event) => {
    const { id, data } = await allow(event, 'choreography:change', event.params.id);
    const { depth, revision, ...phrase } = parseForm(await readForm(event.request), depthSchema);
    const person = countComposition(event);
    const platform = await getPlatform();
    const present = await readPresent(platform, id, data);
    const asked = { ...askedPhrase(phrase), depth, revision };
    try {
      const isDanced = await danceDepth(platform, person, present, asked);
      if (!isDanced) return fail(409, { impossible: true });
    } catch (error) {
      return await failForm(event, error, {});
    }
    redirect(303, `/choreographies/${id}`);
  },
};
