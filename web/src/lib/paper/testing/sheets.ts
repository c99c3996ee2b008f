/** Count sheets of moves of the library, for tests. */
import { countedCues } from '@bachata/core/moves/counted-cues.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { SectionLabel } from '@bachata/core/music/analysis.ts';
import { library } from '@bachata/library/moves/index.ts';
import { countSheet, type SheetEight } from '../../count-sheet.ts';
import { segmentOf } from '../../testing/segment.ts';

const SECTIONS: readonly SectionLabel[] = ['verse', 'chorus', 'verse', 'chorus', 'instrumental'];
const PHRASE_BEATS = 32;

/**
 * Moves that follow each other, in phrases of four eights; the fourth phrase is danced as the second.
 * @param most eights
 */
export function sheetOf(most: number): readonly SheetEight[] {
  const segments = [];
  const beatsSec = Array.from({ length: most * 8 + 8 }, (_, beat) => 12 + beat / 2);
  let second: MoveInfo[] = [];
  for (let phrase = 0; phrase * 4 < most; phrase++) {
    const moves = phrase % 5 === 3 ? second : phraseFrom(phrase * 7);
    if (phrase % 5 === 1) second = moves;
    let beat = phrase * PHRASE_BEATS;
    for (const move of moves) {
      segments.push(
        segmentOf(segments.length, beat, move.counts, {
          ...{
            moveId: move.id,
            name: move.name,
            cues: countedCues(move),
            startSec: beatsSec[beat],
          },
          entry: { ...move.entry, side: 'left' },
          exit: { ...move.exit, side: 'left' },
          ...{ section: SECTIONS[phrase % 5], phrase },
        }),
      );
      beat += move.counts;
    }
  }
  return countSheet(segments, beatsSec).slice(0, most);
}

function phraseFrom(first: number): MoveInfo[] {
  const moves: MoveInfo[] = [];
  let beats = 0;
  for (let at = first; beats < PHRASE_BEATS; at++) {
    const move = library.moves[at % library.moves.length];
    const isOnCount = move.entry.freeFoot === (beats % 8) + 1;
    if (isOnCount && beats + move.counts <= PHRASE_BEATS) {
      moves.push(move);
      beats += move.counts;
    }
  }
  return moves;
}
