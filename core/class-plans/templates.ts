/** Plans to begin with: an hour and its parts, in minutes that add up. */
import type { BlockKind } from './block-kinds.ts';
import type { Block } from './blocks.ts';

/** Minutes of a class that there is a template for. */
export const TEMPLATE_MINUTES = [45, 60, 75, 90] as const;
export type TemplateMinutes = (typeof TEMPLATE_MINUTES)[number];

export type TemplateBlock = Pick<Block, 'kind' | 'minutes'>;

const blocks = (...parts: readonly (readonly [BlockKind, number])[]): readonly TemplateBlock[] =>
  parts.map(([kind, minutes]) => ({ kind, minutes }));

/** New material comes in three chunks, and there is dancing to music in the middle and at the end. */
export const TEMPLATES: Readonly<Record<TemplateMinutes, readonly TemplateBlock[]>> = {
  45: blocks(
    ['warm-up', 5],
    ['review', 5],
    ['technique', 5],
    ['figure', 5],
    ['figure', 5],
    ['drill', 10],
    ['free-dance', 6],
    ['close', 4],
  ),
  60: blocks(
    ['warm-up', 5],
    ['review', 5],
    ['technique', 6],
    ['figure', 7],
    ['figure', 7],
    ['drill', 15],
    ['free-dance', 10],
    ['close', 5],
  ),
  75: blocks(
    ['warm-up', 7],
    ['review', 8],
    ['technique', 7],
    ['figure', 9],
    ['figure', 9],
    ['drill', 18],
    ['free-dance', 12],
    ['close', 5],
  ),
  90: blocks(
    ['warm-up', 8],
    ['review', 10],
    ['technique', 8],
    ['figure', 10],
    ['figure', 10],
    ['drill', 10],
    ['break', 5],
    ['drill', 12],
    ['free-dance', 12],
    ['close', 5],
  ),
};

export function templateBlocks(minutes: TemplateMinutes): Block[] {
  return TEMPLATES[minutes].map((block) => ({ ...block, id: newBlockId() }));
}

export function newBlockId(): string {
  return crypto.randomUUID();
}
