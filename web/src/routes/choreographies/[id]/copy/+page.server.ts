import { duplicateChoreography } from '@bachata/core/choreographies/copy.ts';
import { readPresent } from '@bachata/core/choreographies/present.ts';
import { MAX_TITLE_LENGTH } from '@bachata/core/title.ts';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { allow, orSignIn } from '#lib/server/access.ts';
import { parseForm, readForm } from '#lib/server/bodies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';
import { typedText } from '@bachata/core/typed-text.ts';

const duplicateSchema = z.object({
  key: z.uuid(),
  title: typedText().min(1).max(MAX_TITLE_LENGTH),
});

/** The ways from one choreography to another. */
export const load: PageServerLoad = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'choreography:read', event.params.id));
  // One a page: a double click makes one copy, and whoever comes back may make another.
  return { id, title: data.title, longest: MAX_TITLE_LENGTH, key: crypto.randomUUID() };
};

export const actions: Actions = {
  duplicate: async (event) => {
    const { id, data } = await allow(event, 'choreography:change', event.params.id);
    const { key, title } = parseForm(await readForm(event.request), duplicateSchema);
    const platform = await getPlatform();
    const present = await readPresent(platform, id, data);
    const { jobId } = await duplicateChoreography(platform, { present, requestKey: key, title });
    redirect(303, `/jobs/${jobId}`);
  },
};
