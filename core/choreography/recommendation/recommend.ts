/** Which moves suit a section of a song for this user, with every factor of the score in sight. */
import type { MoveInfo } from '../../moves/move.ts';
import type { SongAnalysis } from '../../music/analysis.ts';
import type { PlanParameters } from '../plan.ts';
import type { Options } from '../planner/options.ts';
import { sectionFit, styleFit, stylesFit } from '../planner/section-fit.ts';
import { levelRank, MAX_TEMPO_STRETCH, moveEnergy, names, playbackRate } from '../traits.ts';
import {
  characterOfMove,
  characterOfSection,
  CHARACTER_SIZE,
  characterSimilarity,
} from './character.ts';
import { FUSED_SIZE, fuse, type Modalities } from './fusion.ts';

export const FACTORS = [
  'similarity',
  'section',
  'tempo',
  'energy',
  'difficulty',
  'style',
  'safety',
  'novelty',
] as const;
export type Factor = (typeof FACTORS)[number];

const WEIGHT_OF: Readonly<Record<Factor, number>> = {
  similarity: 0.22,
  section: 0.14,
  tempo: 0.14,
  energy: 0.18,
  difficulty: 0.1,
  style: 0.1,
  safety: 0.04,
  novelty: 0.08,
};

/** Moves asked for by name come before others that are a little better. */
const PREFERRED_BONUS = 0.1;

export interface FactorValue {
  readonly name: Factor;
  /** 0 to 1. */
  readonly value: number;
  /** Share in the score; 0 where nothing was asked or known. All of them add up to 1. */
  readonly weight: number;
}

export interface Recommendation {
  readonly moveId: string;
  /** Weighted mean of the factors, 0 to 1. */
  readonly score: number;
  readonly factors: readonly FactorValue[];
  /** Whether similarity compares embeddings or, for want of them, hand-made characters. */
  readonly similarityBy: 'embeddings' | 'character';
}

export interface RecommendQuery {
  readonly analysis: SongAnalysis;
  /** Index into the sections of the analysis. */
  readonly section: number;
  readonly parameters: PlanParameters;
  /** What is danced or liked already, for its motion; the song's embedding is used for the sound. */
  readonly movement?: ArrayLike<number>;
  /** How often the user has danced each move, by id. */
  readonly danced?: ReadonlyMap<string, number>;
  /** How many to give; default 10. */
  readonly count?: number;
}

export interface Recommender {
  /** Best first. Banned and unsafe moves, and those above the level or out of tempo, are left out. */
  recommend(query: RecommendQuery): Recommendation[];
}

/** What does not depend on the query, side by side for speed. */
interface Table {
  readonly moves: readonly MoveInfo[];
  readonly characters: Float32Array;
  readonly fused: Float32Array;
  readonly hasVector: Uint8Array;
}

function tableOf(moves: readonly MoveInfo[], known: ReadonlyMap<string, Modalities>): Table {
  const characters = new Float32Array(moves.length * CHARACTER_SIZE);
  const fused = new Float32Array(known.size === 0 ? 0 : moves.length * FUSED_SIZE);
  const hasVector = new Uint8Array(moves.length);
  for (const [m, move] of moves.entries()) {
    characters.set(characterOfMove(move), m * CHARACTER_SIZE);
    const modalities = known.get(move.id);
    if (modalities?.audio === undefined && modalities?.movement === undefined) continue;
    fused.set(fuse(modalities), m * FUSED_SIZE);
    hasVector[m] = 1;
  }
  return { moves, characters, fused, hasVector };
}

/** Cosine over the blocks that both have: -1..1 to 0..1; undefined where they share none. */
function fusedSimilarity(query: Float32Array, table: Table, m: number): number | undefined {
  const from = m * FUSED_SIZE;
  let product = 0;
  let scaleQuery = 0;
  let scaleMove = 0;
  for (let i = 0; i < FUSED_SIZE; i++) {
    const a = query[i];
    const b = table.fused[from + i];
    if (a === 0 || b === 0) continue;
    product += a * b;
    scaleQuery += a * a;
    scaleMove += b * b;
  }
  if (scaleQuery === 0 || scaleMove === 0) return undefined;
  return 0.5 + 0.5 * (product / Math.sqrt(scaleQuery * scaleMove));
}

/** 1 at the natural tempo, 0 at the limit of stretching. */
function tempoFit(move: MoveInfo, tempoBpm: number): number {
  return 1 - Math.min(1, Math.abs(playbackRate(move, tempoBpm) - 1) / MAX_TEMPO_STRETCH);
}

function safetyOf(move: MoveInfo): number {
  const byRisk = { none: 1, care: 0.7, trick: 0.3 }[move.safety.risk];
  return byRisk * (move.safety.trustedPartnerOnly ? 0.6 : 1);
}

function hasStyle({ style, avoidStyle }: PlanParameters): boolean {
  return style !== 'auto' || avoidStyle !== undefined;
}

/** How much a move is of the styles wanted, and as little of the one that is not. */
function styleValue(move: MoveInfo, { style, alsoStyle, avoidStyle }: PlanParameters): number {
  const fit = stylesFit(move, style, alsoStyle);
  return avoidStyle === undefined ? fit : (fit + 1 - styleFit(move, avoidStyle)) / 2;
}

/** Indices of the `count` greatest scores, the greatest first; equal ones in order. */
function greatest(scores: Float64Array, count: number): number[] {
  const top: number[] = [];
  for (let i = 0; i < scores.length; i++) {
    if (scores[i] < 0) continue;
    if (top.length === count && scores[i] <= scores[top[count - 1]]) continue;
    let at = Math.min(top.length, count - 1);
    while (at > 0 && scores[top[at - 1]] < scores[i]) {
      top[at] = top[at - 1];
      at--;
    }
    top[at] = i;
  }
  return top;
}

/** Room for the factors of one move, used again for each. */
interface Scratch {
  readonly values: Float64Array;
  readonly weights: Float64Array;
  byEmbeddings: boolean;
}

interface Prepared {
  readonly query: RecommendQuery;
  readonly character: readonly number[];
  readonly fused: Float32Array;
  readonly energy: number;
}

function scoreInto(scratch: Scratch, table: Table, m: number, prepared: Prepared): number {
  const { query, character, fused, energy } = prepared;
  const { parameters, analysis } = query;
  const move = table.moves[m];
  const part = analysis.sections[query.section];
  const similar = table.hasVector[m] === 1 ? fusedSimilarity(fused, table, m) : undefined;
  const rank = levelRank(parameters.difficulty);
  const times = query.danced?.get(move.id) ?? 0;
  scratch.byEmbeddings = similar !== undefined;
  const { values, weights } = scratch;
  values[0] = similar ?? characterSimilarity(character, table.characters, m * CHARACTER_SIZE);
  values[1] = part === undefined ? 0.5 : sectionFit(move, part.label, part.pattern);
  values[2] = tempoFit(move, analysis.tempoBpm);
  values[3] = 1 - Math.abs(energy - moveEnergy(move));
  values[4] = 1 - 0.5 * Math.abs(rank - levelRank(move.level));
  values[5] = styleValue(move, parameters);
  values[6] = safetyOf(move);
  values[7] = 1 / (1 + times);
  let sum = 0;
  let total = 0;
  for (let f = 0; f < FACTORS.length; f++) {
    let weight = WEIGHT_OF[FACTORS[f]];
    if (FACTORS[f] === 'style' && !hasStyle(parameters)) weight = 0;
    if (FACTORS[f] === 'novelty' && query.danced === undefined) weight = 0;
    weights[f] = weight;
    sum += weight;
    total += weight * values[f];
  }
  for (let f = 0; f < FACTORS.length; f++) weights[f] /= sum;
  return total / sum;
}

/** What it recommends from; a `PreparedLibrary`. */
interface RecommendedLibrary {
  readonly moves: readonly MoveInfo[];
  optionsFor(parameters: PlanParameters): Options;
}

/** @param known the embeddings of moves, by id; those without any are compared by character */
export function createRecommender(
  library: RecommendedLibrary,
  known: ReadonlyMap<string, Modalities> = new Map(),
): Recommender {
  const { moves } = library;
  const table = tableOf(moves, known);
  const indices = new Map(moves.map((move, m) => [move.id, m]));

  return {
    recommend(query) {
      const { analysis, parameters, count = 10 } = query;
      const { energy: wish } = parameters;
      const section = analysis.sections[query.section];
      const wanted = { auto: undefined, low: 0.2, medium: 0.5, high: 0.8 }[wish];
      const prepared: Prepared = {
        query,
        character: characterOfSection(analysis, query.section),
        fused: fuse({
          audio: analysis.embedding,
          audioConfidence: analysis.confidence.beats,
          movement: query.movement,
        }),
        energy: wanted ?? section?.energy ?? analysis.energy.score,
      };
      const { moves: allowed, aboveLevel } = library.optionsFor(parameters);
      const scores = new Float64Array(moves.length).fill(-1);
      const scratch: Scratch = {
        values: new Float64Array(FACTORS.length),
        weights: new Float64Array(FACTORS.length),
        byEmbeddings: false,
      };
      for (const [i, move] of allowed.entries()) {
        const m = indices.get(move.id);
        const change = Math.abs(playbackRate(move, analysis.tempoBpm) - 1);
        if (m === undefined || aboveLevel[i] || change > MAX_TEMPO_STRETCH) continue;
        scores[m] = scoreInto(scratch, table, m, prepared);
      }
      const preferred = new Set(parameters.preferredMoves);
      for (const [m, move] of moves.entries()) {
        if (scores[m] >= 0 && names(preferred, move)) scores[m] += PREFERRED_BONUS;
      }
      return greatest(scores, count).map((m) => {
        const score = scoreInto(scratch, table, m, prepared);
        return {
          moveId: moves[m].id,
          score,
          factors: FACTORS.map((name, f) => ({
            name,
            value: scratch.values[f],
            weight: scratch.weights[f],
          })),
          similarityBy: scratch.byEmbeddings ? 'embeddings' : 'character',
        };
      });
    },
  };
}
