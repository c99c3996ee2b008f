/** What the analyzer says of a song: the contract between `core/music` and everyone else. */
import { z } from 'zod';

export const SECTION_LABELS = [
  'intro',
  'verse',
  'chorus',
  'bridge',
  'mambo',
  'instrumental',
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

/** How sure the counts are over a stretch of the song; all zero where nothing is heard to count by. */
export const countStretchSchema = z.object({
  fromSec: seconds,
  toSec: seconds,
  /** Probability that the beats are where they are counted ... */
  beats: unit,
  /** ... that the 1 of the bar is ... */
  one: unit,
  /** ... and that the 1 of the eight is. */
  eight: unit,
});
export type CountStretch = z.infer<typeof countStretchSchema>;

const currentAnalysisSchema = z.object({
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
  /** The same along the song: contiguous, in order, covering it. */
  stretches: z.array(countStretchSchema).min(1),
  /**
   * Where the 1 may be instead, best first: shift the counts by this many beats. Half ones say that
   * the beats themselves may be the off-beats.
   */
  alternatives: z.array(
    z.object({ shiftBeats: z.number().multipleOf(0.5).min(0.5).max(7.5), probability: unit }),
  ),
  /** Twice or half the tempo, where the song may be danced at that instead. */
  otherTempi: z.array(z.object({ factor: z.literal([0.5, 2]), probability: unit })),
  /** Probability that the song is of another style than Bachata, so that its counts may not fit. */
  otherStyle: unit,
  /** Seconds of wall time per step. */
  timings: z.record(z.string(), z.number()),
});

/** Reads what earlier analyzers stored as well, which knew nothing of stretches, tempi and styles. */
export const songAnalysisSchema = z.preprocess(upgraded, currentAnalysisSchema);
export type SongAnalysis = z.infer<typeof currentAnalysisSchema>;

const formerSchema = z.looseObject({
  durationSec: z.number(),
  confidence: z.looseObject({ beats: z.number(), downbeats: z.number(), eightCounts: z.number() }),
});

function upgraded(stored: unknown): unknown {
  const former = formerSchema.safeParse(stored);
  if (!former.success) return stored;
  const { durationSec, confidence, ...others } = former.data;
  const { beats, downbeats: one, eightCounts: eight } = confidence;
  return {
    stretches: [{ fromSec: 0, toSec: durationSec, beats, one, eight }],
    otherTempi: [],
    otherStyle: 0,
    durationSec,
    confidence,
    ...others,
  };
}
