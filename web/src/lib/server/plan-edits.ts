/** Changes to a choreography: made and kept, or told what stands in their way. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { RuleViolation } from '@bachata/core/choreography/evaluate/check-plan.ts';
import { applyEdit, editSchema, type Edit } from '@bachata/core/choreography/edit/edit.ts';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import {
  changeRevisions,
  isRepeated,
  type Revisions,
  type HistoryStep,
} from '@bachata/core/choreographies/revisions.ts';
import { sweepPlans } from '@bachata/core/housekeeping/sweep-plans.ts';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { choreographyKeys } from '@bachata/core/object-keys.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';
import type { EditAnswer, FixView, ViolationView } from '../edit-view.ts';
import { editContext, readPlan, viewDance, type Dance } from './dance.ts';
import { nameOf } from './library.ts';
import { describeError, log } from '@bachata/platform/log.ts';

const revision = z.number().int().min(0);
/** More than a person changes at once: a way out may unlock everything. */
const MAX_EDITS = 400;

export const changeSchema = z.union([
  z.object({ revision, edits: z.array(editSchema).min(1).max(MAX_EDITS) }),
  z.object({ revision, step: z.enum(['undo', 'redo']) }),
]);
export type ChangeRequest = z.infer<typeof changeSchema>;

/**
 * Makes a change, or says what stands in its way. The same request again changes nothing more.
 * @throws ConflictError where the dance is at another revision by now; see `editContext` too
 */
export async function changeDance(
  platform: Platform,
  dance: Dance,
  change: ChangeRequest,
): Promise<EditAnswer> {
  const request = JSON.stringify('edits' in change ? change.edits : change.step);
  const asked = { base: change.revision, request };
  if (isRepeated(dance.revisions, asked)) {
    return { done: true, dance: await viewDance(platform, dance, library) };
  }
  let step: HistoryStep;
  if ('edits' in change) {
    const answer = await editedPlan(platform, dance, change.edits);
    if (!('plan' in answer)) return answer;
    const planKey = choreographyKeys.editedPlan(dance.id, randomUUID());
    await platform.objects.put(planKey, Buffer.from(JSON.stringify(answer.plan)), {
      contentType: 'application/json; charset=utf-8',
    });
    step = { kind: 'edit', planKey };
  } else step = { kind: change.step };
  const now = platform.clock.now();
  const { id, choreography } = dance;
  let revisions: Revisions;
  try {
    const made = { ...asked, step };
    revisions = await changeRevisions(platform.documents, id, choreography, made, now);
  } catch (error) {
    if (step.kind === 'edit') await platform.objects.delete(step.planKey);
    throw error;
  }
  // The other click of a double click was first.
  if (step.kind === 'edit' && step.planKey !== revisions.present) {
    await platform.objects.delete(step.planKey);
  }
  const plan = await readPlan(platform, revisions.present);
  await tidy(platform, id);
  const edited = { ...dance, revisions, plan };
  return { done: true, dance: await viewDance(platform, edited, library) };
}

/** The edit is made, whatever becomes of this. */
async function tidy(platform: Platform, id: string): Promise<void> {
  try {
    const removed = await sweepPlans(platform, id);
    if (removed.length > 0) log('INFO', 'plans of edits removed', { plans: removed.length });
  } catch (error) {
    log('WARNING', 'plans of edits not removed', describeError(error));
  }
}

async function editedPlan(
  platform: Platform,
  dance: Dance,
  edits: readonly Edit[],
): Promise<{ readonly plan: Plan } | Extract<EditAnswer, { done: false }>> {
  const context = await editContext(platform, dance);
  const byId = new Map(context.library.moves.map((move) => [move.id, move]));
  let { plan } = dance;
  for (const edit of edits) {
    if ('moveId' in edit && !byId.has(edit.moveId)) {
      throw new InvalidInputError('unknown-move', `No move named ${edit.moveId}.`);
    }
    const result = applyEdit(plan, edit, context);
    if (!result.done) {
      return {
        done: false,
        violations: result.violations.map((violation) =>
          viewViolation(violation, plan, edit, byId),
        ),
        fixes: result.fixes.map((fix) => viewFix(fix, plan, edit, byId)),
      };
    }
    plan = result.plan;
  }
  return { plan };
}

type ById = Parameters<typeof nameOf>[0];

function viewViolation(
  violation: RuleViolation,
  plan: Plan,
  edit: Edit,
  byId: ById,
): ViolationView {
  const danced = (index: number): string => {
    const segment = plan.segments[Math.max(0, index)];
    if (segment === undefined) return '';
    const isSwapped = edit.kind === 'swap' && segment.startBeat === edit.startBeat;
    return isSwapped ? edit.moveId : segment.moveId;
  };
  const { code, segment, values } = violation;
  const position = (state: string | number | undefined): string | undefined =>
    typeof state === 'string' ? state.split('/')[0] : undefined;
  const [exit, entry] = [position(values['exit']), position(values['entry'])];
  return {
    code,
    startSec: plan.segments[segment]?.startSec ?? 0,
    move: nameOf(byId, danced(segment)),
    before: nameOf(byId, danced(segment - 1)),
    ...(exit !== undefined && { exit }),
    ...(entry !== undefined && { entry }),
  };
}

/** Locks are opened and the edit is made in one; another move is a change of its own. */
function viewFix(fix: readonly Edit[], plan: Plan, edit: Edit, byId: ById): FixView {
  const unlocks = fix.flatMap((one) => {
    if (one.kind !== 'unlock') return [];
    const segment = plan.segments.find(({ startBeat }) => startBeat === one.startBeat);
    if (segment === undefined) return [];
    return [{ startSec: segment.startSec, name: nameOf(byId, segment.moveId) }];
  });
  if (unlocks.length > 0) return { edits: [...fix, edit], unlocks };
  const swap = fix.find((one) => one.kind === 'swap');
  return {
    edits: fix,
    unlocks: [],
    ...(swap && { instead: nameOf(byId, swap.moveId) }),
  };
}
