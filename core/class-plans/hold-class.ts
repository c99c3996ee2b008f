/** Writes down what was taught in a class, and begins the next one with what was not reached. */
import { InvalidInputError, LimitError, NotFoundError } from '../errors.ts';
import type { Services } from '../ports.ts';
import type { Block } from './blocks.ts';
import { daysLater, WEEK_DAYS } from './calendar.ts';
import { classPlans, type ClassPlan, type PlanContent } from './class-plan.ts';
import { contentOf } from './create-plan.ts';
import { LONGEST_TEXT, MOST_BLOCKS, MOST_HELD } from './limits.ts';
import { planIndexBeside } from './plan-index.ts';
import { patchPlan } from './save-plan.ts';
import {
  notReached,
  planAsTaught,
  taughtBy,
  taughtClasses,
  taughtId,
  type Taught,
} from './taught.ts';
import { newBlockId } from './templates.ts';

type Needs = Pick<Services, 'documents' | 'clock'>;

export interface Held {
  readonly heldOn: string;
  readonly ticked: readonly string[];
  readonly line?: string | undefined;
  /** The account that taught it; absent for the plan's owner. */
  readonly by?: string | undefined;
}

/**
 * Begins the record of a class, or changes it. The plan is kept as it is when the record begins, and never
 * after that.
 * @returns nothing where the plan is gone
 * @throws LimitError `too-many-held`; InvalidInputError `plan-block-unknown`
 */
export async function holdClass(
  { documents, clock }: Needs,
  planId: string,
  { heldOn, ticked, line, by }: Held,
): Promise<Taught | undefined> {
  const id = taughtId(planId, heldOn);
  const known = await taughtBy(documents, planId);
  if (known.length >= MOST_HELD && !known.some((one) => one.id === id)) {
    throw new LimitError('too-many-held', `A plan is taught at most ${MOST_HELD} times.`, {
      details: { most: MOST_HELD },
    });
  }
  return await documents.transaction(async (tx) => {
    const plan = (await tx.get(classPlans, planId))?.data;
    if (plan === undefined) return undefined;
    const before = (await tx.get(taughtClasses, id))?.data;
    const kept = before?.plan ?? planAsTaught(plan);
    const blocks = new Set(kept.blocks.map((block) => block.id));
    if (ticked.some((one) => !blocks.has(one))) {
      throw new InvalidInputError('plan-block-unknown', 'The class had no such block.');
    }
    const now = clock.now();
    const record: Taught = {
      ...{ ownerId: plan.ownerId, planId, heldOn, plan: kept, ticked: [...new Set(ticked)] },
      ...{ line: line === '' ? undefined : line, createdAt: before?.createdAt ?? now },
      // Whoever ticks a block of it later has not taught it.
      by: before === undefined ? (by === plan.ownerId ? undefined : by) : before.by,
      updatedAt: now,
    };
    const isLast = plan.heldOn === undefined || heldOn > plan.heldOn;
    const index = isLast && (await planIndexBeside(tx, plan.ownerId, planId, { ...plan, heldOn }));
    if (before === undefined) tx.create(taughtClasses, id, record);
    else tx.update(taughtClasses, id, record);
    if (isLast) tx.update(classPlans, planId, { heldOn });
    if (index) index();
    return record;
  });
}

/**
 * Takes back that a class was held.
 * @param by who does: the plan's owner any class, a co-teacher one of their own; absent for the owner
 * @throws NotFoundError `not-found` for a class that is not theirs
 */
export async function forgetClass(
  services: Needs,
  planId: string,
  heldOn: string,
  by?: string,
): Promise<void> {
  const { documents } = services;
  const held = (await documents.get(taughtClasses, taughtId(planId, heldOn)))?.data;
  if (held === undefined) return;
  if (by !== undefined && by !== held.ownerId && by !== held.by) {
    throw new NotFoundError('not-found', 'Somebody else has taught that class.');
  }
  await documents.delete(taughtClasses, taughtId(planId, heldOn));
  const [last] = await taughtBy(documents, planId);
  await patchPlan(services, planId, () => ({ heldOn: last?.data.heldOn }));
}

/** Minutes of looking back at what was done. */
const REVIEW_MINUTES = 5;

/**
 * Next week's plan: what was not reached, between the warm-up and the end of the class before, after a
 * review of what was.
 */
export function nextPlan(
  plan: ClassPlan,
  taught: Pick<Taught, 'plan' | 'ticked' | 'heldOn'>,
  title: string,
): PlanContent {
  const { blocks } = taught.plan;
  const missed = notReached(taught).filter(({ kind }) => !isFrame(kind));
  const done = blocks.filter(({ id, kind }) => taught.ticked.includes(id) && isMaterial(kind));
  const opening = blocks.filter(({ kind }) => kind === 'warm-up');
  const ending = blocks.filter(({ kind }) => kind === 'free-dance' || kind === 'close');
  const review: Block[] =
    done.length === 0
      ? []
      : [
          {
            ...{ id: newBlockId(), kind: 'review', minutes: REVIEW_MINUTES },
            content: { kind: 'text', text: summaryOf(done) },
          },
        ];
  const next = [...opening, ...review, ...missed, ...ending].slice(0, MOST_BLOCKS);
  return {
    ...contentOf(plan),
    title,
    date: daysLater(taught.heldOn, WEEK_DAYS),
    blocks: next.map((block) => ({ ...block, id: newBlockId() })),
  };
}

const isFrame = (kind: Block['kind']): boolean => ['warm-up', 'free-dance', 'close'].includes(kind);
const isMaterial = (kind: Block['kind']): boolean =>
  ['review', 'technique', 'figure', 'drill', 'game'].includes(kind);

/** What blocks are about, in words; those that do not say are left out. */
function summaryOf(blocks: readonly Block[]): string {
  const named = blocks.flatMap((block) => nameOf(block) ?? []);
  return [...new Set(named)].join(', ').slice(0, LONGEST_TEXT) || '…';
}

function nameOf({ title, content }: Block): string | undefined {
  if (title !== undefined && title !== '') return title;
  switch (content?.kind) {
    case 'choreography':
    case 'phrase':
      return content.title;
    case 'move':
      return content.move.name;
    case 'text':
      return content.text;
    case undefined:
      return undefined;
  }
}
