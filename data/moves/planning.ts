/** What a choreography is composed, edited and judged with: the library and all that is known of it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { libraryFor } from '@bachata/core/user-clips/clip-moves.ts';
import type { Library } from '@bachata/core/choreography/planner/compose.ts';
import type { EditContext } from '@bachata/core/choreography/edit/edit.ts';
import { clipMotion, type ClipMotion } from '@bachata/core/choreography/evaluate/clip-motion.ts';
import { motionFacts, type MotionFacts } from '@bachata/core/choreography/evaluate/motion-facts.ts';
import { affinityOf } from '@bachata/core/choreography/recommendation/affinity.ts';
import type { Modalities } from '@bachata/core/choreography/recommendation/fusion.ts';
import { projectionSchema } from '@bachata/core/choreography/recommendation/projection.ts';
import { moveFiles } from '@bachata/core/moves/clip-index.ts';
import { parseMovements, type Movement } from '@bachata/core/pose/matching/movements.ts';
import { readPoseFile, type AuthoredPoses } from '@bachata/core/moves/pose-file.ts';
import { parseSoundtracks, type Soundtrack } from '@bachata/core/moves/soundtracks.ts';
import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import type { DocumentStore } from '@bachata/core/ports.ts';
import { readOnce } from '@bachata/core/read-once.ts';
import { library } from './index.ts';

/** The landmarks of a library move; undefined for one that is not rendered yet. */
export async function readPoses(moveId: string): Promise<AuthoredPoses | undefined> {
  try {
    return readPoseFile(await readFile(path.join(import.meta.dirname, moveFiles.poses(moveId))));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function readMotion(): Promise<MotionFacts> {
  const clips = new Map<string, ClipMotion>();
  for (const { id, swapsSides } of library.moves) {
    const poses = await readPoses(id);
    const clip = poses && clipMotion(poses, swapsSides);
    if (clip !== undefined) clips.set(id, clip);
  }
  return motionFacts(clips);
}

/** The motion of the library's clips; read once, in about 0.15 s. */
export const libraryMotion = readOnce(readMotion);

/** A file of the project's data; undefined where there is none. */
async function readData(...place: readonly string[]): Promise<string | undefined> {
  try {
    return await readFile(path.join(import.meta.dirname, '..', ...place), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function readSounds() {
  const [soundtracks, movements, model] = await Promise.all([
    readData('moves', 'soundtracks.json'),
    readData('moves', 'movements.json'),
    readData('models', 'projection.json'),
  ]);
  const heard: ReadonlyMap<string, Soundtrack> = soundtracks
    ? parseSoundtracks(soundtracks)
    : new Map();
  const danced: ReadonlyMap<string, Movement> = movements ? parseMovements(movements) : new Map();
  const known = library.moves.map(({ id }): [string, Modalities] => [
    id,
    { audio: heard.get(id)?.embedding, movement: danced.get(id)?.embedding },
  ]);
  return {
    known: new Map(known),
    model: model ? projectionSchema.parse(JSON.parse(model)) : undefined,
  };
}

/** Soundtracks and movements of the library's moves, and the learned projection of both. */
export const librarySounds = readOnce(readSounds);

/** Those that somebody's filmed moves are part of. */
const libraries = new LRUCache<string, Library>({ max: 16 });

/**
 * The same object for the same content: what is worked out about a library (its graph, joins, options,
 * recommender) hangs on its list of moves.
 */
function keptLibrary(made: Library): Library {
  const kept = libraries.get(made.version);
  if (kept !== undefined) return kept;
  libraries.set(made.version, made);
  return made;
}

/**
 * For `composePlan`, `applyEdit` and `alternativesAt`: the same for a song wherever they are called.
 * @param dancer whose filmed moves, and those of everybody, take part; without, drawn ones only
 */
export async function planningContext(
  analysis: SongAnalysis,
  dancer?: { readonly documents: Pick<DocumentStore, 'query'>; readonly ownerId: string },
): Promise<EditContext> {
  const own = dancer && (await libraryFor(dancer.documents, dancer.ownerId, library));
  const inUse = own === undefined || own === library ? library : keptLibrary(own);
  const { known, model } = await librarySounds();
  return {
    analysis,
    library: inUse,
    motion: await libraryMotion(),
    ...(model?.beatsHandMade && {
      affinity: affinityOf({ analysis, moves: inUse.moves, known, model }),
    }),
  };
}
