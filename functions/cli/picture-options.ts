/** How the picture is asked for on the command line. */
import { z } from 'zod';
import { library } from '@bachata/library/moves/index.ts';
import { CAMERAS, SHAPES, type Sight } from '@bachata/core/moves/cameras.ts';
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

/** How the dance is looked at; it is drawn anew then. */
export const CAMERA_ARGS = {
  camera: { type: 'string' },
  shape: { type: 'string' },
} as const;

const sightSchema = z.object({
  camera: z.enum(CAMERAS).default('three-quarter'),
  shape: z.enum(SHAPES).default('16:9'),
  mode: z.literal('instant', 'a camera and a shape need --mode instant'),
});

/**
 * @returns undefined where the library's own clips show it
 * @throws UsageError
 */
export function readSight(values: Readonly<Record<string, unknown>>): Sight | undefined {
  if (values['camera'] === undefined && values['shape'] === undefined) return undefined;
  const { camera, shape } = checked(sightSchema, values);
  return { camera, shape };
}

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

function checked<T>(schema: z.ZodType<T>, values: Readonly<Record<string, unknown>>): T {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`--${issue?.path.join('.')}: ${issue?.message}`);
}

/**
 * @returns undefined for the instant mode, which encodes nothing
 * @throws UsageError
 */
export function readPicture(values: Readonly<Record<string, unknown>>): EncodeOptions | undefined {
  const { mode, names: language, ...options } = checked(pictureSchema, values);
  if (mode === 'instant') {
    const needsEncoding = [language, ...Object.values(options)].some(
      (value) => value !== undefined,
    );
    if (needsEncoding) throw new UsageError('changing the picture needs --mode fast or better');
    return undefined;
  }
  return { mode, ...options, ...(language && { names: { moves: library, language } }) };
}
