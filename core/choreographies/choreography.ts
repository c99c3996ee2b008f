/** A finished choreography in somebody's collection. The plan and the media are objects beside it. */
import { z } from 'zod';
import { localizedSchema } from '../localized-schema.ts';
import type { Collection } from '../ports.ts';
import { planParametersSchema } from '../choreography/plan.ts';
import { heldFields } from '../held.ts';
import { saidSchema } from '../said.ts';

const cameraVideoSchema = z.object({
  key: z.string(),
  bytes: z.number().int().positive(),
  /** How many edits it shows. */
  revision: z.number().int().min(0),
  /** When it was last watched, to the day, or made. */
  seenAt: z.number(),
});
export type CameraVideo = z.infer<typeof cameraVideoSchema>;

export const choreographySchema = z.object({
  ownerId: z.string(),
  title: z.string(),
  songHash: z.string(),
  durationSec: z.number().positive(),
  tempoBpm: z.number().positive(),
  parameters: planParametersSchema,
  planKey: z.string(),
  videoKey: z.string(),
  captionsKeys: localizedSchema(z.string()),
  posterKey: z.string(),
  /** Where in the song the move begins that the poster shows: the dance's best moment. */
  posterSec: z.number().min(0).optional(),
  videoBytes: z.number().int().positive(),
  createdAt: z.number(),
  /** What its song was called, where it was renamed since. */
  songTitle: z.string().optional(),
  ...saidSchema.shape,
  ...heldFields,
  favorite: z.boolean().optional(),
  /** Until its owner keeps it: it is not in the collection yet. See `keep.ts`. */
  waits: z.literal(true).optional(),
  /** What its video shows, each once: ids of drawn moves, and of filmed ones a `~` and their names. */
  moves: z.array(z.string()).optional(),
  /** How many edits its video shows; absent for none. */
  revision: z.number().int().min(0).optional(),
  /** SHA-256 of the drawn clips that its video is of, by move and side: so it can be made again as it was. */
  clips: z.record(z.string(), z.string()).optional(),
  /** Ids of lost moves, and of those that its video shows in their place. */
  successors: z.record(z.string(), z.string()).optional(),
  /** When its video was last watched, to the day; absent where not since it was made. */
  videoSeenAt: z.number().optional(),
  /** When its video was deleted, as nobody watched it; absent while there is one. */
  videoGoneAt: z.number().optional(),
  /** Videos through other cameras, by `cameraVideoName`. */
  cameraVideos: z.record(z.string(), cameraVideoSchema).optional(),
  /** Media of the version before, for whoever is still watching it; they go with the next one. */
  replacedKeys: z.array(z.string()).optional(),
});
export type Choreography = z.infer<typeof choreographySchema>;

export const choreographies: Collection<Choreography> = {
  name: 'choreographies',
  schema: choreographySchema,
};

/** The objects that show it. */
export function mediaKeysOf(
  choreography: Pick<Choreography, 'videoKey' | 'posterKey' | 'captionsKeys'>,
): string[] {
  const { videoKey, posterKey, captionsKeys } = choreography;
  return [videoKey, posterKey, ...Object.values(captionsKeys).flatMap((key) => key ?? [])];
}
