/**
 * What each move sounds like: the loop that is played to it, and the embedding of that loop, by
 * which moves are compared with songs. The loops themselves are synthesized when they are needed.
 */
import { z } from 'zod';
import {
  EMBEDDING_SIZE,
  ENERGY_LEVELS,
  RHYTHM_PATTERNS,
  type RhythmPattern,
} from '../music/analysis.ts';
import { contentHash } from './library.ts';
import type { MoveInfo } from './move.ts';

/** Changes whenever the same options may sound differently. */
export const SOUNDTRACK_VERSION = 1;
/** An eight-count is the shortest phrase of the music, however short the move is. */
const SHORTEST_LOOP_COUNTS = 8;

type SoundtrackMove = Pick<MoveInfo, 'id' | 'energy' | 'functions' | 'counts' | 'tempoBpm'>;

export const soundtrackOptionsSchema = z.object({
  tempoBpm: z.number().positive(),
  energy: z.enum(ENERGY_LEVELS),
  pattern: z.enum(RHYTHM_PATTERNS),
  /** Beats of one turn of the loop. */
  counts: z.number().int().positive(),
  seed: z.number().int().min(0),
});
/** How the loop of a move is made. */
export type SoundtrackOptions = z.infer<typeof soundtrackOptionsSchema>;

/** The options are `counts` and `energy` of the move; the rest is kept beside the embedding. */
export const soundtrackSchema = soundtrackOptionsSchema
  .pick({ tempoBpm: true, pattern: true, seed: true })
  .extend({
    /** Of everything that the embedding was made from: see `soundtrackHash`. */
    contentHash: z.string().regex(/^[0-9a-f]{16}$/),
    /** As `SongAnalysis.embedding`, rounded to 4 digits. */
    embedding: z.array(z.number().min(-1).max(1)).length(EMBEDDING_SIZE),
  });
export type Soundtrack = z.infer<typeof soundtrackSchema>;

const soundtracksSchema = z.record(z.string(), soundtrackSchema);

/**
 * Solo footwork and high energy belong to the mambo; basics and whatever is calm to the derecho of
 * the verse; the figures between them to the majao of the chorus.
 */
export function patternOf({ energy, functions }: SoundtrackMove): RhythmPattern {
  if (energy === 'high' || functions.includes('solo')) return 'mambo';
  if (energy === 'low' || functions.includes('basic')) return 'derecho';
  return 'majao';
}

/** The loop of a move: at the middle of its tempo range, with a seed of its own. */
export function soundtrackOptionsOf(move: SoundtrackMove): SoundtrackOptions {
  return {
    tempoBpm: (move.tempoBpm.min + move.tempoBpm.max) / 2,
    energy: move.energy,
    pattern: patternOf(move),
    counts: Math.max(SHORTEST_LOOP_COUNTS, move.counts),
    seed: Number.parseInt(contentHash(move.id).slice(0, 7), 16),
  };
}

/** @param analyzerVersion of the analyzer that makes the embedding */
export function soundtrackHash(options: SoundtrackOptions, analyzerVersion: string): string {
  return contentHash(JSON.stringify([SOUNDTRACK_VERSION, analyzerVersion, options]));
}

/**
 * By move, in the file's order.
 *
 * @throws ZodError where the text is not what `formatSoundtracks` writes; SyntaxError for no JSON
 */
export function parseSoundtracks(text: string): Map<string, Soundtrack> {
  return new Map(Object.entries(soundtracksSchema.parse(JSON.parse(text))));
}

/** JSON with one line for each move, in the order of their ids. */
export function formatSoundtracks(soundtracks: ReadonlyMap<string, Soundtrack>): string {
  const lines = [...soundtracks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([moveId, soundtrack]) => `${JSON.stringify(moveId)}:${JSON.stringify(soundtrack)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
