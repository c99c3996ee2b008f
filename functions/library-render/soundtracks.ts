/** Keeps the audio embeddings of the moves' soundtracks up to date with the moves. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { InvalidInputError } from '@bachata/core/errors.ts';
import type { LibraryIssue } from '@bachata/core/library-check/check.ts';
import type { Move, MoveLibrary } from '@bachata/core/moves/library.ts';
import {
  formatSoundtracks,
  parseSoundtracks,
  soundtrackHash,
  soundtrackOptionsOf,
  type Soundtrack,
} from '@bachata/core/moves/soundtracks.ts';
import { ANALYZER_VERSION, analyzeSong } from '@bachata/core/music/analyzer/analyze.ts';
import { renderSoundtrack } from '@bachata/library/songs/synth/soundtrack.ts';
import { writeWhole } from '../media/whole-file.ts';

/** Four digits of values within [-1, 1]. */
const PRECISION = 1e4;

const fileIn = (folder: string): string => path.join(folder, 'soundtracks.json');

/** Empty where there is no file yet. @throws InvalidInputError `soundtracks` */
export async function readSoundtracks(folder: string): Promise<Map<string, Soundtrack>> {
  try {
    return parseSoundtracks(await readFile(fileIn(folder), 'utf8'));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw new InvalidInputError('soundtracks', `${fileIn(folder)} holds no soundtracks.`, {
      cause,
    });
  }
}

/** Synthesizes the move's loop and listens to it. */
export function describeSoundtrack(move: Move): Soundtrack {
  const options = soundtrackOptionsOf(move);
  const { samples, sampleRate } = renderSoundtrack(options);
  const { embedding } = analyzeSong(samples, sampleRate);
  const { tempoBpm, pattern, seed } = options;
  return {
    tempoBpm,
    pattern,
    seed,
    contentHash: soundtrackHash(options, ANALYZER_VERSION),
    embedding: embedding.map((value) => Math.round(value * PRECISION) / PRECISION),
  };
}

const isCurrent = (move: Move, soundtrack: Soundtrack | undefined): boolean =>
  soundtrack?.contentHash === soundtrackHash(soundtrackOptionsOf(move), ANALYZER_VERSION);

/** What keeps the soundtracks from being those of the library. */
export function soundtrackProblems(
  library: MoveLibrary,
  soundtracks: ReadonlyMap<string, Soundtrack>,
): LibraryIssue[] {
  const outdated = library.moves
    .filter((move) => !isCurrent(move, soundtracks.get(move.id)))
    .map(({ id }) => ({
      moveId: id,
      code: 'soundtrack-outdated',
      message: 'its soundtrack is missing or older than the move: bachata library soundtracks',
    }));
  const strays = [...soundtracks.keys()]
    .filter((id) => !library.byId.has(id))
    .map((moveId) => ({ moveId, code: 'soundtrack-stray', message: 'a soundtrack of no move' }));
  return [...outdated, ...strays];
}

export interface SoundtrackResult {
  readonly described: number;
  readonly removed: number;
  readonly total: number;
}

/**
 * Describes the moves whose soundtrack changed and forgets the moves that are gone. The file is
 * written after each move, so that an interrupted run goes on where it was.
 */
export async function buildSoundtracks(
  library: MoveLibrary,
  options: {
    readonly folder: string;
    readonly signal?: AbortSignal;
    readonly onMove?: (moveId: string, done: number, of: number) => void;
  },
): Promise<SoundtrackResult> {
  const { folder, signal, onMove } = options;
  const soundtracks = await readSoundtracks(folder);
  const gone = [...soundtracks.keys()].filter((id) => !library.byId.has(id));
  for (const id of gone) soundtracks.delete(id);
  const write = async (): Promise<void> =>
    await writeWhole(fileIn(folder), (partial) =>
      writeFile(partial, formatSoundtracks(soundtracks)),
    );
  const changed = library.moves.filter((move) => !isCurrent(move, soundtracks.get(move.id)));
  for (const [index, move] of changed.entries()) {
    signal?.throwIfAborted();
    soundtracks.set(move.id, describeSoundtrack(move));
    await write();
    onMove?.(move.id, index + 1, changed.length);
    // Lets an interruption in between two moves.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (gone.length > 0) await write();
  return { described: changed.length, removed: gone.length, total: soundtracks.size };
}
