/** How well the moves of a library go with the parts of one song: what the planner asks of this folder. */
import type { MoveInfo } from '../../moves/move.ts';
import type { SongAnalysis } from '../../music/analysis.ts';
import { characterOfMove, characterOfSection, characterSimilarity } from './character.ts';
import { cosine } from '../../numeric/statistics.ts';
import type { Modalities } from './fusion.ts';
import { project, projectFused, type ProjectionModel } from './projection.ts';

export interface AffinityInput {
  readonly analysis: SongAnalysis;
  readonly moves: readonly MoveInfo[];
  /** Soundtracks and movements, by move. */
  readonly known: ReadonlyMap<string, Modalities>;
  /** Used only if it found held-out moves better than the hand-made score. */
  readonly model?: ProjectionModel | undefined;
}

/** Cosine of the song's sound and what is known of the move; undefined where nothing is. */
function soundOf({ analysis, known, model }: AffinityInput): (id: string) => number | undefined {
  const song = analysis.embedding;
  if (model?.beatsHandMade === true) {
    const heard = project(model.audio, song);
    return (id) => {
      const of = known.get(id);
      return of && cosine(heard, projectFused(model, of));
    };
  }
  return (id) => {
    const soundtrack = known.get(id)?.audio;
    return soundtrack && cosine(song, soundtrack);
  };
}

/** Characters of the sections; those of one group share theirs, so that what returns asks for the same. */
function groupCharacters(analysis: SongAnalysis): readonly (readonly number[])[] {
  const own = analysis.sections.map((_, section) => characterOfSection(analysis, section));
  return analysis.sections.map(({ group }) => {
    const same = own.filter((_, section) => analysis.sections[section].group === group);
    return same[0].map((_, axis) => same.reduce((sum, one) => sum + one[axis], 0) / same.length);
  });
}

/**
 * 0 to 1, by move and index of the section: the mean of how the section's character suits the move's
 * and, where it is known, of where the song's sound ranks the move among all of them (1 first).
 */
export function affinityOf(
  input: AffinityInput,
): (moveId: string, section: number) => number | undefined {
  const { analysis, moves } = input;
  const sound = soundOf(input);
  const cosines = new Map<string, number>();
  for (const { id } of moves) {
    const value = sound(id);
    if (value !== undefined) cosines.set(id, value);
  }
  const order = [...cosines].sort((a, b) => a[1] - b[1]).map(([id]) => id);
  const ranks = new Map(order.map((id, i) => [id, (i + 1) / order.length]));
  const characters = new Map(moves.map((move) => [move.id, characterOfMove(move)]));
  const sections = groupCharacters(analysis);
  return (moveId, section) => {
    const character = characters.get(moveId);
    const part = sections.at(section);
    if (character === undefined || part === undefined) return undefined;
    const suits = characterSimilarity(part, character);
    const rank = ranks.get(moveId);
    return rank === undefined ? suits : (suits + rank) / 2;
  };
}
