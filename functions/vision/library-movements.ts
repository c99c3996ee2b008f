/** Keeps the embeddings of the library's moves: reads them, and makes them from the rendered clips. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { CLIP_TEMPO_BPM } from '@bachata/core/moves/clip-format.ts';
import { moveFiles, type ClipIndex } from '@bachata/core/moves/clip-index.ts';
import type { Move, MoveLibrary } from '@bachata/core/moves/library.ts';
import {
  formatMovements,
  KNOWN_LANDMARKS,
  parseMovements,
  type Movement,
} from '@bachata/core/pose/matching/movements.ts';
import { CLIP_ANALYZER_VERSION } from '@bachata/core/pose/analyze-track.ts';
import type { CountSpan } from '@bachata/core/pose/count-course.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import { libraryEmbedding } from '@bachata/core/pose/embedding.ts';
import { readClipIndex } from '../library-render/index-file.ts';
import { createRerenderer } from '../library-render/rerender.ts';
import { writeWhole } from '../media/whole-file.ts';
import { DEFAULT_POSE_MODEL } from './models.ts';
import { trackDancers } from './track-dancers.ts';
import { VisionPool } from './vision-pool.ts';

/** A double turn within four counts is seen every 43 degrees. */
const PICTURES_A_SECOND = 8;

const fileIn = (folder: string): string => path.join(folder, 'movements.json');

/** Empty where there are none yet. @throws InvalidInputError `movements` */
export async function readMovements(folder: string): Promise<Map<string, Movement>> {
  let text: string;
  try {
    text = await readFile(fileIn(folder), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return new Map();
  }
  try {
    return parseMovements(text);
  } catch (cause) {
    throw new InvalidInputError('movements', `${fileIn(folder)} holds no movements.`, { cause });
  }
}

/** The SHA-256 of each move's clip with the lead on the left. */
const clipsOf = ({ clips }: ClipIndex): Map<string, string> =>
  new Map(
    clips.filter(({ side }) => side === 'left').map(({ moveId, sha256 }) => [moveId, sha256]),
  );

const isCurrent = (movement: Movement | undefined, clip: string | undefined): boolean =>
  movement !== undefined &&
  movement.clip === clip &&
  movement.analyzerVersion === CLIP_ANALYZER_VERSION;

/** How many moves are described by the present analysis of their present clip. */
export async function analyzedMoves(library: MoveLibrary, folder: string): Promise<number> {
  const movements = await readMovements(folder);
  const clips = clipsOf(await readClipIndex(folder));
  return library.moves.filter(({ id }) => isCurrent(movements.get(id), clips.get(id))).length;
}

export interface MovementsResult {
  readonly analyzed: number;
  readonly removed: number;
  readonly total: number;
}

/**
 * Analyses the clips that changed and forgets the moves that are gone. Until its clip is analyzed, a
 * changed move is described by the landmarks that its clip was drawn from, so that none is missing or
 * wrong. The file is written after each move, so that an interrupted run goes on where it was.
 *
 * @throws as `trackDancers`; Error where the library has a move without a clip
 */
export async function buildMovements(
  library: MoveLibrary,
  options: {
    readonly folder: string;
    readonly signal?: AbortSignal;
    readonly onMove?: (moveId: string, done: number, of: number) => void;
  },
): Promise<MovementsResult> {
  const { folder, signal, onMove } = options;
  const movements = await readMovements(folder);
  const clips = clipsOf(await readClipIndex(folder));
  const gone = [...movements.keys()].filter((id) => !library.byId.has(id));
  for (const id of gone) movements.delete(id);
  const write = async (): Promise<void> =>
    await writeWhole(fileIn(folder), (partial) => writeFile(partial, formatMovements(movements)));
  const changed = library.moves.filter(({ id }) => !isCurrent(movements.get(id), clips.get(id)));
  const clipOf = ({ id }: Move): string => {
    const clip = clips.get(id);
    if (clip === undefined) throw new Error(`${id} has no clip: bachata library render`);
    return clip;
  };
  const toDescribe = changed.filter(({ id }) => {
    const movement = movements.get(id);
    return movement?.clip !== clips.get(id) || movement?.analyzerVersion !== KNOWN_LANDMARKS;
  });
  for (const move of toDescribe) movements.set(move.id, knownMovement(move, clipOf(move)));
  if (toDescribe.length > 0) await write();
  if (changed.length > 0) {
    await using pool = new VisionPool(DEFAULT_POSE_MODEL);
    for (const [index, move] of changed.entries()) {
      signal?.throwIfAborted();
      const embedding = await embeddingOf(move, folder, pool, signal);
      movements.set(move.id, {
        clip: clipOf(move),
        analyzerVersion: CLIP_ANALYZER_VERSION,
        embedding,
      });
      await write();
      onMove?.(move.id, index + 1, changed.length);
    }
  }
  if (gone.length > 0) await write();
  return { analyzed: changed.length, removed: gone.length, total: movements.size };
}

const spanOf = ({ counts }: Move): CountSpan => ({
  startSec: 0,
  counts,
  secPerCount: 60 / CLIP_TEMPO_BPM,
});

const knownTrack = (move: Move): PoseTrack =>
  createRerenderer({ fps: PICTURES_A_SECOND }).truth(move);

function knownMovement(move: Move, clip: string): Movement {
  const embedding = Float32Array.from(libraryEmbedding(knownTrack(move), spanOf(move)) ?? []);
  return { clip, analyzerVersion: KNOWN_LANDMARKS, embedding };
}

async function embeddingOf(
  move: Move,
  folder: string,
  pool: VisionPool,
  signal: AbortSignal | undefined,
): Promise<Float32Array> {
  const { track } = await trackDancers(path.join(folder, moveFiles.clip(move.id, 'left')), {
    signal,
    pool,
    fps: PICTURES_A_SECOND,
    roles: { leadStartsOn: 'left' },
  });
  const embedding = libraryEmbedding(knownTrack(move), spanOf(move), track);
  if (embedding === undefined) throw new Error(`nobody is seen in the clip of ${move.id}`);
  return Float32Array.from(embedding);
}
