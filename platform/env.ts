/** The environment, read and checked in one place. */
import { z } from 'zod';
import { InvalidInputError } from '@bachata/core/errors.ts';

const url = z.url({ protocol: /^https?$/ });
const text = z.string().min(1);

const embeddedSchema = z.object({
  BACHATA_PLATFORM: z.literal('embedded').default('embedded'),
  /** Folder of the database and the objects. */
  BACHATA_DATA_DIR: text.default('.local/data'),
  /** Where browsers reach the site. */
  BACHATA_PUBLIC_URL: url.default('http://localhost:3000'),
});

const googleSchema = z.object({
  BACHATA_PLATFORM: z.literal('google'),
  GOOGLE_CLOUD_PROJECT: text,
  /** Cloud Storage bucket of songs, plans and videos. */
  BACHATA_BUCKET: text,
  /** Region of the Cloud Tasks queues, such as `europe-west1`. */
  BACHATA_QUEUE_LOCATION: text,
  /** A task for `/analyze-music` is posted to this followed by `/analyze-music`. */
  BACHATA_FUNCTIONS_URL: url,
  /** Whom the queue signs its OIDC tokens as; the functions believe nobody else. */
  BACHATA_TASKS_SERVICE_ACCOUNT: z.email(),
});

export type EmbeddedEnv = z.infer<typeof embeddedSchema>;
export type GoogleEnv = z.infer<typeof googleSchema>;
export type PlatformEnv = EmbeddedEnv | GoogleEnv;

/**
 * An empty variable counts as one that is not set.
 * @throws InvalidInputError `environment-invalid`, naming every variable that is wrong
 */
export function readEnv(env: Readonly<Record<string, string | undefined>>): PlatformEnv {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed =
    given['BACHATA_PLATFORM'] === 'google'
      ? googleSchema.safeParse(given)
      : embeddedSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new InvalidInputError(
    'environment-invalid',
    `The environment is not complete:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    { cause: parsed.error },
  );
}
