import { randomUUID } from 'node:crypto';
import { createAnother } from '@bachata/core/choreographies/create.ts';
import { correctSong } from '@bachata/core/songs/correct-song.ts';
import { correctionSchema } from '@bachata/core/songs/correct.ts';
import { redirect } from '@sveltejs/kit';
import { assertMayOrder } from '@bachata/core/jobs/order-limit.ts';
import { allow, orSignIn } from '#lib/server/access.ts';
import { formText, parseText, readForm } from '#lib/server/bodies.ts';
import { viewCounts } from '#lib/server/count-page.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'choreography:count', event.params.id));
  return { view: await viewCounts(await getPlatform(), id, data) };
};

export const actions: Actions = {
  /** Keeps the correction for this person, and choreographs the song again by it. */
  correct: async (event) => {
    const { data, actor } = await allow(event, 'choreography:count', event.params.id);
    const platform = await getPlatform();
    await assertMayOrder(platform, actor.uid);
    const said = formText(await readForm(event.request), 'correction');
    await correctSong(platform, data, parseText(said, correctionSchema));
    const again = { requestKey: randomUUID(), parameters: data.parameters };
    const { jobId } = await createAnother(platform, data, again);
    redirect(303, `/jobs/${jobId}`);
  },
};
