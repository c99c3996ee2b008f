/** A finished choreography in somebody's collection. The plan and the media are objects beside it. */
import { z } from 'zod';
import type { Collection } from '../ports.ts';
import { planParametersSchema } from './plan.ts';

export const choreographySchema = z.object({
  ownerId: z.string(),
  jobId: z.string(),
  title: z.string(),
  songHash: z.string(),
  durationSec: z.number().positive(),
  tempoBpm: z.number().positive(),
  parameters: planParametersSchema,
  planKey: z.string(),
  videoKey: z.string(),
  captionsKeys: z.object({ en: z.string(), es: z.string() }),
  posterKey: z.string(),
  videoBytes: z.number().int().positive(),
  createdAt: z.number(),
});
export type Choreography = z.infer<typeof choreographySchema>;

export const choreographies: Collection<Choreography> = {
  name: 'choreographies',
  schema: choreographySchema,
};
