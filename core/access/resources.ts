/** Every kind of document that belongs to somebody, and where it is stored. */
import { choreographyBin } from '../choreographies/bin.ts';
import { jobs } from '../jobs/job.ts';
import type { Collection } from '../ports.ts';
import { clipBin } from '../user-clips/bin.ts';

export interface Owned {
  readonly ownerId: string;
}

export const RESOURCES = {
  job: jobs,
  choreography: choreographyBin.live,
  'deleted-choreography': choreographyBin.deleted,
  clip: clipBin.live,
  'deleted-clip': clipBin.deleted,
} as const satisfies Record<string, Collection<Owned>>;

export type ResourceKind = keyof typeof RESOURCES;
export type DocumentOf<K extends ResourceKind> =
  (typeof RESOURCES)[K] extends Collection<infer T> ? T : never;
