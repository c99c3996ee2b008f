/** The answer to a change of a choreography: the choreography, or what stands in the way in words. */
import {
  editChoreography,
  type ChangeRefusal,
  type ChangeRequest,
} from '@bachata/core/choreographies/edit.ts';
import type { PresentChoreography } from '@bachata/core/choreographies/present.ts';
import type { Edit } from '@bachata/core/choreography/edit/edit.ts';
import type { RuleViolation } from '@bachata/core/choreography/evaluate/check-plan.ts';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';
import type { EditAnswer, FixView, ViolationView } from '../edit-view.ts';
import { composer } from './composer.ts';
import { viewDance } from './dance.ts';
import { movesWith, nameOf } from './library.ts';

/** @throws as `editChoreography` */
export async function answerChange(
  platform: Platform,
  person: string,
  present: PresentChoreography,
  change: ChangeRequest,
): Promise<EditAnswer> {
  const outcome = await editChoreography(platform, composer, person, present, change);
  if (!outcome.done) return viewRefusal(outcome);
  return { done: true, dance: await viewDance(platform, outcome.present, library) };
}

function viewRefusal({ violations, fixes, plan, edit, filmed }: ChangeRefusal): EditAnswer {
  const byId = movesWith(filmed);
  return {
    done: false,
    violations: violations.map((violation) => viewViolation(violation, plan, edit, byId)),
    fixes: fixes.map((fix) => viewFix(fix, plan, edit, byId)),
  };
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
