/**
 * What the clauses of a wish say of what is named in them. A dislike must never be taken for a wish: what
 * stands beside a negation, or another word of dislike, whose reach is not understood, is unclear.
 */
import { saysUnknown, startsWithWish } from './around.ts';
import { denyBackwards, lessenBackwards } from './backwards.ts';
import { doubtClause, newClauseState, type Judged } from './clause-state.ts';
import { takeCue } from './cue-effects.ts';
import type { WishCue } from './cues.ts';
import { isCue, type Clause, type Item } from './items.ts';
import { judgeWish, type FirstWords } from './judge-wish.ts';
import type { ListRest } from './lists.ts';
import { isOfHurt } from './meanings.ts';
import { DENYING } from './clause-mode.ts';

/** Reads one clause after another; what a list before a comma was about goes on in it. */
export class ClauseReader {
  readonly #state = newClauseState();
  readonly #firstWords: FirstWords;

  constructor(cues: readonly WishCue[]) {
    const firstOf = (kinds: readonly WishCue['kind'][]): Set<string> => {
      const single = cues.filter(
        ({ kind, words, end }) => kinds.includes(kind) && words.length === 1 && end === undefined,
      );
      return new Set(single.map(({ words }) => words[0]));
    };
    this.#firstWords = { negations: firstOf(DENYING), wanting: firstOf(['wanting']) };
  }

  /** Every wish of what was read, in order. */
  get judged(): readonly Judged[] {
    return this.#state.judged;
  }

  /** What was not understood. */
  get unread(): readonly Item[] {
    return this.#state.unread;
  }

  /** @param goesOn what the clause before ended with holds here as well */
  read(clause: Clause, goesOn: ListRest | undefined): void {
    const state = this.#state;
    const { items } = clause;
    const mode = state.mode;
    state.before = state.clause.length > 0 || saysAnything(clause) ? state.clause : state.before;
    state.clause = [];
    state.isDoubtful = state.hasInstead = false;
    state.strays = 0;
    state.isHealed = items.some((item) => isCue(item, 'healed'));
    state.hasBody = items.some((item) => item.kind === 'word' && item.isBody);
    const isList = clause.after === 'comma' && mode?.used === true;
    const isDenied = mode?.sense === 'not' || mode?.sense === 'less';
    if (isList && isDenied && goesOn !== undefined) {
      state.mode = goesOn === 'goes on' ? mode : { ...mode, sense: 'unclear' };
    } else if (clause.after !== 'comma' || mode?.sense !== 'known') state.mode = undefined;
    else if (!startsWithWish(items)) state.mode = undefined;
    if (clause.after === 'stop') state.place = undefined;
    state.last = undefined;
    for (const [i, item] of items.entries()) {
      this.#take(item, items[i - 1], items[i + 1], items);
      if (item.kind !== 'filler' && !isCue(item, 'passedOver')) state.last = item;
    }
    if (saysUnknown(items)) state.isDoubtful = true;
    this.#close(items);
    // A place alone is about what follows: "in the chorus, no dips".
    if (state.clause.length > 0) state.place = undefined;
  }

  #take(
    item: Item,
    before: Item | undefined,
    after: Item | undefined,
    items: readonly Item[],
  ): void {
    const state = this.#state;
    if (item.kind === 'pair') {
      state.mode = undefined;
      state.strays = 0;
      if (isOfHurt(item.found.meaning)) state.isDoubtful = true;
    } else if (item.kind === 'wish') judgeWish(state, item, before, after, this.#firstWords);
    else if (item.kind === 'cue') takeCue(state, item, item.cue, items);
    else if (item.kind === 'thing' || item.kind === 'word') {
      state.unread.push(item);
      if (item.kind === 'word') state.strays++;
      if (state.mode !== undefined) state.mode.passed++;
    }
  }

  /** What a clause leaves open at its end. */
  #close(items: readonly Item[]): void {
    const state = this.#state;
    const mode = state.mode;
    if (mode !== undefined && !mode.used && (mode.sense === 'not' || mode.sense === 'less')) {
      const behind = items.filter(({ at }) => at > mode.item.at);
      const isLast = behind.every(({ kind }) => !['word', 'thing', 'pair'].includes(kind));
      if (isCue(mode.item, 'nobody')) doubtClause(state);
      else if (isLast && mode.sense === 'not') denyBackwards(state, items, mode.item);
      else if (isLast) lessenBackwards(state, items, mode.item);
      else doubtClause(state);
    }
    if (state.isDoubtful) doubtClause(state);
    if (state.hasInstead && state.clause.some(({ place }) => place !== undefined)) {
      for (const judged of state.clause) if (judged.sense === 'not') judged.sense = 'unclear';
    } else if (state.hasInstead) {
      for (const judged of state.clause) {
        const isStyle = judged.item.entry.meaning.kind === 'style';
        if (isStyle && judged.sense === 'not') judged.sense = 'unclear';
      }
    }
  }
}

/** Whether a clause says something beside wishes: what was named before is no longer spoken of. */
function saysAnything({ items }: Clause): boolean {
  return items.some(({ kind }) => kind === 'pair' || kind === 'word' || kind === 'thing');
}
