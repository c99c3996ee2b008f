/**
 * A course: a row of class plans with days in the calendar. Which plans are in it, and as which lesson,
 * the plans say themselves (`course` of `classPlanSchema`).
 */
import { z } from 'zod';
import { LEVELS } from '../moves/move.ts';
import type { Collection } from '../ports.ts';
import { MAX_NOTES_LENGTH } from '../said.ts';
import { MAX_TITLE_LENGTH } from '../title.ts';
import { timeSchema, timeZoneSchema } from './calendar.ts';
import { LONGEST_CLASS, LONGEST_PLACE } from './limits.ts';
import { typedText } from '../typed-text.ts';

/** What new lessons of it begin with. */
export const courseContentSchema = z.object({
  title: typedText().min(1).max(MAX_TITLE_LENGTH),
  level: z.enum(LEVELS),
  minutes: z.number().int().min(5).max(LONGEST_CLASS),
  time: timeSchema.optional(),
  timeZone: timeZoneSchema.optional(),
  place: typedText().max(LONGEST_PLACE).optional(),
  notes: z.string().max(MAX_NOTES_LENGTH).optional(),
});
export type CourseContent = z.infer<typeof courseContentSchema>;

export const courseSchema = courseContentSchema.extend({
  ownerId: z.string(),
  /** As of `classPlanSchema`. */
  revision: z.number().int().min(1),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type ClassCourse = z.infer<typeof courseSchema>;

export const courses: Collection<ClassCourse> = { name: 'courses', schema: courseSchema };
