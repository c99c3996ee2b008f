/** Reads what somebody says a plan is: one clear error for what it cannot be. */
import { z } from 'zod';
import { InvalidInputError, LimitError } from '../errors.ts';
import { planContentSchema, type PlanContent } from './class-plan.ts';
import { MOST_BLOCKS, MOST_PLAN_CHARS } from './limits.ts';

const shapeSchema = z.object({ blocks: z.array(z.unknown()) });

/**
 * @throws LimitError `plan-too-many-blocks`, `plan-too-large`; InvalidInputError `plan-invalid` that says
 *   where
 */
export function readPlanContent(value: unknown): PlanContent {
  const found = shapeSchema.safeParse(value).data?.blocks.length ?? 0;
  if (found > MOST_BLOCKS) {
    throw new LimitError('plan-too-many-blocks', `A plan has at most ${MOST_BLOCKS} blocks.`, {
      details: { most: MOST_BLOCKS, found },
    });
  }
  const parsed = planContentSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join('.') ?? '';
    throw new InvalidInputError('plan-invalid', `${where}: ${issue?.message ?? 'unreadable'}`, {
      details: { where },
    });
  }
  if (JSON.stringify(parsed.data).length > MOST_PLAN_CHARS) {
    throw new LimitError('plan-too-large', `A plan has at most ${MOST_PLAN_CHARS} characters.`, {
      details: { most: MOST_PLAN_CHARS },
    });
  }
  return parsed.data;
}
