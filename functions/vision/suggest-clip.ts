/** What a clip that was analyzed probably shows, going by the moves of the library. */
import type { Suggestion } from '@bachata/core/user-clips/clip.ts';
import { suggest } from '@bachata/core/user-clips/suggest.ts';
import { FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import {
  cutIntoFigures,
  misfitOf,
  misfitOfAll,
  type ClipFigure,
} from '@bachata/core/pose/matching/figures.ts';
import { outcomeOfMove } from '@bachata/core/pose/matching/outcome.ts';
import {
  recognizeWithin,
  timedAs,
  type FoundFigure,
  type KnownMoves,
} from '@bachata/core/pose/matching/recognize.ts';
import type { ClipAnalysis } from '@bachata/core/pose/clip-analysis.ts';
import { countCells, wholeClipSpans } from '@bachata/core/pose/figure-span.ts';
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
  const known: KnownMoves = {
    figures: await readFigures(library, MOVES_FOLDER),
    movements: await readMovements(MOVES_FOLDER),
    outcomes: new Map(library.moves.map((move) => [move.id, outcomeOfMove(move)])),
  };
  const isGiven = counts.source === 'given';
  const cut = isGiven ? [] : cutIntoFigures(track, countCells(counts, durationSec), known);
  const whole = recognizeWithin(
    track,
    isGiven || cut.length === 0
      ? [figure, ...(isGiven ? [] : wholeClipSpans(durationSec))]
      : wholeClipSpans(durationSec),
    known,
  );
  const figures = betterOf(cut, whole);
  const suggestion = suggest(figures, library.byId);
  const nearest = suggestion?.neighbors[0];
  if (suggestion === undefined || nearest === undefined || nearest.similarity < ALIKE) {
    return suggestion;
  }
  const shown = figures.find(({ nearest: [first] }) => first?.moveId === nearest.moveId);
  const [best] = figures;
  const { span } = shown ?? best;
  return {
    ...suggestion,
    figure: figureIn(timedAs(track, span, known.figures.get(nearest.moveId)), nearest.moveId),
  };
}

/** The clip as several figures, or as one and nothing else, whichever explains its counts better. */
function betterOf(
  cut: readonly ClipFigure[],
  whole: FoundFigure | undefined,
): readonly ClipFigure[] {
  if (whole === undefined) return cut;
  const one: ClipFigure = { span: whole.span, times: 1, nearest: whole.nearest };
  if (cut.length === 0) return [one];
  return misfitOf(one.nearest) < misfitOfAll(cut) ? [one] : cut;
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
