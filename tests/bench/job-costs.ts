/**
 * What one choreography of an uploaded song takes, stage by stage: processor time with that of FFmpeg, seconds
 * by the clock, operations that Google charges for, and bytes that stay. What `npm run costs` reckons with.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { isEnded, jobs } from '@bachata/core/jobs/job.ts';
import { runStage } from '@bachata/core/jobs/run-stage.ts';
import { stagesOf } from '@bachata/core/jobs/stages.ts';
import { median } from '@bachata/core/numeric/statistics.ts';
import { choreographyKeys, songKeys, uploadKeys } from '@bachata/core/object-keys.ts';
import type { Services } from '@bachata/core/ports.ts';
import { openUpload } from '@bachata/core/uploads/quota.ts';
import { catalog, SONG_CONTENT_TYPE, type CatalogSong } from '@bachata/library/songs/catalog.ts';
import { openEmbeddedServices } from '@bachata/platform/embedded/platform.ts';
import { stageHandlers } from '../../functions/pipeline/handlers.ts';
import { countingServices, noOperations, type Operations } from './counting-services.ts';
import type { Table } from './table.ts';

const SONGS = path.join(import.meta.dirname, '..', '..', 'data', 'songs');
const ORDER = 'order';
const STEPS = [ORDER, ...stagesOf('song')] as const;

interface Step extends Operations {
  readonly cpuSec: number;
  readonly wallSec: number;
}

export async function jobCostsBench(): Promise<readonly Table[]> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-costs-'));
  const services = await openEmbeddedServices({ dataDir, publicBaseUrl: 'http://localhost' });
  const stored = async (prefix: string): Promise<number> =>
    (await services.objects.list(prefix)).reduce((sum, { size }) => sum + size, 0);
  try {
    // A process's first job loads the stages; a container's first task does, too, and is counted as its start.
    const [first, ...others] = catalog;
    if (first === undefined) throw new Error('There are no songs.');
    await oneJob(services, first);
    const runs: ReadonlyMap<string, Step>[] = [];
    const bytes: number[] = [];
    for (const song of others) {
      const { jobId, steps } = await oneJob(services, song);
      runs.push(steps);
      bytes.push(await stored(choreographyKeys.folder(jobId)));
    }
    const songBytes = (await stored(songKeys.root)) / catalog.length;
    const of = (step: string, field: keyof Step): number =>
      median(runs.map((run) => run.get(step)?.[field] ?? NaN));
    const fields = ['cpuSec', 'wallSec', 'reads', 'writes', 'deletes', 'puts', 'gets', 'tasks'];
    return [
      {
        title: `One choreography of an uploaded song (medians of ${runs.length} songs)`,
        columns: ['step', ...fields],
        rows: STEPS.map((step) => [step, ...fields.map((field) => of(step, field as keyof Step))]),
      },
      {
        title: 'bytes that stay',
        columns: ['what', 'kB'],
        rows: [
          ['choreography with its video', median(bytes) / 1000],
          ['song with its sound and analysis (mean)', songBytes / 1000],
        ],
      },
    ];
  } finally {
    await services.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function oneJob(
  services: Services,
  song: CatalogSong,
): Promise<{ readonly jobId: string; readonly steps: ReadonlyMap<string, Step> }> {
  let counted = noOperations();
  const counting = countingServices({ ...services, jobLimits: { dailyJobs: 1000 } }, () => counted);
  const steps = new Map<string, Step>();
  const measured = async <R>(step: string, body: () => Promise<R>): Promise<R> => {
    counted = noOperations();
    const cpu = await cpuSec();
    const startedAt = performance.now();
    const result = await body();
    const wallSec = (performance.now() - startedAt) / 1000;
    steps.set(step, { ...counted, wallSec, cpuSec: (await cpuSec()) - cpu });
    return result;
  };
  // Each by somebody else: nothing waits for its turn.
  const ownerId = `bench-${song.id}`;
  const objectKey = uploadKeys.file(ownerId, 'song.m4a');
  const body = await readFile(path.join(SONGS, song.file));
  const { jobId } = await measured(ORDER, async () => {
    await openUpload(counting, ownerId, { key: objectKey, bytes: body.length });
    await counting.objects.put(objectKey, body, { contentType: SONG_CONTENT_TYPE });
    return await createChoreography(counting, {
      ...{ ownerId, requestKey: randomUUID(), title: song.title },
      source: { kind: 'upload', objectKey, fileName: song.file },
      parameters: planParametersSchema.parse({ difficulty: 'intermediate' }),
    });
  });
  for (;;) {
    const job = (await services.documents.get(jobs, jobId))?.data;
    if (job === undefined || job.status === 'failed') throw new Error(`${song.id} failed.`);
    if (isEnded(job)) return { jobId, steps };
    const { stage } = job;
    await measured(stage, async () => {
      await runStage(counting, { jobId, stage }, stageHandlers, { holder: randomUUID() });
    });
  }
}

/** Of this process and of those that it has started and seen the end of; Linux only. */
async function cpuSec(): Promise<number> {
  const stat = await readFile('/proc/self/stat', 'utf8');
  // Fields are counted after the name, which may have spaces in it: utime, stime, cutime, cstime.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return ticks / 100;
}
