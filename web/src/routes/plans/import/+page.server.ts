import { readPlanFile } from '@bachata/core/class-plans/exported.ts';
import { importPlans } from '@bachata/core/class-plans/import-plans.ts';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { z } from 'zod';
import { allowAccount, orSignIn } from '#lib/server/access.ts';
import { parseForm, parseText, readForm } from '#lib/server/bodies.ts';
import { planMoves } from '#lib/server/class-plans.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

/** Of a course of sixty lessons. */
const MOST_VALUES = 400_000;
/** Shown of what is other than in the file; the plans say the rest themselves. */
const MOST_TOLD = 100;
const importSchema = z.object({ key: z.uuid(), file: z.instanceof(File) });

export const load: PageServerLoad = async (event) => {
  await orSignIn(event, allowAccount(event, 'plans:create'));
  return { key: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async (event) => {
    const { uid } = await allowAccount(event, 'plans:create');
    const form = await readForm(event.request);
    try {
      const { key, file } = parseForm(form, importSchema);
      const platform = await getPlatform();
      const { planIds, courseId, changes } = await importPlans(platform, {
        ...{ ownerId: uid, requestKey: key, file: await readFile(file) },
        moves: await planMoves(platform.documents, uid),
      });
      const address =
        courseId === undefined ? `/plans/${planIds[0]}` : `/plans/courses/${courseId}`;
      return { address, lessons: planIds.length, changes: changes.slice(0, MOST_TOLD) };
    } catch (error) {
      return await failForm(event, error, {});
    }
  },
};

/** @throws as `readPlanFile`; InvalidInputError `import-not-a-plan` for what is no JSON */
async function readFile(file: File) {
  let value: unknown;
  try {
    value = parseText(await file.text(), z.unknown(), MOST_VALUES);
  } catch (cause) {
    throw new InvalidInputError('import-not-a-plan', 'This is no plan.', { cause });
  }
  return readPlanFile(value);
}
