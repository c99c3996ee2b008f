/**
 * What the moves sound like beyond their own soundtracks: the same loop faster, slower, over a
 * neighboring rhythm or at a neighboring energy, as the analyzer hears it. Synthesizing and hearing
 * takes most of a training, so what was heard is kept beside the model.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  characterOfSection,
  CHARACTER_SIZE,
} from '@bachata/core/choreography/recommendation/character.ts';
import { hashUnit, textKey } from '@bachata/core/choreography/planner/random.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import {
  soundtrackHash,
  soundtrackOptionsOf,
  type SoundtrackOptions,
} from '@bachata/core/moves/soundtracks.ts';
import {
  ENERGY_LEVELS,
  type EnergyLevel,
  type RhythmPattern,
} from '@bachata/core/music/analysis.ts';
import { ANALYZER_VERSION, analyzeSong } from '@bachata/core/music/analyzer/analyze.ts';
import { EMBEDDING_SIZE } from '@bachata/core/music/analysis.ts';
import { renderSoundtrack } from '@bachata/library/songs/synth/soundtrack.ts';

const FILE = path.join(import.meta.dirname, 'loops.json');
const PRECISION = 1e4;

const loopSchema = z.object({
  moveId: z.string(),
  contentHash: z.string(),
  /** As `SongAnalysis.embedding`, rounded to 4 digits. */
  embedding: z.array(z.number()).length(EMBEDDING_SIZE),
  /** Where the hand-made axes put it. */
  character: z.array(z.number()).length(CHARACTER_SIZE),
});
export type TrainingLoop = z.infer<typeof loopSchema>;

const NEIGHBOR: Readonly<Record<RhythmPattern, RhythmPattern>> = {
  derecho: 'majao',
  majao: 'mambo',
  mambo: 'majao',
  none: 'derecho',
};

function neighborEnergy(energy: EnergyLevel): EnergyLevel {
  const next = ENERGY_LEVELS.indexOf(energy) + 1;
  return ENERGY_LEVELS[next < ENERGY_LEVELS.length ? next : next - 2];
}

/** Two loops a move: one slower, and one that is faster and of another rhythm or another energy. */
export function augmentations(move: Move): readonly SoundtrackOptions[] {
  const own = soundtrackOptionsOf(move);
  const { min, max } = move.tempoBpm;
  const at = (share: number): number => Math.round(min + share * (max - min));
  const seed = (n: number): number => (own.seed + n * 7919) % 0x10000000;
  const other =
    hashUnit(textKey(move.id), 3) < 0.5
      ? { pattern: NEIGHBOR[own.pattern] }
      : { energy: neighborEnergy(own.energy) };
  return [
    { ...own, tempoBpm: at(0.2), seed: seed(1) },
    { ...own, ...other, tempoBpm: at(0.7), seed: seed(2) },
  ];
}

function hear(move: Move, options: SoundtrackOptions): TrainingLoop {
  const { samples, sampleRate } = renderSoundtrack(options);
  const analysis = analyzeSong(samples, sampleRate);
  const round = (value: number): number => Math.round(value * PRECISION) / PRECISION;
  return {
    moveId: move.id,
    contentHash: soundtrackHash(options, ANALYZER_VERSION),
    embedding: analysis.embedding.map(round),
    character: characterOfSection(analysis, 0).map(round),
  };
}

function kept(): Map<string, TrainingLoop> {
  try {
    const loops = z.array(loopSchema).parse(JSON.parse(readFileSync(FILE, 'utf8')));
    return new Map(loops.map((loop) => [`${loop.moveId} ${loop.contentHash}`, loop]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}

/**
 * The loops of the moves, each heard once: about a second of CPU for every one that is not kept yet,
 * or was heard by another version of the analyzer.
 */
export function trainingLoops(
  moves: readonly Move[],
  onProgress: (done: number, of: number) => void = () => {},
): readonly TrainingLoop[] {
  const known = kept();
  const wanted = moves.flatMap((move) => augmentations(move).map((options) => ({ move, options })));
  const loops: TrainingLoop[] = [];
  let heard = 0;
  for (const { move, options } of wanted) {
    const hash = soundtrackHash(options, ANALYZER_VERSION);
    const loop = known.get(`${move.id} ${hash}`);
    if (loop === undefined) heard++;
    loops.push(loop ?? hear(move, options));
    if (loop === undefined && heard % 10 === 0) write([...loops, ...known.values()]);
    onProgress(loops.length, wanted.length);
  }
  if (heard > 0 || known.size !== loops.length) write(loops);
  return loops;
}

function write(loops: readonly TrainingLoop[]): void {
  writeFileSync(FILE, `[\n${loops.map((loop) => JSON.stringify(loop)).join(',\n')}\n]\n`);
}
