/** What the analyzer says of a song: the contract between `core/music` and everyone else. */
import { z } from 'zod';

export const SECTION_LABELS = [
  'intro',
  'verse',
  'chorus',
  'bridge',
  'mambo',
  'outro',
  'break',
] as const;
export const RHYTHM_PATTERNS = ['derecho', 'majao', 'mambo', 'none'] as const;
export const ENERGY_LEVELS = ['low', 'medium', 'high'] as const;

/** Numbers of `SongAnalysis.embedding`. */
export const EMBEDDING_SIZE = 128;

export type SectionLabel = (typeof SECTION_LABELS)[number];
export type RhythmPattern = (typeof RHYTHM_PATTERNS)[number];
export type EnergyLevel = (typeof ENERGY_LEVELS)[number];

const unit = z.number().min(0).max(1);
const seconds = z.number().min(0);

export const sectionSchema = z.object({
  startSec: seconds,
  endSec: seconds,
  label: z.enum(SECTION_LABELS),
  pattern: z.enum(RHYTHM_PATTERNS),
  /** Sections with the same group are the same music come back. */
  group: z.number().int().min(0),
  energy: unit,
  confidence: unit,
});
export type Section = z.infer<typeof sectionSchema>;

export const songAnalysisSchema = z.object({
  /** Of the analyzer; a stored analysis of another version is made anew. */
  analyzerVersion: z.string(),
  durationSec: z.number().positive(),
  tempoBpm: z.number().positive(),
  tempoStable: z.boolean(),
  /** Why this octave of the tempo was taken, for a person to read. */
  tempoDecision: z.string(),
  beatsSec: z.array(seconds),
  downbeatsSec: z.array(seconds),
  /** The times of each count 1 of an eight. */
  eightCountsSec: z.array(seconds),
  /** Contiguous, in order, covering the song. */
  sections: z.array(sectionSchema),
  energy: z.object({
    level: z.enum(ENERGY_LEVELS),
    score: unit,
    /** One value per beat. */
    curve: z.array(unit),
  }),
  syncopation: unit,
  guitarActivity: unit,
  key: z.object({
    tonic: z.string(),
    mode: z.enum(['major', 'minor']),
    strength: unit,
  }),
  loudnessLufs: z.number(),
  danceability: z.number().min(0),
  /** L2-normalized; the blocks are listed in `embedding.ts`. */
  embedding: z.array(z.number()).length(EMBEDDING_SIZE),
  confidence: z.object({
    tempo: unit,
    beats: unit,
    downbeats: unit,
    eightCounts: unit,
    sections: unit,
  }),
  /**
   * Where the 1 may be instead, best first: shift the counts by this many beats. Half ones say that
   * the beats themselves may be the off-beats.
   */
  alternatives: z.array(
    z.object({ shiftBeats: z.number().multipleOf(0.5).min(0.5).max(7.5), probability: unit }),
  ),
  /** Seconds of wall time per step. */
  timings: z.record(z.string(), z.number()),
});
export type SongAnalysis = z.infer<typeof songAnalysisSchema>;
