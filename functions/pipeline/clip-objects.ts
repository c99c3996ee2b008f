/** How what is stored of a clip goes away when the clip turns out to be of no use. */
import { AppError } from '@bachata/core/errors.ts';
import { jobs, type ClipJob } from '@bachata/core/jobs/job.ts';
import type { StageContext, StageHandler } from '@bachata/core/jobs/run-stage.ts';
import { clipKeys } from '@bachata/core/object-keys.ts';
import { closeUpload } from '@bachata/core/uploads/quota.ts';

/** The stage, leaving nothing behind of a clip that is refused or that nobody wants any more. */
export function orNothing(stage: StageHandler<ClipJob>): StageHandler<ClipJob> {
  return async (context) => {
    try {
      return await stage(context);
    } catch (error) {
      const refused = error instanceof AppError && !error.retryable;
      if (refused || (await isCancelled(context))) await discard(context);
      throw error;
    }
  };
}

async function isCancelled({ platform, jobId }: StageContext<ClipJob>): Promise<boolean> {
  return (await platform.documents.get(jobs, jobId))?.data.status === 'cancelled';
}

async function discard({ platform, jobId, job }: StageContext<ClipJob>): Promise<void> {
  await closeUpload(platform, job.uploadKey);
  for (const { key } of await platform.objects.list(clipKeys.folder(jobId))) {
    await platform.objects.delete(key);
  }
}
