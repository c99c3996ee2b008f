/** The video of an edited choreography, in the place of the old one. */
import {
  choreographies,
  mediaKeysOf,
  type Choreography,
} from '@bachata/core/choreographies/choreography.ts';
import { ownerActor } from '@bachata/core/access/actor.ts';
import { findAuthorized } from '@bachata/core/access/authorize.ts';
import { indexBeside } from '@bachata/core/choreographies/search-index.ts';
import { planSchema } from '@bachata/core/choreography/plan.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { changed } from '@bachata/core/jobs/run-stage.ts';
import { songOf } from '@bachata/core/songs/song.ts';
import { getJsonObject } from '@bachata/core/read-object.ts';
import { defineStage } from './define-stage.ts';
import { orLost } from './objects.ts';
import { renderOutputs } from './render-outputs.ts';

/** @throws NotFoundError `choreography-gone` where it was deleted meanwhile, `version-lost` where its plan is */
export const renderVersion = defineStage('render-version', async (context) => {
  const { job, platform } = context;
  const { choreographyId, revision, planKey } = job;
  const actors = [ownerActor(job)];
  const stored = await findAuthorized(platform, actors, 'choreography:change', choreographyId);
  if (stored === undefined) {
    throw new NotFoundError('choreography-gone', 'The choreography was deleted.');
  }
  if (revisionOf(stored.data) > revision) return {};
  // Nobody watches the version before the one that is now shown any more.
  for (const key of stored.data.replacedKeys ?? []) await platform.objects.delete(key);
  const song = await songOf(platform.documents, stored.data.songHash);
  const plan = await orLost(getJsonObject(platform.objects, planKey, planSchema), 'version-lost');
  const isSamePlan = planKey === stored.data.planKey;
  const rendered = await renderOutputs(context, song, plan, {
    clips: stored.data.clips,
    successors: stored.data.successors,
    isSamePlan,
  });
  const patch = (present: Choreography): Partial<Choreography> =>
    // A slower job does not put an earlier version back.
    revisionOf(present) > revision
      ? {}
      : {
          ...rendered,
          planKey,
          revision,
          videoSeenAt: platform.clock.now(),
          videoGoneAt: undefined,
          ...(present.videoKey !== rendered.videoKey && { replacedKeys: mediaKeysOf(present) }),
        };
  return {
    // The very video had been made before, and was deleted; see `noteVideoSeen` for those that are still there.
    patch: { videoBytes: rendered.videoBytes, ...(isSamePlan && { found: { video: false } }) },
    changed: changed(choreographies, choreographyId, patch),
    beside: async (tx, ownerId) => {
      const present = (await tx.get(choreographies, choreographyId))?.data;
      const shown = present && { ...present, ...patch(present) };
      return await indexBeside(tx, ownerId, choreographyId, shown);
    },
  };
});

function revisionOf(choreography: Choreography): number {
  return choreography.revision ?? 0;
}
