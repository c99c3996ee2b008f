/** Another try of a job that came to nothing. */
import type { Job } from '../jobs/job.ts';
import type { JobKind } from '../jobs/stages.ts';
import type { Ordered } from '../jobs/start-job.ts';
import type { Services } from '../ports.ts';
import { chooseCouple } from '../user-clips/choose-couple.ts';
import { confirmClip } from '../user-clips/confirm-clip.ts';
import { orderCameraVideo } from './camera-videos.ts';
import { orderChoreography } from './create.ts';
import { orderVideo } from './order-video.ts';

/**
 * Whether a job of the kind can be tried again as it is: of a clip that was refused nothing was kept, and where
 * a song was only listened to ahead, the order itself is the other try.
 */
export function isRetried(kind: JobKind): boolean {
  return kind !== 'clip' && kind !== 'hearing';
}

/**
 * The same order again, as a new job.
 * @returns undefined where nothing can be, see `isRetried`
 * @throws as ordering it anew
 */
export async function retryJob(services: Services, job: Job): Promise<Ordered | undefined> {
  const requestKey = crypto.randomUUID();
  switch (job.kind) {
    case 'song':
      // The song was theirs when they ordered it first, which may have been as a guest.
      return await orderChoreography(services, { ...job, requestKey });
    case 'version':
      return await orderVideo(services, job);
    case 'camera':
      return await orderCameraVideo(services, job);
    case 'move':
      return await confirmClip(services, { ...job, requestKey });
    case 'couple':
      return await chooseCouple(services, { ...job, requestKey });
    case 'clip':
    case 'hearing':
      return undefined;
  }
}
