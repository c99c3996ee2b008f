/** What a choreography takes in the store: its own objects, with its video and without. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { bringBackVideo, sweepVideos } from '@bachata/core/choreographies/video-cache.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { median } from '@bachata/core/numeric/statistics.ts';
import { choreographyKeys } from '@bachata/core/object-keys.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { openEmbeddedServices } from '@bachata/platform/embedded/platform.ts';
import { runJob } from '../../functions/pipeline/run-job.ts';
import type { Table } from './table.ts';

/** All that there is at this moment was last watched before tomorrow. */
const NOTHING_KEPT_MS = -24 * 3_600_000;

export async function storedBytesBench(): Promise<Table> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-bytes-'));
  const services = await openEmbeddedServices({ dataDir, publicBaseUrl: 'http://localhost' });
  const { documents, objects } = services;
  const stored = async (id: string): Promise<number> => {
    const own = await objects.list(choreographyKeys.folder(id));
    return own.reduce((sum, { size }) => sum + size, 0);
  };
  try {
    const withVideo: number[] = [];
    const without: number[] = [];
    const seconds: number[] = [];
    for (const { id: songId, title } of catalog) {
      const { jobId } = await createChoreography(services, {
        ...{ ownerId: 'bench', requestKey: `bench-${songId}`, title },
        source: { kind: 'catalog', songId },
        parameters: planParametersSchema.parse({ difficulty: 'intermediate' }),
      });
      await runJob(services, jobId);
      withVideo.push(await stored(jobId));
      await sweepVideos(services, NOTHING_KEPT_MS);
      without.push(await stored(jobId));
      const gone = (await documents.get(choreographies, jobId))?.data;
      const again = gone && (await bringBackVideo(services, jobId, gone));
      if (again === undefined) throw new Error(`The video of ${songId} was not deleted.`);
      const startedAt = performance.now();
      await runJob(services, again.jobId);
      seconds.push((performance.now() - startedAt) / 1000);
    }
    return {
      title: `a choreography in the store (medians over ${catalog.length} demo songs)`,
      columns: ['what', 'value'],
      rows: [
        ['with its video, kB', median(withVideo) / 1000],
        ['without, kB', median(without) / 1000],
        ['share that stays', median(without) / median(withVideo)],
        ['made again, s', median(seconds)],
        ['made again, s, longest', Math.max(...seconds)],
      ],
    };
  } finally {
    await services.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
