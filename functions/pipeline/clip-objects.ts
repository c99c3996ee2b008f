/** What is stored of a clip, and how it goes away when the clip turns out to be of no use. */
import { AppError } from '@bachata/core/errors.ts';
import { clipPrefix } from '@bachata/core/user-clips/clip.ts';
import { jobs, type ClipJob } from '@bachata/core/jobs/job.ts';
import type { StageContext, StageHandler } from '@bachata/core/jobs/run-stage.ts';

export const clipKeys = {
  video: (clipId: string) => `${clipPrefix(clipId)}video.mp4`,
  poster: (clipId: string) => `${clipPrefix(clipId)}poster.jpg`,
  track: (clipId: string) => `${clipPrefix(clipId)}track.bin`,
  analysis: (clipId: string) => `${clipPrefix(clipId)}analysis.json`,
  /** One for each time that its owner confirmed it: what a video is being made of stays as it is. */
  move: (clipId: string, jobId: string) => `${clipPrefix(clipId)}move-${jobId}.mp4`,
  movePoster: (clipId: string, jobId: string) => `${clipPrefix(clipId)}move-${jobId}.poster.webp`,
  movePreview: (clipId: string, jobId: string) => `${clipPrefix(clipId)}move-${jobId}.preview.webp`,
} as const;

/** The stage, leaving nothing behind of a clip that is refused or that nobody wants any more. */
export function orNothing(stage: StageHandler<ClipJob>): StageHandler<ClipJob> {
  return async (context) => {
    try {
      return await stage(context);
    } catch (error) {
      const refused = error instanceof AppError && error.status < 500;
      if (refused || (await isCancelled(context))) await discard(context);
      throw error;
    }
  };
}

async function isCancelled({ platform, jobId }: StageContext<ClipJob>): Promise<boolean> {
  return (await platform.documents.get(jobs, jobId))?.data.status === 'cancelled';
}

async function discard({ platform, jobId, job }: StageContext<ClipJob>): Promise<void> {
  await platform.objects.delete(job.uploadKey);
  for (const { key } of await platform.objects.list(clipPrefix(jobId))) {
    await platform.objects.delete(key);
  }
}
