/** What is probably right to say of a clip: what was seen and heard in it, and what it is like. */
import { FIRST_COUNT_AT } from '../moves/clip-format.ts';
import type { Position, Side } from '../moves/state.ts';
import type { ClipAnalysis } from '../pose/clip-analysis.ts';
import type { PoseTrack } from '../pose/track.ts';
import type { Confirmation } from '../moves/confirmation.ts';
import type { Suggestion } from './clip.ts';
import type { CountGrid, CutEdges } from './count-grid.ts';
import { leadSideAt } from './lead-side.ts';

/** What a proposal is made of. */
export interface ClipEvidence {
  readonly counts: ClipAnalysis['counts'];
  readonly figure?: ClipAnalysis['figure'];
  readonly turns: ClipAnalysis['dynamics']['turns'];
  readonly suggestion?: Omit<Suggestion, 'neighbors'> | undefined;
  /** The states of the library move that is most alike. */
  readonly alike?: { readonly entry: Position; readonly exit: Position } | undefined;
}

/** Below it, what was heard or seen of the counts is hardly better than chance. */
export const DOUBTFUL_COUNTS = 0.5;

/** Where nothing is known: the middle of what Bachata is danced at. */
const USUAL_BPM = 120;

/** The move that it is like, where that tells more of its counts than its music and its steps. */
export function figureForCounts({ counts, suggestion }: ClipEvidence): Suggestion['figure'] {
  const unsure = counts.source !== 'given' && counts.confidence < DOUBTFUL_COUNTS;
  return unsure ? suggestion?.figure : undefined;
}

/** @param usualBpm the tempo where the clip does not tell one; default 120 */
export function proposedMove(
  evidence: ClipEvidence,
  usualBpm = USUAL_BPM,
): Omit<Confirmation, 'name' | 'firstCountSec' | 'freeFoot' | 'side' | 'swapsSides'> {
  const { counts, turns, suggestion, alike } = evidence;
  const figure = figureForCounts(evidence);
  const tempoBpm = figure?.tempoBpm ?? counts.tempoBpm ?? usualBpm;
  const length = (figure ?? evidence.figure)?.counts;
  return {
    category: suggestion?.category.value ?? 'basic-steps',
    level: suggestion?.level.value ?? 'beginner',
    energy: suggestion?.energy.value ?? 'medium',
    tempoBpm: Math.round(tempoBpm * 10) / 10,
    counts: ([4, 8, 16] as const).find((each) => each === length) ?? 8,
    entry: alike?.entry ?? 'C',
    exit: alike?.exit ?? 'C',
    turns: { lead: halfTurns(turns.lead), follow: halfTurns(turns.follow) },
    loadsBack: false,
  };
}

const halfTurns = (turns: number): number =>
  Math.min(4, Math.max(-4, Math.round(turns * 2) / 2)) + 0;

/**
 * Where the counts are at the tempo, and near which the move probably begins (seconds of the clip).
 *
 * @param said what its owner has said before
 */
export function proposedCounts(
  evidence: ClipEvidence,
  tempoBpm: number,
  said?: Pick<Confirmation, 'firstCountSec' | 'freeFoot'>,
): CountGrid & { readonly wantedSec: number } {
  const beatSec = 60 / tempoBpm;
  const like = figureForCounts(evidence);
  const known = said
    ? { firstCountSec: said.firstCountSec, firstCount: said.freeFoot }
    : like && { firstCountSec: like.firstCountSec, firstCount: like.firstCount };
  const oneSec = known
    ? known.firstCountSec - (known.firstCount - 1) * beatSec
    : (evidence.counts.firstCountSec ?? FIRST_COUNT_AT * beatSec);
  const { figure } = evidence;
  const seenSec = figure && figure.startSec + FIRST_COUNT_AT * figure.secPerCount;
  return { tempoBpm, oneSec, wantedSec: known?.firstCountSec ?? seenSec ?? oneSec };
}

/** Where the one that was taken for the lead stands at either end of a cut, as far as they are seen. */
export function sidesAt(
  track: PoseTrack,
  { fromSec, toSec }: CutEdges,
): { readonly from: Side | undefined; readonly to: Side | undefined } {
  return { from: leadSideAt(track, fromSec), to: leadSideAt(track, toSec) };
}

/** Undefined ends tell of no change of sides. */
export function swapsSides({ from, to }: ReturnType<typeof sidesAt>): boolean {
  return from !== undefined && to !== undefined && from !== to;
}
