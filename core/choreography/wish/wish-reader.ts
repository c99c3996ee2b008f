/**
 * Wishes in words, read by a language model where one is configured. Its answer is of one schema,
 * comes to the same parameters as the parser's own, and is only taken whole; otherwise, and without a
 * model, the words are looked up here.
 */
import { z } from 'zod';
import { LEVELS, STYLES, type MoveInfo } from '../../moves/move.ts';
import { ENERGY_LEVELS } from '../../music/analysis.ts';
import { INTROS } from '../intro.ts';
import { CLIMAXES, SPARED_REGIONS } from '../wishes.ts';
import type { WishWords } from './describe.ts';
import { descriptionOf, type Description } from './description.ts';
import type { Understood } from './describe-reading.ts';
import type { Language } from '../../languages.ts';
import { sameMoveKey } from '../../moves/same-move.ts';

/** The longest description that is read, in characters. */
export const MAX_WISH_LENGTH = 1000;

const words = z.string().min(1).max(MAX_WISH_LENGTH);
const moveIds = z.array(z.string()).min(1);

/** One wish and the words that say it. */
const wishSchema = z.discriminatedUnion('kind', [
  z.object({ words, kind: z.literal('difficulty'), value: z.enum(LEVELS) }),
  z.object({ words, kind: z.literal('energy'), value: z.enum(ENERGY_LEVELS) }),
  z.object({ words, kind: z.literal('style'), value: z.enum(STYLES) }),
  z.object({ words, kind: z.enum(['dips', 'no-dips', 'loads', 'no-loads']) }),
  z.object({ words, kind: z.literal('climax'), section: z.enum(CLIMAXES) }),
  z.object({ words, kind: z.literal('intro'), value: z.enum(INTROS).exclude(['auto']) }),
  z.object({ words, kind: z.literal('few-new'), count: z.number().int().min(0).max(20) }),
  z.object({ words, kind: z.enum(['prefer', 'ban', 'less']), moveIds }),
  z.object({ words, kind: z.literal('no-style'), value: z.enum(STYLES) }),
  z.object({ words, kind: z.literal('spare'), region: z.enum(SPARED_REGIONS) }),
  z.object({ words, kind: z.enum(['only-basics', 'no-lifts']) }),
]);

/** What a reader has to answer. */
export const wishAnswerSchema = z.object({
  wishes: z.array(wishSchema).max(40),
  /** Words that mean none of these. */
  unknown: z.array(z.string()).max(100),
});
export type WishAnswer = z.infer<typeof wishAnswerSchema>;

export interface WishRequest {
  readonly text: string;
  readonly language: Language;
  readonly moves: readonly Pick<MoveInfo, 'id' | 'name'>[];
}

/** Something that understands words better than a list of them, and may be out of reach. */
export interface WishReader {
  /** The answer as it came; throws where there is none in time. */
  read(request: WishRequest): Promise<unknown>;
}

export interface WishDescription extends Description {
  readonly readBy: 'model' | 'words';
  /** Why the words were looked up although there is a model: no answer, or none of the schema. */
  readonly fallback?: 'unreachable' | 'unusable';
}

function understoodOf({ wishes }: WishAnswer): Understood[] {
  return wishes.map(({ words: said, ...meaning }) => ({ words: said, meaning }));
}

/** Whether the answer names only moves that there are. */
function namesKnownMoves({ wishes }: WishAnswer, known: ReadonlySet<string>): boolean {
  return wishes.every((wish) => !('moveIds' in wish) || wish.moveIds.every((id) => known.has(id)));
}

/** What a text asks for, by the reader if it answers properly, else by the words. */
export async function describeWish(
  text: string,
  language: Language,
  words: WishWords,
  reader?: WishReader,
): Promise<WishDescription> {
  const byWords = { ...words.describe(text, language), readBy: 'words' } as const;
  if (reader === undefined || text.trim() === '') return byWords;
  const named = new Map<string, MoveInfo['name']>();
  for (const move of words.moves) {
    if (!named.has(sameMoveKey(move))) named.set(sameMoveKey(move), move.name);
  }
  const choices = [...named].map(([id, name]) => ({ id, name }));
  let answer: unknown;
  try {
    answer = await reader.read({ text: text.slice(0, MAX_WISH_LENGTH), language, moves: choices });
  } catch {
    return { ...byWords, fallback: 'unreachable' };
  }
  const parsed = wishAnswerSchema.safeParse(answer);
  if (!parsed.success || !namesKnownMoves(parsed.data, new Set(named.keys()))) {
    return { ...byWords, fallback: 'unusable' };
  }
  return {
    ...descriptionOf(understoodOf(parsed.data), parsed.data.unknown),
    readBy: 'model',
  };
}
