import { WishWords } from '@bachata/core/choreography/wish/describe.ts';
import { describeWish, MAX_WISH_LENGTH } from '@bachata/core/choreography/wish/wish-reader.ts';
import { library } from '@bachata/library/moves/index.ts';
import { z } from 'zod';
import { LANGUAGES } from '@bachata/core/languages.ts';
import { allowAccount } from '#lib/server/access.ts';
import { readJson } from '#lib/server/bodies.ts';
import { getWishReader } from '#lib/server/platform.ts';
import { AttemptLimit } from '#lib/server/rate-limit.ts';
import type { RequestHandler } from './$types';

const wishSchema = z.object({
  text: z.string().max(MAX_WISH_LENGTH),
  language: z.enum(LANGUAGES),
});

const words = new WishWords(library.moves);

const WINDOW_MS = 10 * 60_000;
/** More than anybody writes; a model is paid by the word. */
const perPerson = new AttemptLimit({ now: () => Date.now() }, { max: 100, windowMs: WINDOW_MS });

/** A wish in words as the configured language model reads it, or as it is looked up without one. */
export const POST: RequestHandler = async (event) => {
  const account = await allowAccount(event, 'wish:read');
  const { text, language } = await readJson(event.request, wishSchema);
  perPerson.take(account.uid);
  return Response.json(await describeWish(text, language, words, await getWishReader()));
};
