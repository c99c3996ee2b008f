/** Reads plans as the editor sends them. */
import type { PlanContent } from '@bachata/core/class-plans/class-plan.ts';
import { readPlanContent } from '@bachata/core/class-plans/read-content.ts';
import { z } from 'zod';
import { readJson } from './bodies.ts';

/** Of the largest plan: every block with all its notes and moves. */
export const MOST_PLAN_VALUES = 40_000;

const keySchema = z.uuid();
const newSchema = z.object({ requestKey: keySchema, content: z.unknown() });
const saveSchema = newSchema.extend({ base: z.number().int().min(1) });

/** @throws as `readJson` and `readPlanContent` */
export async function readNewPlan(
  request: Request,
): Promise<{ requestKey: string; content: PlanContent }> {
  const { requestKey, content } = await readJson(request, newSchema, MOST_PLAN_VALUES);
  return { requestKey, content: readPlanContent(content) };
}

/** @throws as `readJson` and `readPlanContent` */
export async function readPlanSave(
  request: Request,
): Promise<{ base: number; requestKey: string; content: PlanContent }> {
  const { base, requestKey, content } = await readJson(request, saveSchema, MOST_PLAN_VALUES);
  return { base, requestKey, content: readPlanContent(content) };
}
