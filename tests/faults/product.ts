/** The whole product on this machine, as `npm start` runs it, watched from outside. Linux only. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  openEmbeddedServices,
  type EmbeddedServices,
} from '@bachata/platform/embedded/platform.ts';
import { PRODUCT, startSite, type Site } from '../browser/harness.ts';
import { treeOf, variableOf } from './process-tree.ts';
import { notedIn, stretchesSince, type Stretch } from './stretches/stretches.ts';

/** The processes of the product, by the ends of their commands. */
export const PARTS = {
  product: path.join('local', 'start.ts'),
  functions: path.join('local', 'serve.ts'),
  site: path.join('web', 'server.ts'),
} as const;
export type Part = keyof typeof PARTS;

export interface Product extends Site {
  /** Also the queue, which the site's own stores do not show. */
  readonly services: EmbeddedServices;
  /** Temporary files of this product, and of no other. */
  readonly temporary: string;
  /** @throws Error where the part does not run */
  pidOf(part: Part): number;
  functionsUrl(): string;
  /** Of its main threads; nothing unless `stretches` was asked for. */
  stretchesSince(sinceMs: number): Promise<readonly Stretch[]>;
}

/** @param options `stretches`: whether the main threads write down how long they are busy */
export async function startProduct(
  options: { readonly stretches?: boolean } = {},
): Promise<Product> {
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'bachata-faults-'));
  const noted = path.join(temporary, 'stretches.jsonl');
  const site = await startSite({
    script: PRODUCT,
    // As `npm start` sets it.
    env: { TMPDIR: temporary, MALLOC_ARENA_MAX: '2', ...(options.stretches && notedIn(noted)) },
  });
  const services = await openEmbeddedServices({ dataDir: site.dataDir, publicBaseUrl: site.url });
  const findPid = (part: Part): number | undefined =>
    treeOf(process.pid).find(
      ({ pid, command }) =>
        command.endsWith(PARTS[part]) && variableOf(pid, 'TMPDIR') === temporary,
    )?.pid;
  const pidOf = (part: Part): number => {
    const pid = findPid(part);
    if (pid === undefined) throw new Error(`The ${part} does not run.`);
    return pid;
  };
  return {
    ...site,
    ...{ services, temporary, pidOf },
    functionsUrl: () => variableOf(pidOf('site'), 'BACHATA_FUNCTIONS_URL') ?? '',
    stretchesSince: (sinceMs) => stretchesSince(noted, sinceMs),
    stop: async () => {
      services.close();
      await site.stop();
      await rm(temporary, { recursive: true, force: true });
    },
  };
}
