/** What is said behind the moves that it is about: "dips are not for me", "turns? fewer of them". */
import { isNoMoreThanCue } from './around.ts';
import type { ClauseState, Judged } from './clause-state.ts';
import { isCue, type Item } from './items.ts';
import { canBeDisliked, isAboutMoves, isOfHurt } from './meanings.ts';

/** The wishes of this clause; of the one before where this one says nothing else. */
function namedBefore(state: ClauseState, items: readonly Item[]): readonly Judged[] {
  if (state.clause.length > 0) return state.clause;
  return isNoMoreThanCue(items) ? state.before : [];
}

/** "Dips are not for me", and "dips? no way": what was named right before is not wanted. */
export function denyBackwards(state: ClauseState, items: readonly Item[], cue: Item): void {
  const about = namedBefore(state, items);
  const isTurn = about !== state.clause && items.some((item) => isCue(item, 'turningPoints'));
  for (const judged of about) {
    const { meaning } = judged.item.entry;
    // "Romantic again, though without them" is about moves.
    if (isTurn && !isAboutMoves(meaning)) continue;
    const can = about === state.clause ? !isOfHurt(meaning) : canBeDisliked(meaning);
    // "Doubles trip us up, rather not": what was unclear by itself is not by now.
    const isOpen = judged.sense === 'unclear' && judged.before === undefined;
    if ((judged.sense !== 'wanted' && !isOpen) || !can) continue;
    if (judged.isAssured) continue;
    judged.sense = 'not';
    judged.before ??= cue;
  }
  state.mode = undefined;
}

/** "Turns: fewer please". */
export function lessenBackwards(state: ClauseState, items: readonly Item[], cue: Item): void {
  const about = namedBefore(state, items);
  for (const judged of about) {
    if (judged.sense !== 'less' && judged.sense !== 'wanted') continue;
    if (!isAboutMoves(judged.item.entry.meaning)) continue;
    judged.sense = 'less';
    judged.before ??= cue;
  }
}
