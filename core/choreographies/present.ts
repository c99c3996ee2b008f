/** A choreography as its owner left it: with its edits, and the plan that it has now. */
import { planSchema, type Plan } from '../choreography/plan.ts';
import { ConflictError } from '../errors.ts';
import type { Services } from '../ports.ts';
import { getJsonObject } from '../read-object.ts';
import type { Choreography } from './choreography.ts';
import { revisionsCollection, revisionsOf, type Revisions } from './revisions.ts';

export interface PresentChoreography {
  readonly id: string;
  readonly choreography: Choreography;
  readonly revisions: Revisions;
  readonly plan: Plan;
}

/** @throws NotFoundError where the plan is lost */
export async function readPresent(
  services: Pick<Services, 'documents' | 'objects'>,
  id: string,
  choreography: Choreography,
): Promise<PresentChoreography> {
  const revisions = await readRevisions(services, id, choreography);
  return { id, choreography, revisions, plan: await readPlan(services, revisions.present) };
}

export async function readRevisions(
  { documents }: Pick<Services, 'documents'>,
  id: string,
  choreography: Choreography,
): Promise<Revisions> {
  return revisionsOf(await documents.get(revisionsCollection, id), choreography);
}

/** @throws NotFoundError */
export async function readPlan(
  { objects }: Pick<Services, 'objects'>,
  planKey: string,
): Promise<Plan> {
  return await getJsonObject(objects, planKey, planSchema);
}

/**
 * What somebody asks about a choreography that they see holds until the next edit.
 * @throws ConflictError `document-changed` where it is at another revision by now
 */
export function assertRevision({ revision: now }: Pick<Revisions, 'revision'>, seen: number): void {
  if (now === seen) return;
  throw new ConflictError('document-changed', 'The choreography was edited in the meantime.');
}

/**
 * The version of a choreography that somebody sees, to order something of it.
 * @throws as `assertRevision`
 */
export async function seenVersion(
  services: Pick<Services, 'documents'>,
  choreographyId: string,
  choreography: Choreography,
  revision: number,
) {
  const revisions = await readRevisions(services, choreographyId, choreography);
  assertRevision(revisions, revision);
  const { ownerId, title } = choreography;
  return { ownerId, title, choreographyId, revision, planKey: revisions.present };
}
