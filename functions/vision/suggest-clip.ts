/** What a clip that was analyzed probably shows, going by the moves of the library. */
import type { Suggestion } from '@bachata/core/user-clips/clip.ts';
import { suggest } from '@bachata/core/user-clips/suggest.ts';
import { FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import { recognizeWithin } from '@bachata/core/pose/matching/recognize.ts';
import type { ClipAnalysis } from '@bachata/core/pose/clip-analysis.ts';
import { figureSpans } from '@bachata/core/pose/figure-span.ts';
import type { CountSpan } from '@bachata/core/pose/count-course.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import { library } from '@bachata/library/moves/index.ts';
import { MOVES_FOLDER } from '@bachata/library/files.ts';
import { readFigures } from './library-figures.ts';
import { readMovements } from './library-movements.ts';

/** Most films of a library move are more like it than this, and few others are. */
const ALIKE = 0.6;

/** Undefined where too little was seen. */
export async function suggestForClip(
  { counts, durationSec, embedding, figure }: ClipAnalysis,
  track: PoseTrack,
): Promise<Suggestion | undefined> {
  if (embedding === undefined || figure === undefined) return undefined;
  const known = {
    figures: await readFigures(library, MOVES_FOLDER),
    movements: await readMovements(MOVES_FOLDER),
  };
  const spans = counts.source === 'given' ? [figure] : figureSpans(counts, durationSec);
  const found = recognizeWithin(track, spans, known);
  if (found === undefined) return undefined;
  const suggestion = suggest(found.nearest, library.byId);
  const nearest = suggestion?.neighbors[0];
  if (suggestion === undefined || nearest === undefined || nearest.similarity < ALIKE) {
    return suggestion;
  }
  return { ...suggestion, figure: figureIn(found.span, nearest.moveId) };
}

function figureIn(
  { startSec, secPerCount, counts }: CountSpan,
  moveId: string,
): Suggestion['figure'] {
  return {
    tempoBpm: 60 / secPerCount,
    firstCountSec: startSec + FIRST_COUNT_AT * secPerCount,
    firstCount: library.byId.get(moveId)?.entry.freeFoot ?? 1,
    counts,
  };
}
