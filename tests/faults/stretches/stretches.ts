/** How long the main threads of the product have been busy without a break. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const PROBE = path.join(import.meta.dirname, 'probe.ts');

const stretchSchema = z.object({
  /** What the process runs, from the project's folder. */
  script: z.string(),
  /** When it ended, in milliseconds since the epoch. */
  at: z.number(),
  cpuMs: z.number(),
});
export type Stretch = z.infer<typeof stretchSchema>;

/** The environment of a product that notes its stretches in a file. */
export function notedIn(file: string): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--import=${PROBE}`, STRETCHES_FILE: file };
}

/** Stretches of 20 ms and more since a moment, the longest first. */
export async function stretchesSince(file: string, sinceMs: number): Promise<readonly Stretch[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => stretchSchema.parse(JSON.parse(line)))
    .filter(({ at }) => at > sinceMs)
    .sort((a, b) => b.cpuMs - a.cpuMs);
}
