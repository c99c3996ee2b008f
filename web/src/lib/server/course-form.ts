/** What forms say of a course. */
import { courseContentSchema, type CourseContent } from '@bachata/core/class-plans/course.ts';
import { z } from 'zod';
import { parseForm } from './bodies.ts';

/** An empty field says nothing. */
const said = z.preprocess(
  (value) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== ''))
      : value,
  courseContentSchema.extend({
    minutes: z.coerce.number().pipe(courseContentSchema.shape.minutes),
  }),
);

/** @throws InvalidInputError `bad-request` */
export function readCourse(form: FormData): CourseContent {
  return parseForm(form, said);
}
