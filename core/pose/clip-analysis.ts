/** What the analysis says of a clip: the contract between `core/pose`, the functions and the site. */
import { z } from 'zod';

/** Length of a movement embedding; its blocks are listed in `embedding.ts`. */
export const MOVEMENT_EMBEDDING_SIZE = 384;

const rate = z.number().min(0).max(1);
const seconds = z.number().min(0);

/** A place in the picture at a time; x and y are shares of its width and height. */
export const couplePointSchema = z.object({ atSec: seconds, x: rate, y: rate });
export type CouplePoint = z.infer<typeof couplePointSchema>;
/** The middle of a couple, with the side of the square around a body as a share of the height. */
export type CouplePlace = CouplePoint & { readonly size: number };

export const CLIP_QUALITY = ['good', 'usable', 'poor', 'unusable'] as const;

export const clipAnalysisSchema = z.object({
  /** Of the analyzer; a stored analysis of another version is made anew. */
  analyzerVersion: z.string(),
  durationSec: z.number().positive(),
  /** Of the analyzed pictures. */
  fps: z.number().positive(),
  frames: z.number().int().positive(),
  cpuMsPerFrame: z.number().min(0),
  /** Shares of the frames with at least one dancer, and with both, accepted. */
  oneRate: rate,
  bothRate: rate,
  /** Times at which the two may have been taken for each other. */
  identitySwitchesSec: z.array(seconds),
  roles: z.object({
    source: z.enum(['given', 'inferred']),
    confidence: rate,
  }),
  /** Where more than two people are to be seen: each couple, the one that was followed first. */
  couples: z
    .array(couplePointSchema.extend({ size: z.number().positive() }))
    .min(2)
    .optional(),
  quality: z.object({
    level: z.enum(CLIP_QUALITY),
    /** Codes that the message catalogs translate. */
    reasons: z.array(z.string()),
  }),
  counts: z.object({
    tempoBpm: z.number().positive().optional(),
    /** Time of the first count 1; the counts follow at the tempo. */
    firstCountSec: seconds.optional(),
    source: z.enum(['soundtrack', 'steps', 'both', 'given', 'none']),
    confidence: rate,
  }),
  /** L2-normalized; absent where no dancer was seen well enough. */
  embedding: z.array(z.number()).length(MOVEMENT_EMBEDDING_SIZE).optional(),
  /** What the embedding describes: so many counts from half a count before the first of them. */
  figure: z
    .object({
      startSec: z.number(),
      counts: z.number().positive(),
      secPerCount: z.number().positive(),
    })
    .optional(),
  dynamics: z.object({
    /** Meters a second, mean over the joints of those seen. */
    meanSpeed: z.number().min(0),
    peakSpeed: z.number().min(0),
    /** Meters a second squared. */
    meanAcceleration: z.number().min(0),
    /** Share of the picture that the dancers' hips pass through. */
    coverage: rate,
    /** Full turns of lead and follow, clockwise seen from above positive. */
    turns: z.object({ lead: z.number(), follow: z.number() }),
    complexity: rate,
    synchrony: rate,
    smoothness: rate,
    /** Times at which the bodies come to rest, in seconds. */
    kinematicBeatsSec: z.array(seconds),
  }),
});
export type ClipAnalysis = z.infer<typeof clipAnalysisSchema>;
