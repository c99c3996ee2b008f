/** The library of the product ready to plan and to recommend with, read when it is first asked for. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PreparedLibrary } from '@bachata/core/choreography/prepared/prepared-library.ts';
import {
  isWorthUsing,
  projectionSchema,
  type ProjectionModel,
} from '@bachata/core/choreography/recommendation/projection.ts';
import { readOnce } from '@bachata/core/read-once.ts';
import { DancerLibraries } from '@bachata/core/user-clips/dancer-libraries.ts';
import { MODELS_FOLDER } from './files.ts';
import { readMotionFacts } from './motion.ts';
import { library } from './moves/index.ts';

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
    // With its module: it decodes what only comparing movements needs.
    sounds: readOnce(async () => (await import('./sounds.ts')).readSounds()),
    ...(projection && { projection }),
  });
});

/** The same with the filmed moves that each person may use. */
export const dancerLibraries = readOnce(
  async (): Promise<DancerLibraries> => new DancerLibraries(await preparedLibrary()),
);
