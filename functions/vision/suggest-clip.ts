/** What a clip that was analysed probably shows, going by the moves of the library. */
import path from 'node:path';
import type { Suggestion } from '@bachata/core/clips/clip.ts';
import { suggest } from '@bachata/core/clips/suggest.ts';
import { recogniseWithin } from '@bachata/core/moves/recognise.ts';
import type { ClipAnalysis } from '@bachata/core/pose/clip-analysis.ts';
import { figureSpans } from '@bachata/core/pose/figure-span.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import { library } from '../../data/moves/index.ts';
import { DATA } from '../paths.ts';
import { readFigures } from './library-figures.ts';
import { readMovements } from './library-movements.ts';

/** Undefined where too little was seen. */
export async function suggestForClip(
  { counts, durationSec, embedding, figure }: ClipAnalysis,
  track: PoseTrack,
): Promise<Suggestion | undefined> {
  if (embedding === undefined || figure === undefined) return undefined;
  const folder = path.join(DATA, 'moves');
  const known = {
    figures: await readFigures(library, folder),
    movements: await readMovements(folder),
  };
  const spans = counts.source === 'given' ? [figure] : figureSpans(counts, durationSec);
  const found = recogniseWithin(track, spans, known);
  return found && suggest(found.nearest, library.byId);
}
