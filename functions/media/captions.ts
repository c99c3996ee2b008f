/** The count sheet as WebVTT (W3C WebVTT 1): a cue per beat with the move's name and its count. */
import { countOfBeat } from '@bachata/core/moves/counted-cues.ts';
import type { Plan, PlanSegment } from '@bachata/core/choreography/plan.ts';
import { pick, type Language } from '@bachata/core/languages.ts';
import { DISPLAY_WORDS } from '@bachata/core/lexicon/display-words.ts';
import { isWithin } from '@bachata/core/music/count-confidence.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';

/** What captions need of a library. */
export interface MoveNames {
  readonly byId: ReadonlyMap<string, Pick<MoveInfo, 'name'>>;
}

/** So many beats before a move ends, the one after it is announced. */
const ANNOUNCED_BEATS = 4;

/** The dancers' count of a beat of the segment, 1 to 8. */
export function countOf(segment: PlanSegment, beat: number): number {
  return countOfBeat(segment.entry, beat);
}

/** `00:03:07.250`; WebVTT has milliseconds. */
export function vttTime(sec: number): string {
  const milliseconds = Math.round(sec * 1000);
  const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
  const hours = pad(Math.floor(milliseconds / 3_600_000), 2);
  const minutes = pad(Math.floor(milliseconds / 60_000) % 60, 2);
  const seconds = pad(Math.floor(milliseconds / 1000) % 60, 2);
  return `${hours}:${minutes}:${seconds}.${pad(milliseconds % 1000, 3)}`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export interface CaptionCue {
  readonly startSec: number;
  readonly endSec: number;
  readonly moveName: string;
  /** 1 to 8; undefined where nobody counts. */
  readonly count: number | undefined;
  /** The move after this one, in its last beats. */
  readonly nextName?: string | undefined;
}

/** A cue for each beat that is heard, in order, within [0, duration]. */
export function captionCues(plan: Plan, moves: MoveNames, language: Language): CaptionCue[] {
  const { beatGridSec, segments, uncounted = [] } = plan;
  const nameOf = (moveId: string): string => {
    const move = moves.byId.get(moveId);
    return move === undefined ? moveId : pick(move.name, language);
  };
  return segments.flatMap((segment, index) => {
    const following = segments[index + 1];
    return Array.from({ length: segment.beats }, (_, beat): CaptionCue => {
      const announced = following && segment.beats - beat <= ANNOUNCED_BEATS;
      const startSec = Math.max(0, Number(beatGridSec[segment.startBeat + beat]));
      return {
        startSec,
        endSec: Math.min(plan.song.durationSec, Number(beatGridSec[segment.startBeat + beat + 1])),
        moveName: nameOf(segment.moveId),
        count: isWithin(uncounted, startSec) ? undefined : countOf(segment, beat),
        nextName: announced ? nameOf(following.moveId) : undefined,
      };
    }).filter(({ startSec, endSec }) => endSec > startSec);
  });
}

/** The text of a `.vtt` file, in UTF-8. Moves that the library does not know go by their id. */
export function captionsOf(plan: Plan, moves: MoveNames, language: Language): string {
  const words = DISPLAY_WORDS[language].captions;
  const cues = captionCues(plan, moves, language).map((cue) => {
    const tap = cue.count !== undefined && cue.count % 4 === 0 ? ` (${words.tap})` : '';
    const count = cue.count === undefined ? '' : `\n<b>${cue.count}${tap}</b>`;
    const next =
      cue.nextName === undefined ? '' : `\n<i>${words.next}: ${escapeText(cue.nextName)}</i>`;
    const timing = `${vttTime(cue.startSec)} --> ${vttTime(cue.endSec)}`;
    return `${timing}\n${escapeText(cue.moveName)}${count}${next}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}
