import { describeChoreography } from '@bachata/core/choreographies/describe.ts';
import { MAX_NOTES_LENGTH } from '@bachata/core/said.ts';
import { MAX_TITLE_LENGTH } from '@bachata/core/title.ts';
import { redirect } from '@sveltejs/kit';
import { allow, orSignIn } from '#lib/server/access.ts';
import { formText, readForm } from '#lib/server/bodies.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

/** What its owner says of a choreography, and for nobody else. */
export const load: PageServerLoad = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'choreography:read', event.params.id));
  const { title, notes = '', tags = [] } = data;
  const said = { title, notes, tags: tags.join(', ') };
  return { id, said, longest: { title: MAX_TITLE_LENGTH, notes: MAX_NOTES_LENGTH } };
};

export const actions: Actions = {
  default: async (event) => {
    const { id } = await allow(event, 'choreography:change', event.params.id);
    const form = await readForm(event.request);
    const said = {
      title: formText(form, 'title'),
      notes: formText(form, 'notes'),
      tags: formText(form, 'tags'),
    };
    try {
      const tags = said.tags.split(',');
      await describeChoreography(await getPlatform(), id, { ...said, tags });
    } catch (error) {
      return await failForm(event, error, { said });
    }
    redirect(303, `/choreographies/${id}`);
  },
};
