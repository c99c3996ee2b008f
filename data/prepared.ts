/** The library of the product ready to plan and to recommend with, read when it is first asked for. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PreparedLibrary, type Sounds } from '@bachata/core/choreography/prepared-library.ts';
import type { Modalities } from '@bachata/core/choreography/recommendation/fusion.ts';
import {
  isWorthUsing,
  projectionSchema,
  type ProjectionModel,
} from '@bachata/core/choreography/recommendation/projection.ts';
import { parseSoundtracks } from '@bachata/core/moves/soundtracks.ts';
import { parseMovements } from '@bachata/core/pose/matching/movements.ts';
import { readOnce } from '@bachata/core/read-once.ts';
import { DancerLibraries } from '@bachata/core/user-clips/dancer-libraries.ts';
import { MODELS_FOLDER, MOVES_FOLDER } from './files.ts';
import { readMotionFacts } from './motion.ts';
import { library } from './moves/index.ts';

/** Soundtracks and movements of the library's moves. */
async function readSounds(): Promise<Sounds> {
  const [heard, danced] = await Promise.all([
    readFile(path.join(MOVES_FOLDER, 'soundtracks.json'), 'utf8').then(parseSoundtracks),
    readFile(path.join(MOVES_FOLDER, 'movements.json'), 'utf8').then(parseMovements),
  ]);
  return new Map(
    library.moves.map(({ id }): [string, Modalities] => [
      id,
      { audio: heard.get(id)?.embedding, movement: danced.get(id)?.embedding },
    ]),
  );
}

/** The learned projection; undefined where the hand-made score is as good, which is known without decoding it. */
async function readProjection(): Promise<ProjectionModel | undefined> {
  const json: unknown = JSON.parse(
    await readFile(path.join(MODELS_FOLDER, 'projection.json'), 'utf8'),
  );
  return isWorthUsing(json) ? projectionSchema.parse(json) : undefined;
}

export const preparedLibrary = readOnce(async (): Promise<PreparedLibrary> => {
  const [motion, projection] = await Promise.all([readMotionFacts(), readProjection()]);
  return new PreparedLibrary(library, {
    motion,
    sounds: readOnce(readSounds),
    ...(projection && { projection }),
  });
});

/** The same with the filmed moves that each person may use. */
export const dancerLibraries = readOnce(
  async (): Promise<DancerLibraries> => new DancerLibraries(await preparedLibrary()),
);
