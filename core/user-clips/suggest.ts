/** What a clip probably shows: a vote of the library's moves that look most like each of its figures. */
import type { Category, MoveInfo } from '../moves/move.ts';
import { sameMoveKey } from '../moves/same-move.ts';
import { clamp, logistic } from '../numeric/statistics.ts';
import { FIRST_COUNT_AT } from '../moves/clip-format.ts';
import type { ClipFigure } from '../pose/matching/figures.ts';
import { misfitOf } from '../pose/matching/figures.ts';
import type { Neighbor } from '../pose/matching/movements.ts';
import type { Suggestion, SuggestedFigure } from './clip.ts';

type Labeled = Pick<MoveInfo, 'id' | 'variantOf' | 'category' | 'level' | 'energy'>;
type Labels = ReadonlyMap<string, Labeled>;

const VOTERS = 7;
const SHOWN = 4;
/** How fast a vote loses weight with the misfit beyond the nearest one's: 0.1 more count half. */
const SHARPNESS = 8;
/**
 * How often the category with a share of the votes is right, by how much the nearest differs: a logistic
 * regression on films of development moves with the faults of cameras and of other dancers, half of them without
 * the move itself in the library. `node tools/fit/suggestion-sureness.ts` fits it anew.
 */
const SURENESS = { level: 0.967, share: 0.637, misfit: -0.771 } as const;
const MOST_SHARE = 0.99;
/** What is right less often than wrong is no suggestion: the category is said to be unsure. */
export const LEAST_SURE = 0.5;
/** What people dance before and after a figure; a clip is about the figure, where that is not just a moment of it. */
const FILLERS: readonly Category[] = ['basic-steps', 'social', 'musicality'];
const MOMENT = 0.2;
/** A share of the votes with which a figure that is unsure may be of a category all the same. */
const PERHAPS = 0.3;

type Votes<L> = ReadonlyMap<L, number>;

/** The label with most weight behind it; `confidence` is its share of all weight. */
function most<L extends string>(votes: Votes<L>): { value: L; confidence: number } {
  const [[value, confidence]] = [...votes].sort((a, b) => b[1] - a[1]);
  return { value, confidence };
}

/** Shares of the labels. */
function vote<L extends string>(
  voters: readonly Neighbor[],
  labelOf: (moveId: string) => L,
): Votes<L> {
  const [nearest] = voters;
  const weights = new Map<L, number>();
  let total = 0;
  for (const voter of voters) {
    const weight = Math.exp(SHARPNESS * (misfitOf([nearest]) - misfitOf([voter])));
    const label = labelOf(voter.moveId);
    weights.set(label, (weights.get(label) ?? 0) + weight);
    total += weight;
  }
  return new Map([...weights].map(([label, weight]) => [label, weight / total]));
}

/** The nearest; the same move begun on the other foot votes once. */
function votersOf(nearest: readonly Neighbor[], moves: Labels): Neighbor[] {
  const voters = new Map<string, Neighbor>();
  for (const neighbor of nearest) {
    const move = moves.get(neighbor.moveId);
    if (move === undefined || voters.size === VOTERS) continue;
    const key = sameMoveKey(move);
    if (!voters.has(key)) voters.set(key, neighbor);
  }
  return [...voters.values()];
}

/** How probably the category with most votes is right. */
function surenessOf(share: number, misfit: number): number {
  const within = clamp(share, 1 - MOST_SHARE, MOST_SHARE);
  const odds = Math.log(within / (1 - within));
  return logistic(SURENESS.level + SURENESS.share * odds + SURENESS.misfit * misfit);
}

/** The category that most of the nearest have, with its share of their votes. @param nearest at least one */
export function categoryVotes(
  nearest: readonly Neighbor[],
  moves: Labels,
): { readonly value: Category; readonly share: number } {
  const votes = vote(votersOf(nearest, moves), (id) => (moves.get(id) as Labeled).category);
  const { value, confidence } = most(votes);
  return { value, share: confidence };
}

interface Judged {
  readonly figure: ClipFigure;
  readonly voters: readonly Neighbor[];
  readonly votes: Votes<Category>;
  /** Absent where it is like no move. */
  readonly category?: { readonly value: Category; readonly confidence: number } | undefined;
}

function judge(figure: ClipFigure, moves: Labels): Judged {
  const voters = votersOf(figure.nearest, moves);
  if (voters.length === 0) return { figure, voters, votes: new Map() };
  const votes = vote(voters, (id) => (moves.get(id) as Labeled).category);
  const { value, confidence: share } = most(votes);
  return {
    figure,
    voters,
    votes,
    category: { value, confidence: surenessOf(share, misfitOf(voters)) },
  };
}

const countsOf = ({ figure }: Judged): number => figure.times * figure.span.counts;
const isSure = ({ category }: Judged): boolean => (category?.confidence ?? 0) >= LEAST_SURE;
const isFiller = ({ category }: Judged): boolean =>
  category !== undefined && FILLERS.includes(category.value);

/**
 * The figure that a clip is about, and how sure it is that it is about it: other figures beside it that are not
 * basics, and may not be of the same category, make that unsure.
 */
function mainOf(judged: readonly Judged[]): { main: Judged; clear: number } {
  const total = judged.reduce((sum, one) => sum + countsOf(one), 0);
  const figures = judged.filter((one) => !isFiller(one));
  const events = figures.filter((one) => isSure(one) && countsOf(one) >= MOMENT * total);
  const candidates = events.length > 0 ? events : judged;
  const byWeight = (one: Judged): number =>
    countsOf(one) * (one.category === undefined ? 0 : one.category.confidence);
  const main = candidates.reduce((best, one) => (byWeight(one) > byWeight(best) ? one : best));
  const value = main.category?.value;
  const own = countsOf(main);
  const countsOfAll = (list: readonly Judged[]): number =>
    list.reduce((sum, one) => sum + countsOf(one), 0);
  const unlike = figures.filter(
    (one) => one !== main && (value === undefined || (one.votes.get(value) ?? 0) < PERHAPS),
  );
  const unknown = countsOfAll(unlike.filter(({ category }) => category === undefined));
  const known = countsOfAll(unlike) - unknown;
  // A figure's way in and out is often like no move.
  return { main, clear: own / (own + known + (unknown > own ? unknown : 0)) };
}

/**
 * Undefined where there is nothing to compare with.
 *
 * @param figures of the clip, in order
 */
export function suggest(figures: readonly ClipFigure[], moves: Labels): Suggestion | undefined {
  const judged = figures.map((figure) => judge(figure, moves));
  if (!judged.some(({ category }) => category !== undefined)) return undefined;
  const { main, clear } = mainOf(judged);
  const { voters, category } = main;
  if (category === undefined) return undefined;
  const move = (id: string): Labeled => moves.get(id) as Labeled;
  const confidence = clear * category.confidence;
  return {
    category: { value: category.value, confidence },
    isSure: confidence >= LEAST_SURE,
    level: most(vote(voters, (id) => move(id).level)),
    energy: most(vote(voters, (id) => move(id).energy)),
    neighbors: voters.slice(0, SHOWN).map(({ moveId, similarity }) => ({
      moveId,
      similarity: clamp(similarity, -1, 1),
    })),
    figures: judged.flatMap((one) => suggestedFigure(one) ?? []),
  };
}

/** Undefined where the clip's counts are not known: then it is all one figure. */
function suggestedFigure({ figure, category, voters }: Judged): SuggestedFigure | undefined {
  const { span, firstCount, times } = figure;
  if (firstCount === undefined) return undefined;
  const [nearest] = voters;
  return {
    tempoBpm: 60 / span.secPerCount,
    firstCountSec: span.startSec + FIRST_COUNT_AT * span.secPerCount,
    firstCount,
    counts: span.counts,
    times,
    ...(category && nearest && { category, moveId: nearest.moveId }),
  };
}
