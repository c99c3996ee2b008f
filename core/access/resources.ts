/** Every kind of document that belongs to somebody, and where it is stored. */
import { choreographyBin } from '../choreographies/bin.ts';
import { jobs } from '../jobs/job.ts';
import { courseBin, planBin } from '../class-plans/bin.ts';
import type { Collection } from '../ports.ts';
import { clipBin } from '../user-clips/bin.ts';
import { clips, isReady } from '../user-clips/clip.ts';

export interface Owned {
  readonly ownerId: string;
}

export const RESOURCES = {
  job: all(jobs),
  choreography: all(choreographyBin.live),
  'deleted-choreography': all(choreographyBin.deleted),
  /** Until it is ready, what there is to see of a clip is its job. */
  clip: only(clips, isReady),
  'deleted-clip': all(clipBin.deleted),
  plan: all(planBin.live),
  'deleted-plan': all(planBin.deleted),
  course: all(courseBin.live),
  'deleted-course': all(courseBin.deleted),
} as const satisfies Record<string, Resource<Owned>>;

interface Resource<T extends object, S extends object = object> {
  readonly collection: Collection<S>;
  /** Which of the collection are of this kind. */
  readonly isOne: (document: object) => document is T;
}

function all<T extends object>(collection: Collection<T>): Resource<T, T> {
  return { collection, isOne: (_document): _document is T => true };
}

function only<S extends object, T extends S>(
  collection: Collection<S>,
  isOne: (document: S) => document is T,
): Resource<T, S> {
  return { collection, isOne: (document): document is T => isOne(document as S) };
}

export type ResourceKind = keyof typeof RESOURCES;
export type DocumentOf<K extends ResourceKind> =
  (typeof RESOURCES)[K] extends Resource<infer T> ? T : never;
