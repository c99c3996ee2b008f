/** What is said to each dancer, under the counts that dancers say. */
import { DANCE_ROLES, type DanceRole } from './dance-role.ts';
import type { MoveInfo } from './move.ts';

export interface CountedCue {
  /** Beat of the move that it is said on, from 0 on. */
  readonly beat: number;
  /** The count of that beat, 1 to 8: a move that starts on 5 goes on 5, 6, 7, 8. */
  readonly count: number;
  readonly text: MoveInfo['name'];
}
export type CountedCues = Readonly<Record<DanceRole, readonly CountedCue[]>>;

/** The count of a beat of a move, 1 to 8. */
export function countOfBeat(entry: Pick<MoveInfo['entry'], 'freeFoot'>, beat: number): number {
  return ((entry.freeFoot - 1 + beat) % 8) + 1;
}

/** The move's cues are numbered from its own beginning; nobody but this may show them. */
export function countedCues({ cues, entry }: Pick<MoveInfo, 'cues' | 'entry'>): CountedCues {
  const counted = (role: DanceRole): CountedCue[] =>
    cues[role].map(({ count, text }) => ({
      beat: count - 1,
      count: countOfBeat(entry, count - 1),
      text,
    }));
  const [lead, follow] = DANCE_ROLES.map(counted);
  return { lead, follow };
}
