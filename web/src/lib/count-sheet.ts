/** A choreography as dancers practice it: eight by eight, with what each does on which count. */
import { countOfBeat } from '@bachata/core/moves/counted-cues.ts';
import { DANCE_ROLES } from '@bachata/core/moves/dance-role.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { SectionLabel } from '@bachata/core/music/analysis.ts';
import type { SegmentView } from './result-view.ts';

type Text = MoveInfo['name'];

export interface SheetCount {
  /** 1 to 8. */
  readonly count: number;
  /** The move that starts here. */
  readonly starts?: Text;
  readonly lead?: Text;
  readonly follow?: Text;
}

export interface SheetEight {
  /** From 1 on. */
  readonly number: number;
  readonly startSec: number;
  readonly section: SectionLabel;
  /** The move that is still danced when the eight begins. */
  readonly goesOn?: Text;
  /** In order; not all eight where the music is short of some. */
  readonly counts: readonly SheetCount[];
}

type Danced = Pick<
  SegmentView,
  'name' | 'cues' | 'startBeat' | 'beats' | 'startSec' | 'entry' | 'section'
>;

/** @param beatsSec seconds of the beats that the segments' beats count */
export function countSheet(segments: readonly Danced[], beatsSec: readonly number[]): SheetEight[] {
  const eights: (Omit<SheetEight, 'counts'> & { counts: SheetCount[] })[] = [];
  let last = Infinity;
  for (const { name, cues, startBeat, beats, startSec, entry, section } of segments) {
    for (let beat = 0; beat < beats; beat++) {
      const count = countOfBeat(entry, beat);
      // A break of half an eight starts the count anew in the middle.
      if (count <= last) {
        const sec = beat === 0 ? startSec : (beatsSec[startBeat + beat] ?? startSec);
        const number = eights.length + 1;
        eights.push({
          number,
          startSec: Math.max(0, sec),
          section,
          ...(beat > 0 && { goesOn: name }),
          counts: [],
        });
      }
      last = count;
      const [lead, follow] = DANCE_ROLES.map(
        (role) => cues?.[role].find((cue) => cue.beat === beat)?.text,
      );
      eights.at(-1)?.counts.push({
        count,
        ...(beat === 0 && { starts: name }),
        ...(lead && { lead }),
        ...(follow && { follow }),
      });
    }
  }
  return eights;
}
