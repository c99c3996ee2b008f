/** What is left of jobs besides what they made. */
import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { choreographies, mediaKeysOf } from '@bachata/core/choreographies/choreography.ts';
import { songs } from '@bachata/core/songs/song.ts';
import { OBJECTS_FOLDER } from '@bachata/platform/embedded/layout.ts';
import { openEmbeddedServices } from '@bachata/platform/embedded/platform.ts';
import { queryAll } from '@bachata/core/query-all.ts';
import type { Product } from '../product.ts';
import { treeOf } from '../process-tree.ts';
import { tasksIn } from '../queue.ts';

const HOUR_MS = 3_600_000;

export interface Leftovers {
  /** Keys of objects that no document refers to. */
  readonly objects: readonly string[];
  /** Files of the object store, an hour later, that are no object. */
  readonly files: readonly string[];
  /** In the working folders of the stages, after the functions have started again. */
  readonly scratch: readonly string[];
  /** Tasks that are not done. */
  readonly tasks: readonly string[];
  /** FFmpeg's, and readers of containers that are at work. */
  readonly processes: readonly string[];
}

/** Starts the product again, which is when it tidies up after those that were killed. */
export async function leftoversOf(product: Product): Promise<Leftovers> {
  const { services, dataDir, temporary } = product;
  const processes = treeOf(process.pid)
    .map(({ command }) => command)
    .filter((command) => /ffmpeg/.test(command));
  const tasks = tasksIn(dataDir)
    .filter(({ state }) => state !== 'done')
    .map(({ name, state }) => `${name}: ${state}`);
  await product.crashAndRestart();
  const known = new Set<string>();
  const hashes = new Set<string>();
  for await (const { data } of queryAll(services.documents, choreographies, {})) {
    for (const key of [data.planKey, ...mediaKeysOf(data)]) known.add(key);
  }
  for await (const { data } of queryAll(services.documents, songs, {})) hashes.add(data.hash);
  const all = (await services.objects.list('')).map(({ key }) => key);
  const objects = all.filter((key) => !known.has(key) && !hashes.has(key.split('/')[1] ?? ''));
  return {
    ...{ objects, processes, tasks },
    files: await strayFiles(dataDir, product.url, all.length),
    scratch: await readdir(path.join(temporary, 'bachata-scratch')).catch(() => []),
  };
}

/** As the object store finds them an hour after the last of them was written. */
async function strayFiles(
  dataDir: string,
  publicBaseUrl: string,
  objects: number,
): Promise<readonly string[]> {
  const folder = path.join(dataDir, OBJECTS_FOLDER);
  const then = (Date.now() - HOUR_MS) / 1000;
  for (const name of await readdir(folder)) await utimes(path.join(folder, name), then, then);
  const later = await openEmbeddedServices({ dataDir, publicBaseUrl });
  later.close();
  const names = await readdir(folder);
  return names.length === objects
    ? []
    : names
        .filter((name) => name.endsWith('.part'))
        .concat(`${names.length} files of ${objects} objects`);
}
