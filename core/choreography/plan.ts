/** A choreography as composed: the contract between the planner, the renderer and the site. */
import { z } from 'zod';
import { countSourceSchema } from '../songs/counting.ts';
import { LEVELS, moveInfoSchema, STYLES, type MoveInfo } from '../moves/move.ts';
import { placedStateSchema } from '../moves/state.ts';
import { ENERGY_LEVELS, SECTION_LABELS } from '../music/analysis.ts';
import { INTROS } from './intro.ts';
import { CLIMAXES, SPARED_REGIONS } from './wishes.ts';

export const planParametersSchema = z.object({
  difficulty: z.enum(LEVELS),
  energy: z.enum([...ENERGY_LEVELS, 'auto']).default('auto'),
  style: z.enum([...STYLES, 'auto']).default('auto'),
  /** Weighed like `style`, beside it. */
  alsoStyle: z.enum(STYLES).optional(),
  /** Moves of this style are danced as little as can be. */
  avoidStyle: z.enum(STYLES).optional(),
  seed: z.number().int().min(0).max(0xffffffff).default(1),
  preferredMoves: z.array(z.string()).default([]),
  bannedMoves: z.array(z.string()).default([]),
  /** Danced less than they would be, and not left out. */
  fewerMoves: z.array(z.string()).optional(),
  /** Basic steps, rests, hold changes, openings and endings alone. */
  onlyBasics: z.boolean().optional(),
  /** No move that loads these is danced. */
  spare: z.array(z.enum(SPARED_REGIONS)).optional(),
  knownMoves: z.array(z.string()).optional(),
  maxNewMoves: z.number().int().min(0).optional(),
  noDips: z.boolean().default(false),
  noHeadOrBackLoad: z.boolean().default(false),
  /** Where the dance is to be biggest, whatever the music's own energy says. */
  climax: z.enum(CLIMAXES).optional(),
  /** What is danced before the first 1; see `INTROS`. */
  intro: z.enum(INTROS).default('auto'),
});
export type PlanParameters = z.infer<typeof planParametersSchema>;

/** A reason as data: the catalog of messages turns code and values into words of a language. */
export const reasonSchema = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Reason = z.infer<typeof reasonSchema>;

export const planSegmentSchema = z.object({
  moveId: z.string(),
  /**
   * Index into `beatGridSec` of the plan; `beats` of them are danced. A move is never cut short
   * but at the very end of the song.
   */
  startBeat: z.number().int().min(0),
  beats: z.number().int().positive(),
  startSec: z.number().min(0),
  endSec: z.number().positive(),
  entry: placedStateSchema,
  exit: placedStateSchema,
  section: z.enum(SECTION_LABELS),
  /** Phrases of up to 4 eights; equal numbers are the same phrase come back. */
  phrase: z.number().int().min(0),
  playbackRate: z.number().positive(),
  /**
   * Count of the move, 1 on, whose picture is held until the song ends: a final pose. Only the last
   * segment has one.
   */
  heldFromCount: z.number().min(1).optional(),
  score: z.number(),
  reasons: z.array(reasonSchema),
  /** Kept as it is when anything else is composed anew. */
  locked: z.boolean().optional(),
});
export type PlanSegment = z.infer<typeof planSegmentSchema>;

export const planSchema = z.object({
  song: z.object({ durationSec: z.number().positive(), tempoBpm: z.number().positive() }),
  libraryVersion: z.string(),
  plannerVersion: z.string(),
  seed: z.number().int(),
  parameters: planParametersSchema,
  /**
   * The beats that the picture follows: the song's own, extended at its local tempo to before the
   * first and past the last so that the segments cover the whole song. May start below zero.
   */
  beatGridSec: z.array(z.number()),
  /** Index into `beatGridSec` of the first danced count 1. */
  firstCountBeat: z.number().int().min(0),
  segments: z.array(planSegmentSchema),
  /** Where counts are not shown, as there is no beat or nobody can be sure of it. */
  uncounted: z.array(z.object({ fromSec: z.number(), toSec: z.number() })).optional(),
  measures: z.record(z.string(), z.number()),
  /** What had to be relaxed, if anything. */
  notes: z.array(reasonSchema),
  /**
   * Filmed moves that it dances, or that were wished for, as they were when it was composed: they may
   * change, or go.
   */
  filmed: z.array(moveInfoSchema).optional(),
  /** What its counts are from, so that edits go by them; absent where nobody stored it. */
  countSource: countSourceSchema.optional(),
});
export type Plan = z.infer<typeof planSchema>;

/** Every move that a plan may name: the library's, and those that the plan brings along. */
export function movesOfPlan<M>(
  { filmed = [] }: Pick<Plan, 'filmed'>,
  library: ReadonlyMap<string, M>,
): ReadonlyMap<string, M | MoveInfo> {
  return new Map<string, M | MoveInfo>([
    ...library,
    ...filmed.map((move) => [move.id, move] as const),
  ]);
}

/** Where the segments that are locked begin. */
export function lockedBeats(segments: readonly PlanSegment[]): Set<number> {
  return new Set(segments.filter(({ locked }) => locked === true).map((s) => s.startBeat));
}
