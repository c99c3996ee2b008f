import { readPresent } from '@bachata/core/choreographies/present.ts';
import { library } from '@bachata/library/moves/index.ts';
import { countSheet } from '#lib/count-sheet.ts';
import { allow, orSignIn } from '#lib/server/access.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { viewSegments } from '#lib/server/segment-views.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'choreography:read', event.params.id));
  const platform = await getPlatform();
  const { plan } = await readPresent(platform, id, data);
  const segments = await viewSegments(platform, plan, data.ownerId, library);
  const { title, tempoBpm, durationSec } = data;
  return {
    id,
    title,
    tempoBpm,
    durationSec,
    difficulty: plan.parameters.difficulty,
    eights: countSheet(segments, plan.beatGridSec),
  };
};
