/** Lists over several clauses: "no dips, drops or lifts". */
import { isCue, type Clause } from './items.ts';
import { isAboutMoves } from './meanings.ts';

/** Whether what a clause ends with holds in the next one too, as that is the rest of a list. */
export type ListRest = 'goes on' | 'may go on';

/** Whether a clause is but the rest of a list: "no dips, DROPS OR LIFTS". */
function isRestOfList({ after, items }: Clause): boolean {
  return (
    after === 'comma' &&
    items.some(({ kind }) => kind === 'wish') &&
    items.every(
      (item) =>
        item.kind === 'filler' ||
        isCue(item, 'and', 'or', 'passedOver') ||
        (isCue(item, 'negations') && item !== items[0]) ||
        (item.kind === 'wish' && isAboutMoves(item.entry.meaning)),
    )
  );
}

/** What holds in the clauses of a list, by clause: an "or" in it says that a negation goes on. */
export function listsOf(clauses: readonly Clause[]): (ListRest | undefined)[] {
  const senses: (ListRest | undefined)[] = [];
  for (let i = 0; i < clauses.length;) {
    let end = i + 1;
    while (end < clauses.length && isRestOfList(clauses[end])) end++;
    const rest = clauses.slice(i + 1, end);
    const isJoined = rest.some(({ items }) =>
      items.some((item) => isCue(item, 'and', 'or', 'negations')),
    );
    senses.push(
      undefined,
      ...rest.map(() => (isJoined ? 'goes on' : rest.length > 1 ? 'may go on' : undefined)),
    );
    i = end;
  }
  return senses;
}
