/** Class plans for tests. */
import type { Block } from '../blocks.ts';
import type { ClassPlan, PlanContent } from '../class-plan.ts';

export function blockFor(id: string, parts: Partial<Block> = {}): Block {
  return { id, kind: 'figure', minutes: 10, ...parts };
}

export function planContent(parts: Partial<PlanContent> = {}): PlanContent {
  return {
    title: 'Cross body leads',
    level: 'beginner',
    minutes: 60,
    blocks: [blockFor('a'), blockFor('b')],
    ...parts,
  };
}

export function classPlan(ownerId: string, parts: Partial<ClassPlan> = {}): ClassPlan {
  return {
    ...planContent(),
    ...{ ownerId, revision: 1, lastRequest: '', createdAt: 0, updatedAt: 0 },
    ...parts,
  };
}
