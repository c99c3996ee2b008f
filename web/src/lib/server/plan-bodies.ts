/** Reads plans as the editor sends them. */
import type { PlanContent } from '@bachata/core/class-plans/class-plan.ts';
import { readPlanContent } from '@bachata/core/class-plans/read-content.ts';
import { z } from 'zod';
import { readJson } from './bodies.ts';

/** Of the largest plan: every block with all its notes and moves. */
export const MOST_PLAN_VALUES = 40_000;

const keySchema = z.uuid();
const bodySchema = z.object({ requestKey: keySchema, content: z.unknown() });
/** `from`: the plan whose text it goes on from. */
const newSchema = bodySchema.extend({ from: z.string().min(1).max(100).optional() });
const saveSchema = bodySchema.extend({ base: z.number().int().min(1) });

/** @throws as `readJson` and `readPlanContent` */
export async function readNewPlan(
  request: Request,
): Promise<{ requestKey: string; content: PlanContent; from?: string | undefined }> {
  const { requestKey, content, from } = await readJson(request, newSchema, MOST_PLAN_VALUES);
  return { requestKey, content: readPlanContent(content), from };
}

/** @throws as `readJson` and `readPlanContent` */
export async function readPlanSave(
  request: Request,
): Promise<{ base: number; requestKey: string; content: PlanContent }> {
  const { base, requestKey, content } = await readJson(request, saveSchema, MOST_PLAN_VALUES);
  return { base, requestKey, content: readPlanContent(content) };
}
