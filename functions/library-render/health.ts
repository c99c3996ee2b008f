/** The health of the move library, for people and for programs. */
import {
  checkLibrary,
  distributionOf,
  type LibraryIssue,
} from '@bachata/core/library-check/check.ts';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { MoveLibrary } from '@bachata/core/moves/library.ts';
import { statesOf } from '@bachata/core/moves/graph.ts';
import { checkClips } from './check.ts';
import { analyzedMoves } from '../vision/library-movements.ts';
import { readSoundtracks, soundtrackProblems } from './soundtracks.ts';

export interface LibraryHealth {
  readonly libraryVersion: string;
  readonly moves: readonly MoveInfo[];
  readonly totals: {
    readonly moves: number;
    readonly states: number;
    readonly clips: number;
    readonly clipMegabytes: number;
    readonly clipSeconds: number;
    /** Moves whose embedding comes from their present clip; `bachata library embed` does the others. */
    readonly analyzed: number;
    readonly distribution: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
  readonly problems: readonly LibraryIssue[];
}

export async function healthOf(library: MoveLibrary, folder: string): Promise<LibraryHealth> {
  const { problems, clips, clipBytes, frames } = await checkClips(library, folder);
  return {
    libraryVersion: library.version,
    moves: library.moves.map(({ motion: _motion, parts: _parts, ...info }) => info),
    totals: {
      moves: library.moves.length,
      states: statesOf(library.moves).size,
      clips,
      clipMegabytes: Math.round(clipBytes / 1e5) / 10,
      clipSeconds: Math.round(frames / CLIP.framesPerSecond),
      analyzed: await analyzedMoves(library, folder),
      distribution: distributionOf(library.moves),
    },
    problems: [
      ...checkLibrary(library.moves),
      ...problems,
      ...soundtrackProblems(library, await readSoundtracks(folder)),
    ],
  };
}

/** A table for a terminal. */
export function healthTable({ totals, problems, libraryVersion }: LibraryHealth): string {
  const { distribution, moves, states, clips, clipMegabytes, clipSeconds, analyzed } = totals;
  const rows = Object.entries(distribution).map(([kind, counts]) => {
    const parts = Object.entries(counts).map(([value, count]) => `${value} ${count}`);
    return `${kind.padEnd(10)} ${parts.join(', ')}`;
  });
  const findings = problems.map(
    ({ moveId, code, message }) =>
      `${(moveId ?? 'library').padEnd(28)} ${code.padEnd(16)} ${message}`,
  );
  return [
    `library ${libraryVersion}: ${moves} moves, ${states} states`,
    `${clips} clips, ${clipSeconds} s, ${clipMegabytes} MB; ${analyzed} moves analyzed`,
    ...rows,
    problems.length === 0 ? 'no problems' : `${problems.length} problems`,
    ...findings,
    '',
  ].join('\n');
}
