/** Proposals in the words of a plan. */
import { DEPTHS, type DepthStep, type Depths } from '../../choreography/teaching/depths.ts';
import { pick, type Language } from '../../languages.ts';
import { countedCues, type CountedCues } from '../../moves/counted-cues.ts';
import { DANCE_ROLES } from '../../moves/dance-role.ts';
import type { BlockCues, BlockDepths, PlanMove } from '../blocks.ts';
import { LONGEST_CUE } from '../limits.ts';
import { drillLadder } from './ladder.ts';
import { moveName } from './material.ts';
import { startOf, type SongPick } from './song-picks.ts';
import type { TeachingMove, TeachingMoves } from './teaching-move.ts';
import { warmUp } from './warm-up.ts';
import { DRAFT_WORDS } from './words.ts';

/** Whose names, and in which language. */
export interface Speech {
  readonly moves: TeachingMoves;
  readonly language: Language;
}

/** Figures that a line of the warm-up names. */
const NAMED = 3;

export function warmUpLines(
  danced: readonly TeachingMove[],
  minutes: number,
  { moves, language }: Speech,
): string[] {
  return warmUp(danced, minutes).map((item) => {
    const time = pick(DRAFT_WORDS, language).halfMinutes(item.minutes * 2);
    const names = item.figures.slice(0, NAMED).map((id) => moveName(id, moves, language));
    const what = names.length > 0 ? ` (${names.join(', ')})` : '';
    return `${time} · ${pick(item.text, language)}${what}`;
  });
}

export function phraseLine(steps: readonly DepthStep[], { moves, language }: Speech): string {
  const parts = steps.map(
    ({ moveId, at, counts }) => `${at + 1}–${at + counts} ${moveName(moveId, moves, language)}`,
  );
  return parts.join(' · ');
}

/** None where the minutes are too few for any ladder. */
export function ladderLines(
  request: Parameters<typeof drillLadder>[0],
  { moves, language }: Speech,
): string[] {
  const words = pick(DRAFT_WORDS, language);
  const ladder = drillLadder(request);
  if (!ladder.possible) return [];
  const rungs = ladder.rungs.map((rung) =>
    words.rung({ ...rung, opens: moveName(rung.opens, moves, language) }),
  );
  return [words.ladder, ...rungs, words.spare];
}

/** `Title (104 BPM, from 0:23)`. */
export function songLine(song: SongPick, language: Language): string {
  const sec = Math.round(startOf(song));
  const start = `${Math.floor(sec / 60)}:${String(sec % 60).padStart(2, '0')}`;
  return pick(DRAFT_WORDS, language).song({
    ...{ title: song.title, bpm: Math.round(song.facts.bpm), start },
  });
}

export function planDepths(
  frame: Pick<BlockDepths, 'counts' | 'entry' | 'exit'>,
  depths: Depths,
  { moves, language }: Speech,
): BlockDepths {
  const rows = DEPTHS.flatMap((depth) => {
    const result = depths[depth];
    if (!result.possible) return [];
    const row = result.steps.flatMap(({ moveId }) => moves.get(moveId) ?? []);
    return [[depth, row.map((move) => planMove(move, language))] as const];
  });
  return { ...frame, ...Object.fromEntries(rows) };
}

export function planMove({ id, name, counts }: TeachingMove, language: Language): PlanMove {
  return { id, name: pick(name, language), counts };
}

export /** What a move says to each, as many counts of it as a cue holds. */
function cuesOf(move: TeachingMove, language: Language): BlockCues {
  const counted: CountedCues = countedCues(move);
  const said = DANCE_ROLES.map((role) => {
    const lines: string[] = [];
    for (const { count, text: cue } of counted[role]) {
      const line = `${count}: ${pick(cue, language)}`;
      if ([...lines, line].join('\n').length > LONGEST_CUE) break;
      lines.push(line);
    }
    return [role, lines.join('\n')] as const;
  });
  return Object.fromEntries(said.filter(([, lines]) => lines !== ''));
}
