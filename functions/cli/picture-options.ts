/** How the picture is asked for on the command line. */
import { z } from 'zod';
import { library } from '@bachata/library/moves/index.ts';
import { LANGUAGES } from '@bachata/core/languages.ts';
import { ENCODE_MODES, PRACTICE_SPEEDS, type EncodeOptions } from '../media/encode.ts';
import { LAYOUTS } from '../media/ffmpeg/filter-graph.ts';
import { UsageError } from './usage.ts';

export const PICTURE_ARGS = {
  mode: { type: 'string', default: 'instant' },
  layout: { type: 'string' },
  mirror: { type: 'boolean' },
  speed: { type: 'string' },
  names: { type: 'string' },
  watermark: { type: 'string' },
} as const;

const MODES = Object.keys(ENCODE_MODES) as (keyof typeof ENCODE_MODES)[];

const pictureSchema = z.object({
  mode: z.enum(['instant', ...MODES]),
  layout: z.enum(LAYOUTS).optional(),
  mirror: z.boolean().optional(),
  speed: z.coerce
    .number()
    .refine((speed) => PRACTICE_SPEEDS.some((known) => known === speed))
    .transform((speed) => speed as (typeof PRACTICE_SPEEDS)[number])
    .optional(),
  names: z.enum(LANGUAGES).optional(),
  watermark: z.string().min(1).max(60).optional(),
});

/**
 * @returns undefined for the instant mode, which encodes nothing
 * @throws UsageError
 */
export function readPicture(values: Readonly<Record<string, unknown>>): EncodeOptions | undefined {
  const parsed = pictureSchema.safeParse(values);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageError(`--${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { mode, names: language, ...options } = parsed.data;
  if (mode === 'instant') {
    const needsEncoding = [language, ...Object.values(options)].some(
      (value) => value !== undefined,
    );
    if (needsEncoding) throw new UsageError('changing the picture needs --mode fast or better');
    return undefined;
  }
  return { mode, ...options, ...(language && { names: { moves: library, language } }) };
}
