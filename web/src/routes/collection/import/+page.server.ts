import { exportedSchema, importChoreography } from '@bachata/core/choreographies/exported.ts';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { library } from '@bachata/library/moves/index.ts';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { allowAccount, orSignIn } from '#lib/server/access.ts';
import { parseForm, parseText, readForm } from '#lib/server/bodies.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

/** A plan has a dozen values a move, and the longest song has three hundred moves. */
const MOST_VALUES = 60_000;
const importSchema = z.object({ key: z.uuid(), file: z.instanceof(File) });

export const load: PageServerLoad = async (event) => {
  await orSignIn(event, allowAccount(event, 'choreographies:import'));
  return { key: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async (event) => {
    const { uid } = await allowAccount(event, 'choreographies:import');
    const form = await readForm(event.request);
    try {
      const { key, file } = parseForm(form, importSchema);
      const platform = await getPlatform();
      const request = { ownerId: uid, requestKey: key, file: await readExported(file) };
      const { jobId } = await importChoreography(platform, library, request);
      redirect(303, `/jobs/${jobId}`);
    } catch (error) {
      return await failForm(event, error, {});
    }
  },
};

/** @throws InvalidInputError `import-unreadable` for anything but a file that this site wrote */
async function readExported(file: File) {
  try {
    return parseText(await file.text(), exportedSchema, MOST_VALUES);
  } catch (cause) {
    throw new InvalidInputError('import-unreadable', 'This is no choreography.', { cause });
  }
}
