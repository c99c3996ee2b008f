/** Changes to a choreography: made and kept, or told what stands in their way. */
import { z } from 'zod';
import {
  applyEdit,
  editSchema,
  type Edit,
  type EditContext,
  type EditResult,
} from '../choreography/edit/edit.ts';
import type { Plan } from '../choreography/plan.ts';
import { InvalidInputError } from '../errors.ts';
import { choreographyKeys } from '../object-keys.ts';
import type { Services } from '../ports.ts';
import type { DancerLibraries } from '../user-clips/dancer-libraries.ts';
import { editContext } from './context.ts';
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

/** What stands in the way: `plan` is what the edit was to be made to, with the edits before it. */
export type ChangeRefusal = Extract<EditResult, { done: false }> & {
  readonly edit: Edit;
  /** That the owner dances with. */
  readonly moves: EditContext['library']['moves'];
};

export type ChangeOutcome =
  { readonly done: true; readonly present: PresentChoreography } | ChangeRefusal;

/**
 * Makes a change, or says what stands in its way. The same request again changes nothing more.
 * @throws ConflictError `document-changed` where it is at another revision by now;
 *   InvalidInputError `unknown-move`, and as `editContext`
 */
export async function editChoreography(
  services: Services,
  libraries: DancerLibraries,
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
  const edited = editedPlan(await editContext(services, libraries, present), present, change.edits);
  if ('done' in edited) return edited;
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

function editedPlan(
  context: EditContext,
  { plan: before }: PresentChoreography,
  edits: readonly Edit[],
): { readonly plan: Plan } | ChangeRefusal {
  const { moves } = context.library;
  const known = new Set(moves.map(({ id }) => id));
  let plan = before;
  for (const edit of edits) {
    if ('moveId' in edit && !known.has(edit.moveId)) {
      throw new InvalidInputError('unknown-move', `No move named ${edit.moveId}.`);
    }
    const result = applyEdit(plan, edit, context);
    if (!result.done) return { ...result, plan, edit, moves };
    plan = result.plan;
  }
  return { plan };
}
