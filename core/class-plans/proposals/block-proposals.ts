/** What is proposed for one block of a plan that somebody is writing. */
import type { PlanningLibrary } from '../../choreography/planner/planning-library.ts';
import {
  depthsOfMoves,
  DEPTHS,
  type Depth,
  type DepthResult,
  type DepthStep,
} from '../../choreography/teaching/depths.ts';
import { SLOT_BEATS } from '../../choreography/traits.ts';
import type { Language } from '../../languages.ts';
import type { Level } from '../../moves/move.ts';
import { sameState } from '../../moves/state.ts';
import { movesOfBlock } from '../block-moves.ts';
import type { Block, BlockDepths, PlanMove } from '../blocks.ts';
import { newBlockId } from '../templates.ts';
import { keyOf, knownMoves, prerequisiteDrills } from './known.ts';
import { drillLadder } from './ladder.ts';
import { wantedTempo } from './song-fit.ts';
import type { TeachingMove, TeachingMoves } from './teaching-move.ts';
import { cuesOf, ladderLines, phraseLine, planDepths, planMove, warmUpLines } from './written.ts';

export interface ProposalRequest {
  readonly level: Level;
  readonly blocks: readonly Block[];
  /** The one that it is about. */
  readonly blockId: string;
  readonly language: Language;
  /** What the course has taught so far, by id. */
  readonly taught?: readonly string[];
}

export interface BlockProposals {
  /** The text of a warm-up for what the plan dances; only of warm-ups. */
  readonly warmUp?: string;
  /** Blocks to teach before this one: what it builds on, and neither course nor plan has before. */
  readonly drills: readonly Block[];
  /** Only of what is danced in a row. */
  readonly depths?: DepthsProposal;
  /** Only of more than one move. */
  readonly ladder?: LadderProposal;
}

export interface DepthsProposal {
  readonly depths: BlockDepths;
  /** Those that cannot be had. */
  readonly missing: readonly {
    readonly depth: Depth;
    readonly why: Extract<DepthResult, { possible: false }>['reason'];
  }[];
}

export type LadderProposal =
  | { readonly possible: true; readonly text: string }
  | { readonly possible: false; readonly needsMinutes: number };

/** Minutes of a block for one prerequisite. */
const DRILL_MINUTES = 3;
/** More are a course of their own. */
const MOST_DRILLS = 6;

/** Nothing is proposed where the plan has no such block. */
export function proposeForBlock(
  library: PlanningLibrary,
  moves: TeachingMoves,
  request: ProposalRequest,
): BlockProposals {
  const { blocks, blockId, level } = request;
  const speech = { ...request, moves };
  const index = blocks.findIndex(({ id }) => id === blockId);
  if (index < 0) return { drills: [] };
  const block = blocks[index];
  if (block.kind === 'warm-up') {
    const danced = movesIn(blocks, moves);
    return {
      drills: [],
      warmUp: warmUpLines(danced, Math.max(1, block.minutes), speech).join('\n'),
    };
  }
  const row = rowOf(block, moves);
  return {
    drills: drillsBefore(index, request, moves),
    ...(row && depthsProposal(library, row, level, speech)),
    ...(row && row.length > 1 && { ladder: ladderProposal(block, row, level, speech) }),
  };
}

function movesIn(blocks: readonly Block[], moves: TeachingMoves): TeachingMove[] {
  const seen = new Set(blocks.flatMap(movesOfBlock).map(({ id }) => keyOf(id, moves)));
  return [...seen].flatMap((id) => moves.get(id) ?? []);
}

function drillsBefore(index: number, request: ProposalRequest, moves: TeachingMoves): Block[] {
  const { level, taught = [], blocks, language } = request;
  const known = knownMoves({ level, taught }, moves);
  for (const move of movesIn(blocks.slice(0, index), moves)) known.add(keyOf(move.id, moves));
  const figures = movesIn([blocks[index]], moves).map(({ id }) => id);
  return prerequisiteDrills(figures, known, moves)
    .slice(0, MOST_DRILLS)
    .flatMap(({ moveId }) => moves.get(moveId) ?? [])
    .map((move): Block => ({
      ...{ id: newBlockId(), kind: 'technique', minutes: DRILL_MINUTES },
      content: { kind: 'move', move: planMove(move, language) },
      cues: cuesOf(move, language),
    }));
}

/** What the block dances in a row; undefined where its moves do not follow each other. */
function rowOf({ content, depths }: Block, moves: TeachingMoves): TeachingMove[] | undefined {
  const named = depths?.target ?? rowOfContent(content);
  const row = named.flatMap(({ id }) => moves.get(id) ?? []);
  const isWhole = row.length > 0 && row.length === named.length;
  const joins = row.every(({ entry }, i) => i === 0 || sameState(row[i - 1].exit, entry));
  return isWhole && joins ? row : undefined;
}

function rowOfContent(content: Block['content']): readonly PlanMove[] {
  if (content?.kind === 'phrase') return content.moves;
  return content?.kind === 'move' ? [content.move] : [];
}

type SpeechAt = Parameters<typeof planDepths>[2];

function depthsProposal(
  library: PlanningLibrary,
  row: readonly TeachingMove[],
  level: Level,
  speech: SpeechAt,
): { depths?: DepthsProposal } {
  const found = depthsOfMoves(
    library,
    row.map(({ id }) => id),
    level,
  );
  if (found === undefined) return {};
  const frame = {
    counts: row.reduce((sum, { counts }) => sum + counts, 0),
    entry: row[0].entry.position,
    exit: row[row.length - 1].exit.position,
  };
  const missing = DEPTHS.flatMap((depth) => {
    const result = found[depth];
    return result.possible ? [] : [{ depth, why: result.reason }];
  });
  return { depths: { depths: planDepths(frame, found, speech), missing } };
}

function ladderProposal(
  { minutes, music }: Block,
  row: readonly TeachingMove[],
  level: Level,
  speech: SpeechAt,
): LadderProposal {
  const bpm = music?.bpm ?? wantedTempo(level, row).bpm;
  const request = { steps: stepsOf(row), minutes, bpm: (bpm * (music?.speed ?? 100)) / 100 };
  const ladder = drillLadder(request);
  if (!ladder.possible) return ladder;
  const lines = [phraseLine(request.steps, speech), ...ladderLines(request, speech)];
  return { possible: true, text: lines.join('\n') };
}

function stepsOf(row: readonly TeachingMove[]): DepthStep[] {
  let at = 0;
  return row.map(({ id, counts }) => {
    const step = { moveId: id, at, counts };
    at += Math.ceil(counts / SLOT_BEATS) * SLOT_BEATS;
    return step;
  });
}
