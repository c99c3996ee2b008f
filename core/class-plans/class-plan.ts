/** A class plan: what an instructor means to teach in one class. What was taught is `taught.ts`. */
import { z } from 'zod';
import { heldFields } from '../held.ts';
import { LEVELS } from '../moves/move.ts';
import type { Collection } from '../ports.ts';
import { MAX_NOTES_LENGTH } from '../said.ts';
import { MAX_TITLE_LENGTH } from '../title.ts';
import { blockSchema } from './blocks.ts';
import { dateSchema, timeSchema, timeZoneSchema } from './calendar.ts';
import { creditSchema, MOST_CREDITS } from './credits.ts';
import { LONGEST_AIM, LONGEST_CLASS, LONGEST_PLACE, MOST_BLOCKS, MOST_LESSONS } from './limits.ts';
import { typedText } from '../typed-text.ts';

/** What a plan says: all that its instructor writes. */
export const planContentSchema = z.object({
  title: typedText().min(1).max(MAX_TITLE_LENGTH),
  /** One aim. */
  aim: typedText().max(LONGEST_AIM).optional(),
  level: z.enum(LEVELS),
  /** Length of the class. The blocks may take more or less; see `check.ts`. */
  minutes: z.number().int().min(5).max(LONGEST_CLASS),
  /** The day, by the calendar of the place. */
  date: dateSchema.optional(),
  /** When it begins there. */
  time: timeSchema.optional(),
  timeZone: timeZoneSchema.optional(),
  place: typedText().max(LONGEST_PLACE).optional(),
  notes: z.string().max(MAX_NOTES_LENGTH).optional(),
  blocks: z
    .array(blockSchema)
    .max(MOST_BLOCKS)
    .refine((blocks) => new Set(blocks.map(({ id }) => id)).size === blocks.length, 'ids repeat'),
});
export type PlanContent = z.infer<typeof planContentSchema>;

/** Where a plan is in a course: lessons count from 1. */
export const lessonSchema = z.object({
  courseId: z.string().min(1).max(100),
  lesson: z.number().int().min(1).max(MOST_LESSONS),
});
export type Lesson = z.infer<typeof lessonSchema>;

export const classPlanSchema = planContentSchema.extend({
  ownerId: z.string(),
  course: lessonSchema.optional(),
  archived: z.literal(true).optional(),
  /** Of whose plans it was made; see `credits.ts`. */
  after: z.array(creditSchema).max(MOST_CREDITS).optional(),
  /** Since when every instructor may read and copy it; absent for nobody. Milliseconds since the Unix epoch. */
  publicSince: z.number().optional(),
  ...heldFields,
  /** The account that saved it last; absent for its owner. */
  changedBy: z.string().optional(),
  /** Of a plan that co-teachers have changed: the choreographies that its owner has put in. */
  ownersDances: z.array(z.string()).optional(),
  /** The last day on which it was taught; see `taught.ts`. */
  heldOn: dateSchema.optional(),
  /** Rises with every save: what a save is made against. Also the SEQUENCE of its calendar entry. */
  revision: z.number().int().min(1),
  /** The request of the last save, so that it is recognized when it is sent again. */
  lastRequest: z.string(),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type ClassPlan = z.infer<typeof classPlanSchema>;

export const classPlans: Collection<ClassPlan> = { name: 'classPlans', schema: classPlanSchema };
