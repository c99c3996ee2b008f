import { existsSync } from 'node:fs';
import type * as Sdk from './sdk.ts';

/** Made by `bundle.ts` in the images, and nowhere else. */
export const BUNDLE = new URL('../build/telemetry.js', import.meta.url);

/** What is used of the SDK: from one file in 4 ms of CPU, from its packages in 100. */
export async function loadSdk(): Promise<typeof Sdk> {
  return existsSync(BUNDLE)
    ? ((await import(BUNDLE.href)) as typeof Sdk)
    : await import('./sdk.ts');
}
