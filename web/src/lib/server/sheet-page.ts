/** A choreography as its count sheet shows it. */
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import { readPresent } from '@bachata/core/choreographies/present.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';
import { countSheet, type SheetEight } from '../count-sheet.ts';
import type { Level } from '@bachata/core/moves/move.ts';
import { viewSegments } from './segment-views.ts';

/** A dance as its count sheet shows it. */
export interface SheetView {
  readonly title: string;
  readonly level: Level;
  readonly tempoBpm: number;
  readonly durationSec: number;
  readonly eights: readonly SheetEight[];
}

export async function viewSheet(
  platform: Platform,
  { id, data }: { readonly id: string; readonly data: Choreography },
): Promise<SheetView> {
  const { plan } = await readPresent(platform, id, data);
  const segments = await viewSegments(platform, plan, data.ownerId, library);
  const { title, tempoBpm, durationSec } = data;
  const level = plan.parameters.difficulty;
  return { title, level, tempoBpm, durationSec, eights: countSheet(segments, plan.beatGridSec) };
}
