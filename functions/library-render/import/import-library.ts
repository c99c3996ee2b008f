/** Imports a folder of annotated clips into a library of a user's own. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError, InvalidInputError } from '@bachata/core/errors.ts';
import { annotationFileSchema, moveIdOf } from '@bachata/core/moves/annotations.ts';
import { CLIP_INDEX_FORMAT } from '@bachata/core/moves/clip-index.ts';
import {
  userLibrarySchema,
  type UserLibrary,
  type UserMove,
} from '@bachata/core/moves/user-library.ts';
import { writeWhole } from '../../media/whole-file.ts';
import { importClip, readAnnotation, type ImportPlace } from './import-clip.ts';

export interface ImportWork extends ImportPlace {
  readonly annotationFile: string;
  /** Take the proposed states and sides for granted. */
  readonly acceptProposals: boolean;
  readonly onMove?: (move: UserMove) => void;
  readonly onProblem?: (problem: ImportProblem) => void;
}

export interface ImportProblem {
  /** The annotation's `clip_id`, or its place in the file. */
  readonly clip: string;
  readonly code: string;
  readonly message: string;
}

export interface ImportResult {
  readonly library: UserLibrary;
  readonly imported: readonly UserMove[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Imports clip after clip; what is wrong with one does not keep the others out. Moves of an earlier
 * import stay, and so does what has been confirmed of a move that is imported again with the same
 * counts from the same foot.
 *
 * @throws InvalidInputError `annotations` or `user-library` where a file as a whole cannot be read
 */
export async function importLibrary(work: ImportWork): Promise<ImportResult> {
  const raws = await readAnnotations(work.annotationFile);
  await mkdir(work.out, { recursive: true });
  const moves = new Map((await readUserLibrary(work.out)).moves.map((move) => [move.id, move]));
  const imported: UserMove[] = [];
  const problems: ImportProblem[] = [];
  for (const [index, raw] of raws.entries()) {
    work.signal?.throwIfAborted();
    try {
      const annotation = readAnnotation(raw);
      const id = moveIdOf(annotation.clip_id);
      if (imported.some((other) => other.id === id)) {
        throw new InvalidInputError('twice', `another clip of this import is ${id} already`);
      }
      const move = await importClip(annotation, work);
      const settled = work.acceptProposals
        ? { ...move, confirmed: true }
        : keepConfirmed(move, moves.get(move.id));
      moves.set(move.id, settled);
      imported.push(settled);
      await writeUserLibrary(work.out, [...moves.values()]);
      work.onMove?.(settled);
    } catch (error) {
      if (!(error instanceof AppError) || error.retryable) throw error;
      const problem = { clip: nameOf(raw, index), code: error.code, message: error.message };
      problems.push(problem);
      work.onProblem?.(problem);
    }
  }
  return { library: await readUserLibrary(work.out), imported, problems };
}

function keepConfirmed(move: UserMove, earlier: UserMove | undefined): UserMove {
  const same =
    earlier?.confirmed === true &&
    earlier.counts === move.counts &&
    earlier.entry.freeFoot === move.entry.freeFoot &&
    earlier.file === move.file;
  if (!same) return move;
  const { entry, exit, side } = earlier;
  return { ...move, entry, exit, side, confirmed: true };
}

function nameOf(raw: unknown, index: number): string {
  const named = typeof raw === 'object' && raw !== null && 'clip_id' in raw ? raw.clip_id : '';
  return typeof named === 'string' && named !== '' ? named : `clip ${index + 1}`;
}

async function readAnnotations(file: string): Promise<unknown[]> {
  try {
    return annotationFileSchema.parse(JSON.parse(await readFile(file, 'utf8'))).clips;
  } catch (cause) {
    throw new InvalidInputError('annotations', `${file} is no file of annotations with clips.`, {
      cause,
    });
  }
}

/** Puts moves into a library in the place of those with the same ids. */
export async function saveMoves(out: string, changed: readonly UserMove[]): Promise<void> {
  const moves = new Map((await readUserLibrary(out)).moves.map((move) => [move.id, move]));
  for (const move of changed) moves.set(move.id, move);
  await writeUserLibrary(out, [...moves.values()]);
}

const libraryFile = (out: string): string => path.join(out, 'library.json');

/** An empty one where there is none yet. @throws InvalidInputError `user-library` */
export async function readUserLibrary(out: string): Promise<UserLibrary> {
  try {
    return userLibrarySchema.parse(JSON.parse(await readFile(libraryFile(out), 'utf8')));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') {
      return { version: 1, format: CLIP_INDEX_FORMAT, moves: [] };
    }
    throw new InvalidInputError('user-library', `${libraryFile(out)} is no library.`, { cause });
  }
}

async function writeUserLibrary(out: string, moves: readonly UserMove[]): Promise<void> {
  const library = userLibrarySchema.parse({ version: 1, format: CLIP_INDEX_FORMAT, moves });
  const text = `${JSON.stringify(library, null, 2)}\n`;
  await writeWhole(libraryFile(out), (partial) => writeFile(partial, text));
}
