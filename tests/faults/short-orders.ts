/** Orders of short songs past the site, which would not take so many of one person. */
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { uploadKeys } from '@bachata/core/object-keys.ts';
import type { Services } from '@bachata/core/ports.ts';
import { composeShortSong, shortSongFile } from './short-song.ts';

const JOBS_PER_PERSON = 10;
const parameters = planParametersSchema.parse({ difficulty: 'beginner' });

/** Orders the song of the number, each of another sound. @returns the job's id */
export type OrderShortSong = (services: Services, number: number) => Promise<string>;

export function shortOrders(): OrderShortSong {
  const song = composeShortSong();
  return async (services, number) => {
    const ownerId = `dancer-${Math.floor(number / JOBS_PER_PERSON)}`;
    const objectKey = uploadKeys.file(ownerId, `${number}.wav`);
    const file = shortSongFile(song, number);
    await services.objects.put(objectKey, file, { contentType: 'audio/wav' });
    const { jobId } = await createChoreography(services, {
      ...{ ownerId, parameters },
      requestKey: `request-${number}`,
      title: `Song ${number}`,
      source: { kind: 'upload', objectKey, fileName: `${number}.wav` },
    });
    return jobId;
  };
}
