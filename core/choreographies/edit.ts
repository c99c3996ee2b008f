/** Changes to a choreography: made and kept, or told what stands in their way. */
import { z } from 'zod';
import { editSchema } from '../choreography/edit/edit.ts';
import type { Plan } from '../choreography/plan.ts';
import type { MoveInfo } from '../moves/move.ts';
import { choreographyKeys } from '../object-keys.ts';
import type { Services } from '../ports.ts';
import type { Composer, EditRefusal } from './composer.ts';
import { editMaterial } from './material.ts';
import { readPlan, type PresentChoreography } from './present.ts';
import { changeRevisions, isRepeated, type HistoryStep, type Revisions } from './revisions.ts';

const revision = z.number().int().min(0);
/** More than a person changes at once: a way out may unlock everything. */
const MAX_EDITS = 400;

export const changeSchema = z.union([
  z.object({ revision, edits: z.array(editSchema).min(1).max(MAX_EDITS) }),
  z.object({ revision, step: z.enum(['undo', 'redo']) }),
]);
export type ChangeRequest = z.infer<typeof changeSchema>;

export type ChangeRefusal = EditRefusal & {
  /** The filmed moves that the owner dances with. */
  readonly filmed: readonly MoveInfo[];
};

export type ChangeOutcome =
  { readonly done: true; readonly present: PresentChoreography } | ChangeRefusal;

/**
 * Makes a change, or says what stands in its way. The same request again changes nothing more.
 * @param person who waits for it
 * @throws ConflictError `document-changed` where it is at another revision by now; as `editMaterial` and
 *   the composer
 */
export async function editChoreography(
  services: Services,
  composer: Composer,
  person: string,
  present: PresentChoreography,
  change: ChangeRequest,
): Promise<ChangeOutcome> {
  const request = JSON.stringify('edits' in change ? change.edits : change.step);
  const asked = { base: change.revision, request };
  if (isRepeated(present.revisions, asked)) return { done: true, present };
  if ('step' in change) {
    const revisions = await changed(services, present, { ...asked, step: { kind: change.step } });
    return await at(services, present, revisions);
  }
  const material = await editMaterial(services, present);
  const { edits } = change;
  const edited = await composer.ask<'edits'>(person, material, { name: 'edits', edits });
  if (!edited.done) return { ...edited, filmed: material.filmed };
  // Where the change is not made after all, nothing refers to the plan and housekeeping removes it.
  const planKey = await putPlan(services, present.id, edited.plan);
  const step = { kind: 'edit', planKey } as const;
  const revisions = await changed(services, present, { ...asked, step });
  if (revisions.present === planKey) {
    return { done: true, present: { ...present, revisions, plan: edited.plan } };
  }
  // The other click of a double click was first.
  return await at(services, present, revisions);
}

async function changed(
  { documents, clock }: Services,
  { id, choreography }: PresentChoreography,
  change: { readonly base: number; readonly request: string; readonly step: HistoryStep },
): Promise<Revisions> {
  return await changeRevisions(documents, id, choreography, change, clock.now());
}

/** The choreography at revisions whose plan is not at hand. */
async function at(
  services: Services,
  present: PresentChoreography,
  revisions: Revisions,
): Promise<ChangeOutcome> {
  const plan = await readPlan(services, revisions.present);
  return { done: true, present: { ...present, revisions, plan } };
}

/** @returns the key of the plan, which no history refers to yet */
async function putPlan({ objects }: Services, id: string, plan: Plan): Promise<string> {
  const key = choreographyKeys.editedPlan(id, crypto.randomUUID());
  await objects.put(key, new TextEncoder().encode(JSON.stringify(plan)), {
    contentType: 'application/json; charset=utf-8',
  });
  return key;
}
