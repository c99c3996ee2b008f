/** A choreography as dancers practice it: eight by eight, with what each does on which count. */
import { countOfBeat } from '@bachata/core/moves/counted-cues.ts';
import { DANCE_ROLES } from '@bachata/core/moves/dance-role.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { Position } from '@bachata/core/moves/state.ts';
import type { SectionLabel } from '@bachata/core/music/analysis.ts';
import type { SegmentView } from './result-view.ts';

type Text = MoveInfo['name'];

export interface SheetCount {
  /** 1 to 8. */
  readonly count: number;
  /** The move that starts here. */
  readonly starts?: Text;
  /** The holds that it begins and ends in. */
  readonly holds?: readonly [from: Position, to: Position];
  readonly lead?: Text;
  readonly follow?: Text;
}

export interface SheetEight {
  /** From 1 on. */
  readonly number: number;
  readonly startSec: number;
  readonly section: SectionLabel;
  readonly phrase: number;
  /** The move that is still danced when the eight begins. */
  readonly goesOn?: Text;
  /** In order; not all eight where the music is short of some. */
  readonly counts: readonly SheetCount[];
}

type Danced = Pick<
  SegmentView,
  'name' | 'cues' | 'startBeat' | 'beats' | 'startSec' | 'entry' | 'exit' | 'section' | 'phrase'
>;

/** @param beatsSec seconds of the beats that the segments' beats count */
export function countSheet(segments: readonly Danced[], beatsSec: readonly number[]): SheetEight[] {
  const eights: (Omit<SheetEight, 'counts'> & { counts: SheetCount[] })[] = [];
  let last = Infinity;
  for (const segment of segments) {
    const { name, cues, startBeat, beats, startSec, entry, exit, section, phrase } = segment;
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
          phrase,
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
        ...(beat === 0 && { starts: name, holds: [entry.position, exit.position] as const }),
        ...(lead && { lead }),
        ...(follow && { follow }),
      });
    }
  }
  return eights;
}

/** Eights that are danced as others were before. */
export interface EightsAsBefore {
  readonly asBefore: { readonly from: number; readonly to: number };
  /** The numbers of these. */
  readonly from: number;
  readonly to: number;
  readonly startSec: number;
  readonly section: SectionLabel;
}

/** A phrase that comes back is said once: the second time stands where the first was. */
export function withoutRepeats(eights: readonly SheetEight[]): (SheetEight | EightsAsBefore)[] {
  const seen = new Map<string, EightsAsBefore['asBefore']>();
  return phrasesOf(eights).flatMap((phrase): readonly (SheetEight | EightsAsBefore)[] => {
    const [first] = phrase;
    const span = { from: first.number, to: first.number + phrase.length - 1 };
    // One eight is said as quickly as where it was.
    if (phrase.length < 2) return phrase;
    const key = JSON.stringify(phrase.map(({ goesOn, counts }) => [goesOn, counts]));
    const asBefore = seen.get(key);
    if (asBefore === undefined) {
      seen.set(key, span);
      return phrase;
    }
    return [{ asBefore, ...span, startSec: first.startSec, section: first.section }];
  });
}

function phrasesOf(eights: readonly SheetEight[]): SheetEight[][] {
  const phrases: SheetEight[][] = [];
  for (const eight of eights) {
    const current = phrases.at(-1);
    if (current?.[0].phrase === eight.phrase) current.push(eight);
    else phrases.push([eight]);
  }
  return phrases;
}
