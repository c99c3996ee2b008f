/** `Localized` as a schema; apart from it, so that pages can pick a language without one. */
import { z } from 'zod';
import type { Localized } from './languages.ts';

/** English has to be there; languages that this version does not know are left as they are. */
export function localizedSchema<T>(value: z.ZodType<T>): z.ZodType<Localized<T>> {
  return z.object({ en: value }).catchall(value);
}
