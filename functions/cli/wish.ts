/** `--wish "romantic, easy, no dips"`: a choreography described in words. */
import { WishWords } from '@bachata/core/choreography/wish/describe.ts';
import {
  describeWish,
  MAX_WISH_LENGTH,
  type WishDescription,
} from '@bachata/core/choreography/wish/wish-reader.ts';
import { FALLBACK_LANGUAGE, languageOf, LANGUAGES } from '@bachata/core/languages.ts';
import { openWishReader } from '@bachata/platform/open.ts';
import { library } from '@bachata/library/moves/index.ts';
import { UsageError } from './usage.ts';

export const WISH_ARGS = {
  wish: { type: 'string' },
  language: { type: 'string', default: FALLBACK_LANGUAGE },
} as const;

/**
 * What the words ask for; undefined without words.
 * @throws UsageError
 */
export async function readWish(values: {
  readonly wish?: string | undefined;
  readonly language: string;
}): Promise<WishDescription | undefined> {
  const language = languageOf(values.language);
  if (language === undefined) throw new UsageError(`--language is ${LANGUAGES.join(' or ')}`);
  if (values.wish === undefined) return undefined;
  if (values.wish.length > MAX_WISH_LENGTH) {
    throw new UsageError(`--wish has more than ${MAX_WISH_LENGTH} characters`);
  }
  const reader = await openWishReader(process.env);
  return await describeWish(values.wish, language, new WishWords(library.moves), reader);
}

/** In words: what was understood, what was not, and by whom. */
export function wishReport({
  understood,
  unknown,
  contradictions,
  readBy,
  fallback,
}: WishDescription) {
  return {
    readBy,
    ...(fallback !== undefined && { modelWas: fallback }),
    understood: understood.map(({ words, meaning: { kind, ...rest } }) => ({
      words,
      [kind]: rest,
    })),
    unknown,
    contradictions,
  };
}
