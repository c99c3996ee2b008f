/** A dancer's own clip: a filmed move, what was seen in it, and what its owner says of it. */
import { z } from 'zod';
import { confirmationSchema } from '../moves/confirmation.ts';
import { CATEGORIES, LEVELS, moveInfoSchema } from '../moves/move.ts';
import { ENERGY_LEVELS } from '../music/analysis.ts';
import { soundTrackSchema } from '../music/sound-track.ts';
import { couplePointSchema } from '../pose/clip-analysis.ts';
import { clipKeys } from '../object-keys.ts';
import type { Collection, Stored } from '../ports.ts';
import { heldFields } from '../held.ts';
import { typedText } from '../typed-text.ts';

/** private: its owner; unlisted: whoever holds its link; public: everybody, once accepted. */
export const VISIBILITIES = ['private', 'unlisted', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Whether a maintainer has to look at it, and what came of it. */
export const REVIEWS = ['none', 'waiting', 'accepted', 'declined'] as const;
export type Review = (typeof REVIEWS)[number];

const guessed = <T extends string>(values: readonly [T, ...T[]]) =>
  z.object({ value: z.enum(values), confidence: z.number().min(0).max(1) });

/** Version 0.1 wrote `neighbours`. */
function withNeighbors(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('neighbours' in stored)) return stored;
  const { neighbours: neighbors, ...rest } = stored;
  return { ...rest, neighbors };
}

/** One of the figures that a clip is cut into. */
const suggestedFigureSchema = z.object({
  tempoBpm: z.number().positive(),
  /** Seconds of the clip. */
  firstCountSec: z.number(),
  /** The count that it begins on. */
  firstCount: z.union([z.literal(1), z.literal(5)]),
  counts: z.number().positive(),
  /** How often it is danced in a row; its counts are those of one time. */
  times: z.number().int().positive(),
  /** With the move that is most like it; absent where it is like none. */
  category: guessed(CATEGORIES).optional(),
  moveId: z.string().optional(),
});
export type SuggestedFigure = z.infer<typeof suggestedFigureSchema>;

/** What the moves of the library that look most alike suggest. */
export const suggestionSchema = z.preprocess(
  withNeighbors,
  z.object({
    category: guessed(CATEGORIES),
    /** Whether the category is right more often than not; absent where it was suggested before that was known. */
    isSure: z.boolean().optional(),
    level: guessed(LEVELS),
    energy: guessed(ENERGY_LEVELS),
    /** The nearest first; `similarity` as `recognize` gives it. */
    neighbors: z.array(z.object({ moveId: z.string(), similarity: z.number().min(-1).max(1) })),
    /** Where in the clip the nearest is danced, if the two are much alike. */
    figure: z
      .object({
        tempoBpm: z.number().positive(),
        /** Seconds of the clip. */
        firstCountSec: z.number(),
        /** The count that it begins on. */
        firstCount: z.union([z.literal(1), z.literal(5)]),
        counts: z.number().positive(),
      })
      .optional(),
    /** All of the clip from its first 1 or 5 on, in order and without gaps; absent where its counts are not known. */
    figures: z.array(suggestedFigureSchema).optional(),
  }),
);
export type Suggestion = z.infer<typeof suggestionSchema>;

/** A move that was made of a clip, with the file that shows it. */
const madeMoveSchema = z.object({
  move: moveInfoSchema,
  /** Of the clip on the beat grid. */
  clipKey: z.string(),
});
export type MadeMove = z.infer<typeof madeMoveSchema>;

const confirmedMoveSchema = madeMoveSchema.extend({
  confirmation: confirmationSchema,
  /** A still picture and a few seconds of movement; absent where it was confirmed before there were any. */
  posterKey: z.string().optional(),
  previewKey: z.string().optional(),
});
export type ConfirmedMove = z.infer<typeof confirmedMoveSchema>;

/** What there is of a clip from its upload on. */
const commonFields = {
  ownerId: z.string(),
  title: z.string(),
  visibility: z.enum(VISIBILITIES),
  /**
   * The name that its owner wants to be shown with a public clip; empty for none, absent until the
   * owner was asked.
   */
  credit: typedText().max(60).optional(),
  review: z.enum(REVIEWS),
  /** A maintainer's words to the owner. */
  reviewNote: z.string().optional(),
  ...heldFields,
  createdAt: z.number(),
  updatedAt: z.number(),
};

/** Of the video that the site shows, which is also the one that was analyzed. */
const videoFields = z.object({
  durationSec: z.number().positive(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /**
   * The sound tracks of the file that there are videos with, from 0, the one that it was analyzed with
   * first; absent for clips of before they could be chosen.
   */
  soundTracks: z.array(soundTrackSchema).readonly().optional(),
});

/** One that is being looked at by the job of the same id, or that this came to nothing for. */
const unfinishedClipSchema = z.object({
  ...commonFields,
  status: z.enum(['processing', 'failed']),
  ...videoFields.partial().shape,
});
export type UnfinishedClip = z.infer<typeof unfinishedClipSchema>;

/** One that its owner can confirm. Its files lie where its id says, see `clipKeys`. */
export const readyClipSchema = z.object({
  ...commonFields,
  /** Clips of before there were others do not say theirs. */
  status: z.literal('ready').default('ready'),
  ...videoFields.shape,
  /** Which of `soundTracks` its owner has chosen to be heard; the first of them where none was. */
  soundTrack: soundTrackSchema.optional(),
  /** Which of several couples it is about, as its owner said last, and the job that looks for it. */
  couple: couplePointSchema.extend({ jobId: z.string() }).optional(),
  /** The job whose track and analysis are the clip's; absent for the first one's. */
  look: z.string().optional(),
  /** Absent where the dancers were not seen well enough to compare them. */
  suggestion: suggestionSchema.optional(),
  /** Set by its owner; from then on the clip takes part in choreographies. */
  confirmed: confirmedMoveSchema.optional(),
  /** The moves after the first, where the clip was cut into several. */
  further: z.array(confirmedMoveSchema).optional(),
  /** What it was before, for choreographies that dance it so: see `made-moves.ts`. */
  earlier: z.array(madeMoveSchema).optional(),
});
export type ReadyClip = z.infer<typeof readyClipSchema>;

export const clipSchema = z.union([readyClipSchema, unfinishedClipSchema]);
export type Clip = z.infer<typeof clipSchema>;

/** Under the id of the job that looked at it. */
export const clips: Collection<Clip> = { name: 'clips', schema: clipSchema };

/** The same clips, for those that are known to be ready: a clip that is stays so. */
export const readyClips: Collection<ReadyClip> = { name: clips.name, schema: readyClipSchema };

export function isReady(clip: Clip): clip is ReadyClip {
  return clip.status === 'ready';
}

/** For lists, which have those that are being looked at as well. */
export function isStoredReady(stored: Stored<Clip>): stored is Stored<ReadyClip> {
  return isReady(stored.data);
}

/** The moves that a clip was made, in the order in which they are danced in it. */
export function movesOfClip({
  confirmed,
  further = [],
}: Pick<ReadyClip, 'confirmed' | 'further'>): readonly ConfirmedMove[] {
  return confirmed === undefined ? [] : [confirmed, ...further];
}

/** The track of the file that is heard in a clip; undefined for none, and where nobody knows. */
export function soundTrackOf({
  soundTracks = [],
  soundTrack = soundTracks[0],
}: Pick<ReadyClip, 'soundTracks' | 'soundTrack'>): number | undefined {
  return soundTrack;
}

/** The video of a clip with the sound track; with the one that it was analyzed with where there is no such one. */
export function videoKeyOf(
  id: string,
  { soundTracks = [] }: Pick<ReadyClip, 'soundTracks'>,
  track: number | undefined,
): string {
  const isFurther = track !== undefined && soundTracks.indexOf(track) > 0;
  return clipKeys.video(id, isFurther ? track : undefined);
}

/** The objects of a clip that are still wanted. */
export function objectsOf(id: string, clip: ReadyClip): string[] {
  const { look, earlier = [], soundTracks = [] } = clip;
  const made = movesOfClip(clip).flatMap(({ clipKey, posterKey, previewKey }) => [
    clipKey,
    posterKey,
    previewKey,
  ]);
  return [
    ...[
      clipKeys.video(id),
      clipKeys.poster(id),
      clipKeys.track(id, look),
      clipKeys.analysis(id, look),
    ],
    ...soundTracks.slice(1).map((track) => clipKeys.video(id, track)),
    ...made.flatMap((key) => key ?? []),
    ...earlier.map(({ clipKey }) => clipKey),
  ];
}

/** What becomes of a review when the clip, or who may see it, has changed. */
export function reviewAfter(clip: Pick<ReadyClip, 'visibility' | 'confirmed'>): Review {
  return clip.visibility === 'public' && clip.confirmed !== undefined ? 'waiting' : 'none';
}
