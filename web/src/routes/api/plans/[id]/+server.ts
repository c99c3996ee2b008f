import { displayNames } from '@bachata/core/accounts/display-names.ts';
import { contentOf } from '@bachata/core/class-plans/create-plan.ts';
import { savePlan } from '@bachata/core/class-plans/save-plan.ts';
import type { SaveAnswer } from '#lib/class-plan-view.ts';
import { allow } from '#lib/server/access.ts';
import { readPlanSave } from '#lib/server/plan-bodies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** Saves a plan against the version that was seen; answers what there is where that is another. */
export const POST: RequestHandler = async (event) => {
  const { id, actor } = await allow(event, 'plan:change', event.params.id);
  const save = await readPlanSave(event.request);
  const platform = await getPlatform();
  const result = await savePlan(platform, id, { ...save, by: actor.uid });
  if (result.outcome !== 'stale') return Response.json(result satisfies SaveAnswer);
  const { theirs } = result;
  const savedBy = theirs.changedBy ?? theirs.ownerId;
  const people =
    savedBy === actor.uid ? undefined : await displayNames(platform.documents, [savedBy]);
  return Response.json({
    ...{ outcome: 'stale', revision: theirs.revision, theirs: contentOf(theirs) },
    by: people && (people.get(savedBy) ?? ''),
  } satisfies SaveAnswer);
};
