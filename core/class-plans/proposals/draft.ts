/**
 * A whole class from a level, an aim and a length: figures that fit, the phrase that has them, a warm-up for
 * them, and a way to learn them. The same request and seed give the same plan.
 */
import {
  depthsOfMoves,
  DEPTHS,
  type Depth,
  type Depths,
} from '../../choreography/teaching/depths.ts';
import type { PlanningLibrary } from '../../choreography/planner/planning-library.ts';
import { isDip, isFigure, isHoldChange, isRest } from '../../choreography/traits.ts';
import { pick, type Language } from '../../languages.ts';
import type { Category, Level } from '../../moves/move.ts';
import { sameMoveKey } from '../../moves/same-move.ts';
import type { PlanContent } from '../class-plan.ts';
import type { TemplateMinutes } from '../templates.ts';
import { classPhrase, type ClassPhrase } from './class-phrase.ts';
import { draftBlocks } from './draft-blocks.ts';
import { moveName, preparedDips, themes, type ClassMaterial } from './material.ts';
import { figureSets, type FigureSet } from './figures.ts';
import { inTeachingOrder, keyOf, knownMoves, combinationParts } from './known.ts';
import type { SongPick } from './song-picks.ts';
import { wantedTempo } from './song-fit.ts';
import type { TeachingMove, TeachingMoves } from './teaching-move.ts';
import { DRAFT_WORDS } from './words.ts';

export interface DraftRequest {
  readonly level: Level;
  readonly aim: Category;
  readonly minutes: TemplateMinutes;
  readonly seed: number;
  readonly language: Language;
  /** What the course has taught so far, by id. */
  readonly taught?: readonly string[];
  /** Figures that it has to have, by id; as many of the first as one class has room for. */
  readonly figures?: readonly string[];
}

/** What a draft says of itself. Moves are ids, as `sameMoveKey`. */
export type DraftReason =
  | { readonly code: 'new-things'; readonly moves: readonly string[] }
  /** Nothing is new: it deepens these. */
  | { readonly code: 'deepens'; readonly moves: readonly string[] }
  /** Taught first, as the others build on it. */
  | { readonly code: 'builds-on'; readonly move: string; readonly by: readonly string[] }
  /** The level has no figures for the aim: these are of a lower one. */
  | { readonly code: 'lower-level'; readonly level: Level }
  /** Asked for, and left for another class. */
  | { readonly code: 'left-out'; readonly moves: readonly string[] }
  | { readonly code: 'phrase-repeats' | 'phrase-ends-elsewhere'; readonly counts: number }
  | { readonly code: 'dip-prepared'; readonly move: string; readonly by: string }
  | { readonly code: 'tempo'; readonly bpm: number; readonly from: number; readonly to: number }
  | {
      readonly code: 'no-depth';
      readonly depth: Depth;
      readonly why: 'no-way' | 'not-easier' | 'not-harder';
    }
  | { readonly code: 'no-songs' };

export interface ClassDraft {
  readonly content: PlanContent;
  readonly material: ClassMaterial;
  readonly reasons: readonly DraftReason[];
}

export type DraftOutcome =
  | ({ readonly possible: true } & ClassDraft)
  | {
      readonly possible: false;
      /** No figure of the aim is for the level; too much would be new; no legal phrase has the figures. */
      readonly why: 'no-figures' | 'too-much-new' | 'no-phrase';
    };

/** Four eights: what one class can keep. */
const PHRASE_COUNTS = 32;
/** Sets of figures that are tried, and how many with a phrase that repeats are compared. */
const MOST_SETS = 12;
const COMPARED = 4;
/** What a less suitable set costs beside what is awkward about its phrase, and what a figure more is worth. */
const SET_PRICE = 0.6;
const FIGURE_WORTH = 1;
/** What the simplified depth costs the more, per half eight, for a figure that has nothing to do with the aim. */
const OFF_THE_AIM = 0.5;

/** @param songs what there is to dance to, the best first; may be none */
export function draftClass(
  library: PlanningLibrary,
  moves: TeachingMoves,
  request: DraftRequest,
  songs: readonly SongPick[] = [],
): DraftOutcome {
  const { level, aim, seed, taught = [], figures: wanted = [], minutes, language } = request;
  const known = knownMoves({ level, taught }, moves, aim);
  const found = figureSets({ level, aim, seed, known, wanted }, moves);
  if (found === undefined) return { possible: false, why: 'no-figures' };
  if (found.sets.length === 0) return { possible: false, why: 'too-much-new' };
  const chosen = chooseSet(library, moves, found.sets, { known, seed });
  if (chosen === undefined) return { possible: false, why: 'no-phrase' };
  const { set, phrase } = chosen;
  const ids = phrase.steps.map(({ moveId }) => moveId);
  const composed = depthsOfMoves(library, ids, level, dislikeFor({ ...chosen, aim, known }, moves));
  if (composed === undefined) return { possible: false, why: 'no-phrase' };
  const depths = withRealExtra(composed, moves);
  const danced = ids.flatMap((id) => moves.get(id) ?? []);
  const material = { ...set, phrase, depths, known, wanted: wantedTempo(level, danced) };
  const words = pick(DRAFT_WORDS, language);
  const names = themes(material).map((id) => moveName(id, moves, language));
  const content: PlanContent = {
    title: names.join(' · '),
    aim: words.aim(words.list(names), phrase.counts, material.wanted.bpm),
    level,
    minutes,
    blocks: draftBlocks(material, { moves, minutes, language, songs }),
  };
  return {
    possible: true,
    content,
    material,
    reasons: [
      ...reasonsOf(material, moves, wanted),
      ...(found.level === level ? [] : [{ code: 'lower-level', level: found.level } as const]),
      ...(songs.length > 0 ? [] : [{ code: 'no-songs' } as const]),
    ],
  };
}

interface Chosen {
  readonly set: FigureSet;
  readonly phrase: ClassPhrase;
}

/** Of the most suitable sets, the one with the plainest phrase. */
function chooseSet(
  library: PlanningLibrary,
  moves: TeachingMoves,
  sets: readonly FigureSet[],
  { known, seed }: { readonly known: ReadonlySet<string>; readonly seed: number },
): Chosen | undefined {
  const found: { readonly chosen: Chosen; readonly cost: number }[] = [];
  for (const [i, set] of sets.slice(0, MOST_SETS).entries()) {
    if (found.filter(({ chosen }) => chosen.phrase.repeats).length >= COMPARED) break;
    const parts = new Set(set.figures.flatMap((id) => combinationParts(id, moves)));
    const all = new Set([...set.news, ...set.figures]);
    const inPhrase = inTeachingOrder([...all], moves).filter((id) => !parts.has(id));
    const request = { known: new Set([...known, ...all]), counts: PHRASE_COUNTS, seed };
    const phrase =
      classPhrase(library, { ...request, figures: inPhrase }) ??
      classPhrase(library, { ...request, figures: set.figures });
    if (phrase === undefined) continue;
    const cost = phrase.awkwardness + SET_PRICE * i - FIGURE_WORTH * inPhrase.length;
    found.push({ chosen: { set, phrase }, cost });
  }
  return found.sort((a, b) => a.cost - b.cost).at(0)?.chosen;
}

/**
 * Both other depths stay near to what the class is about. The simplified one dances what is known. The extra
 * one keeps to the phrase, to plain steps, and to figures one step ahead: of the aim, or built on the class's.
 */
function dislikeFor(
  {
    aim,
    phrase,
    set,
    known,
  }: Chosen & { readonly aim: Category; readonly known: ReadonlySet<string> },
  moves: TeachingMoves,
): (move: TeachingMove, depth: Depth) => number {
  const own = new Set([...set.news, ...set.figures]);
  const danced = new Set(phrase.steps.map(({ moveId }) => keyOf(moveId, moves)));
  return (move, depth) => {
    const key = sameMoveKey(move);
    if (danced.has(key)) return 0;
    if (isDip(move)) return Infinity;
    const isPlain = known.has(key) && (isRest(move) || isHoldChange(move));
    if (isPlain) return 0;
    if (depth === 'simplified') {
      if (!known.has(key)) return Infinity;
      return move.category === aim ? 0 : OFF_THE_AIM;
    }
    const before = move.prerequisites.map((id) => keyOf(id, moves));
    const isNear = before.every((id) => known.has(id) || own.has(id));
    const isOn = move.category === aim || before.some((id) => own.has(id));
    return isNear && isOn ? 0 : Infinity;
  };
}

/** More changes of hold, or a figure once more, are nothing extra. */
function withRealExtra(depths: Depths, moves: TeachingMoves): Depths {
  const { target, extra } = depths;
  if (!target.possible || !extra.possible) return depths;
  const danced = new Set(target.steps.map(({ moveId }) => keyOf(moveId, moves)));
  const isNew = extra.steps.some(({ moveId }) => {
    const move = moves.get(moveId);
    return move !== undefined && isFigure(move) && !danced.has(sameMoveKey(move));
  });
  return isNew ? depths : { ...depths, extra: { possible: false, reason: 'not-harder' } };
}

function reasonsOf(
  material: ClassMaterial,
  moves: TeachingMoves,
  wanted: readonly string[],
): DraftReason[] {
  const { news, figures, phrase, depths, wanted: tempo } = material;
  const asked = wanted.flatMap((id) => moves.get(id) ?? []).map(sameMoveKey);
  const all = new Set([...news, ...figures]);
  const left = [...new Set(asked)].filter((id) => !all.has(id));
  const based = news.flatMap((move): DraftReason[] => {
    const by = news.filter((id) => moves.get(id)?.prerequisites.includes(move));
    return by.length > 0 && !figures.includes(move) ? [{ code: 'builds-on', move, by }] : [];
  });
  const danced = phrase.steps.flatMap(({ moveId }) => moves.get(moveId) ?? []);
  return [
    news.length > 0 ? { code: 'new-things', moves: news } : { code: 'deepens', moves: figures },
    ...based,
    ...(left.length > 0 ? [{ code: 'left-out', moves: left } as const] : []),
    ...preparedDips(danced).map((dip) => ({ code: 'dip-prepared', ...dip }) as const),
    {
      code: phrase.repeats ? 'phrase-repeats' : 'phrase-ends-elsewhere',
      counts: phrase.counts,
    },
    { code: 'tempo', ...tempo },
    ...DEPTHS.flatMap((depth): DraftReason[] => {
      const result = depths[depth];
      return result.possible ? [] : [{ code: 'no-depth', depth, why: result.reason }];
    }),
  ];
}
