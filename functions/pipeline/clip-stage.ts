/** A stage of a clip that is being looked at: what it finds out goes into the clip's document. */
import { AppError } from '@bachata/core/errors.ts';
import { jobs, type ClipJob } from '@bachata/core/jobs/job.ts';
import { changed, type StageContext, type StageHandler } from '@bachata/core/jobs/run-stage.ts';
import { clips } from '@bachata/core/user-clips/clip.ts';
import {
  adoptClip,
  giveClipUp,
  withFacts,
  type ClipFacts,
} from '@bachata/core/user-clips/process-clip.ts';

/** A clip that is refused, or that nobody wants any more, is given up. */
export function clipStage(
  lookAt: (context: StageContext<ClipJob>) => Promise<ClipFacts>,
): StageHandler<ClipJob> {
  return async (context) => {
    const { platform, jobId, job } = context;
    await adoptClip(platform, jobId, job);
    try {
      const facts = await lookAt(context);
      const now = platform.clock.now();
      return { changed: changed(clips, jobId, (clip) => withFacts(clip, facts, now)) };
    } catch (error) {
      const isRefused = error instanceof AppError && !error.retryable;
      if (isRefused || (await isCancelled(context))) await giveClipUp(platform, jobId, job);
      throw error;
    }
  };
}

async function isCancelled({ platform, jobId }: StageContext<ClipJob>): Promise<boolean> {
  return (await platform.documents.get(jobs, jobId))?.data.status === 'cancelled';
}
