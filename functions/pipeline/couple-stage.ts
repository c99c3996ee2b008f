/** A stage of a clip that is looked at anew: the clip is changed at the end, and only if that is still wanted. */
import { NotFoundError } from '@bachata/core/errors.ts';
import type { CoupleJob } from '@bachata/core/jobs/job.ts';
import { changed, type StageContext, type StageHandler } from '@bachata/core/jobs/run-stage.ts';
import { isChosen } from '@bachata/core/user-clips/choose-couple.ts';
import { readyClips, type ReadyClip } from '@bachata/core/user-clips/clip.ts';

/** Does nothing where its owner has chosen another couple since. */
export function coupleStage(
  lookAt: (
    context: StageContext<CoupleJob>,
    clip: ReadyClip,
  ) => Promise<(clip: ReadyClip) => Partial<ReadyClip>>,
): StageHandler<CoupleJob> {
  return async (context) => {
    const { platform, job, jobId } = context;
    const clip = (await platform.documents.get(readyClips, job.clipId))?.data;
    if (clip === undefined) {
      throw new NotFoundError('filmed-clip-gone', `Clip ${job.clipId} is not there any more.`);
    }
    if (!isChosen(clip, jobId)) return {};
    return { changed: changed(readyClips, job.clipId, await lookAt(context, clip)) };
  };
}
