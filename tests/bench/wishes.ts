/**
 * Wishes as dancers write them, read by the words that the product knows. Sets A and B were written beside
 * the words; the others by other people, without sight of them, and worked on afterwards. So the table says
 * what came of them after their mistakes were mended; `docs/benchmarks.md` has their first results.
 */
import { WishWords } from '@bachata/core/choreography/wish/describe.ts';
import { library } from '@bachata/library/moves/index.ts';
import type { Table } from './table.ts';
import { judgeReading, readWishCases, type Verdict } from './wishes/expected.ts';

const COLUMNS = ['set', 'language', 'wishes', 'understood', 'read wrongly', 'dislikes as wishes'];

export function wishesBench(): Promise<Table> {
  const words = new WishWords(library.moves);
  const rows = (['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const).flatMap((set) =>
    (['en', 'es'] as const).map((language) => {
      const verdicts = readWishCases(set, language).map((one) =>
        judgeReading(one, words.describe(one.text, language), library.moves),
      );
      const count = (fact: keyof Verdict): number => verdicts.filter((one) => one[fact]).length;
      const counts = [count('understood'), count('wrong'), count('dislikeAsWish')];
      return [set.toUpperCase(), language, verdicts.length, ...counts];
    }),
  );
  return Promise.resolve({ title: 'Wishes in words', columns: COLUMNS, rows });
}
