/** A video of a choreography through another camera, beside its own. */
import { ownerActor } from '@bachata/core/access/actor.ts';
import { findAuthorized } from '@bachata/core/access/authorize.ts';
import { cameraVideoName } from '@bachata/core/choreographies/camera-videos.ts';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { planSchema } from '@bachata/core/choreography/plan.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { changed } from '@bachata/core/jobs/run-stage.ts';
import { choreographyKeys } from '@bachata/core/object-keys.ts';
import { getJsonObject } from '@bachata/core/read-object.ts';
import { clipFile } from '@bachata/library/files.ts';
import { videoStream } from '../media/instant.ts';
import { cameraClips, storedClips } from './camera-clips.ts';
import { clipSourceOf } from './clip-source.ts';
import { defineStage } from './define-stage.ts';
import { findDrawnClip } from './drawn-clips.ts';
import { CACHE_CONTROL, orLost } from './objects.ts';
import { withSound } from './song-sound.ts';

/** Share of the time that drawing takes, about, where everything has to be drawn. */
const DRAWING_SHARE = 0.97;

/** @throws NotFoundError `choreography-gone` where it was deleted meanwhile, `version-lost` where its plan is */
export const renderCamera = defineStage('render-camera', async (context) => {
  const { jobId, job, platform, signal, report } = context;
  const { choreographyId, revision, planKey, camera, shape, ownerId, title } = job;
  const { objects, clock } = platform;
  const actors = [ownerActor(job)];
  const stored = await findAuthorized(platform, actors, 'choreography:change', choreographyId);
  if (stored === undefined) {
    throw new NotFoundError('choreography-gone', 'The choreography was deleted.');
  }
  const plan = await orLost(getJsonObject(objects, planKey, planSchema), 'version-lost');
  const clips = await cameraClips({
    ...{ plan, camera, shape, signal },
    store: storedClips(objects),
    clipSource: clipSourceOf(platform, ownerId, plan, async (moveId, side) => {
      const clip = await findDrawnClip(objects, moveId, side);
      return (await clip?.read()) ?? clipFile(moveId, side);
    }),
    onProgress: (fraction) => report(DRAWING_SHARE * fraction),
  });
  const key = choreographyKeys.cameraVideo(choreographyId, jobId);
  const { size: bytes } = await withSound(context, stored.data.songHash, async (audioFile) => {
    const onProgress = (done: number) => report(DRAWING_SHARE + (1 - DRAWING_SHARE) * done);
    const video = videoStream({ plan, title, audioFile, signal, onProgress, ...clips });
    return await objects.put(key, video, {
      contentType: 'video/mp4',
      cacheControl: CACHE_CONTROL,
    });
  });
  const name = cameraVideoName({ camera, shape });
  return {
    patch: { videoBytes: bytes },
    changed: changed(choreographies, choreographyId, ({ cameraVideos = {} }) => {
      // A slower job does not put an earlier version back.
      if ((cameraVideos[name]?.revision ?? 0) > revision) return {};
      const video = { key, bytes, revision, seenAt: clock.now() };
      return { cameraVideos: { ...cameraVideos, [name]: video } };
    }),
  };
});
