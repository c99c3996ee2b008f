/** The list of rendered clips that lies beside the library, and where each file of a move is. */
import { z } from 'zod';
import { CLIP } from './clip-format.ts';
import { SIDES, type Side } from './state.ts';

export const clipEntrySchema = z.object({
  moveId: z.string(),
  side: z.enum(SIDES),
  /** Relative to the index. */
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of the landmarks and of the way they are drawn: a clip with another one is out of date. */
  motionHash: z.string(),
  frames: z.number().int().positive(),
  bytes: z.number().int().positive(),
});
export type ClipEntry = z.infer<typeof clipEntrySchema>;

export const clipIndexSchema = z.object({
  /** Of the library that the clips were last brought up to date with. */
  libraryVersion: z.string(),
  format: z.object({
    width: z.literal(CLIP.width),
    height: z.literal(CLIP.height),
    framesPerSecond: z.literal(CLIP.framesPerSecond),
    framesPerBeat: z.literal(CLIP.framesPerBeat),
  }),
  clips: z.array(clipEntrySchema),
});
export type ClipIndex = z.infer<typeof clipIndexSchema>;

/** The format that every index of this library states. */
export const CLIP_INDEX_FORMAT: ClipIndex['format'] = {
  width: CLIP.width,
  height: CLIP.height,
  framesPerSecond: CLIP.framesPerSecond,
  framesPerBeat: CLIP.framesPerBeat,
};

/** Paths relative to the index, `/`-separated. */
export const moveFiles = {
  clip: (moveId: string, side: Side): string => `clips/${moveId}.${side}.mp4`,
  /** A still picture, 640 x 360. */
  poster: (moveId: string): string => `posters/${moveId}.webp`,
  /** Three seconds of movement, 320 x 180. */
  preview: (moveId: string): string => `previews/${moveId}.webp`,
  /** Landmarks with the lead on the left: see `pose-file.ts`. */
  poses: (moveId: string): string => `poses/${moveId}.left.bin`,
} as const;
