import { contentOf } from '@bachata/core/class-plans/create-plan.ts';
import { savePlan } from '@bachata/core/class-plans/save-plan.ts';
import type { SaveAnswer } from '#lib/class-plan-view.ts';
import { allow } from '#lib/server/access.ts';
import { readPlanSave } from '#lib/server/plan-bodies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** Saves a plan against the version that was seen; answers what there is where that is another. */
export const POST: RequestHandler = async (event) => {
  const { id } = await allow(event, 'plan:change', event.params.id);
  const save = await readPlanSave(event.request);
  const result = await savePlan(await getPlatform(), id, save);
  const answer: SaveAnswer =
    result.outcome === 'stale'
      ? {
          ...{ outcome: 'stale', revision: result.theirs.revision },
          theirs: contentOf(result.theirs),
        }
      : result;
  return Response.json(answer);
};
