/** Of whose plans a plan was made: the name of each of those, and whose it was. */
import { z } from 'zod';
import { MAX_TITLE_LENGTH } from '../title.ts';
import { typedText } from '../typed-text.ts';

const title = typedText().min(1).max(MAX_TITLE_LENGTH);
/** As long as a display name may be. */
const name = typedText().max(60);

export const creditSchema = z.object({
  title,
  /** The account, so that the name is what they call themselves now, and goes with the account. */
  by: z.string().optional(),
  /** Of somebody who has no account here: from a file. */
  name: name.optional(),
});
export type Credit = z.infer<typeof creditSchema>;

/** As others read it. The name is empty where it is not known any more. */
export const shownCreditSchema = z.object({ title, name });
export type ShownCredit = z.infer<typeof shownCreditSchema>;

/** The first and the last of a longer row are kept. */
export const MOST_CREDITS = 10;

interface CopiedPlan {
  readonly ownerId: string;
  readonly title: string;
  readonly after?: readonly Credit[] | undefined;
}

/** What a copy says it was made of; the same for one's own. @param uid who makes it */
export function creditsOfCopy(
  { ownerId, title: copied, after = [] }: CopiedPlan,
  uid: string,
): readonly Credit[] {
  const last = after.at(-1);
  const isSaid = last?.by === ownerId && last.title === copied;
  const credits = ownerId === uid || isSaid ? after : [...after, { title: copied, by: ownerId }];
  return credits.length <= MOST_CREDITS
    ? credits
    : [...credits.slice(0, 1), ...credits.slice(1 - MOST_CREDITS)];
}

/** @param people display names by their ids */
export function shownCredits(
  after: readonly Credit[] | undefined,
  people: ReadonlyMap<string, string>,
): ShownCredit[] {
  return (after ?? []).map(({ title: made, by, name: written = '' }) => ({
    title: made,
    name: by === undefined ? written : (people.get(by) ?? ''),
  }));
}
