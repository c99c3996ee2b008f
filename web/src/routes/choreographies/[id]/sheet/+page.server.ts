import { library } from '@bachata/library/moves/index.ts';
import { countSheet } from '#lib/count-sheet.ts';
import { requireAccess } from '#lib/server/access.ts';
import { getChoreography } from '#lib/server/choreographies.ts';
import { readDance } from '#lib/server/dance.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { viewSegments } from '#lib/server/segment-views.ts';
import { signedIn } from '#lib/server/session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const account = signedIn(event);
  const platform = await getPlatform();
  const { id } = event.params;
  const choreography = await getChoreography(platform, id);
  requireAccess(account, 'choreography:read', choreography);
  const { plan } = await readDance(platform, id, choreography);
  const dancer = { documents: platform.documents, ownerId: choreography.ownerId };
  const segments = await viewSegments(plan, dancer, library.byId);
  const { title, tempoBpm, durationSec } = choreography;
  return {
    id,
    title,
    tempoBpm,
    durationSec,
    difficulty: plan.parameters.difficulty,
    eights: countSheet(segments, plan.beatGridSec),
  };
};
