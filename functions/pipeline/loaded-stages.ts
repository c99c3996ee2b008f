/** Which stages this process runs: what they need may be made ready here. */
import type { StageName } from '@bachata/core/jobs/stages.ts';

const loaded = new Set<StageName>();

export function noteLoaded(stage: StageName): void {
  loaded.add(stage);
}

export function isLoaded(stage: StageName): boolean {
  return loaded.has(stage);
}
