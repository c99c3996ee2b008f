/**
 * Run while the image of the stages is built: loads all that a stage may load, so that Node's compile cache is
 * full and what was pruned by mistake fails the build and not a dancer's job.
 */
import { strict as assert } from 'node:assert';
import path from 'node:path';
import { STAGES } from '@bachata/core/jobs/stages.ts';
import { loadSdk } from '@bachata/platform/telemetry/load-sdk.ts';
import { SONGS_FOLDER } from '@bachata/library/files.ts';
import { readSounds } from '@bachata/library/sounds.ts';
import { analyzeAudioFile } from '../../functions/music/analyze-file.ts';
import { loadStage } from '../../functions/pipeline/handlers.ts';
import { DEFAULT_POSE_MODEL } from '../../functions/vision/models.ts';
import { startNativeRuntime } from '../../functions/vision/native-runtime.ts';
import { VisionPool } from '../../functions/vision/vision-pool.ts';

const SONG = path.join(SONGS_FOLDER, 'bajo-la-luna.m4a');
const PICTURE = { width: 640, height: 360 };
const PATIENCE_MS = 120_000;

await import('../../functions/server.ts');
for (const stage of STAGES) await loadStage(stage);
await Promise.all([
  import('../../functions/housekeeping.ts'),
  import('@bachata/platform/google/services.ts'),
  loadSdk(),
  import('essentia.js'),
  import('@bachata/platform/embedded/platform.ts'),
  readSounds(),
]);

assert(await startNativeRuntime(), 'ONNX Runtime has no program for this kind of machine.');
await using pool = new VisionPool(DEFAULT_POSE_MODEL, { hands: true, workers: 1 });
const data = new Uint8Array(PICTURE.width * PICTURE.height * 3);
assert.deepEqual(await pool.findPeople([{ ...PICTURE, data }]), [[]]);

const { analysis } = await analyzeAudioFile(SONG, {
  signal: AbortSignal.timeout(PATIENCE_MS),
  onProgress: () => undefined,
});
assert(analysis.beatsSec.length > 0, 'No beats were heard in a song of the library.');
process.stdout.write(
  `warm: ${STAGES.length} stages, the models, and a song of ${analysis.tempoBpm.toFixed(0)} BPM\n`,
);
