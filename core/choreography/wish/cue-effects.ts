/** What each kind of cue makes of what stands around it. */
import { denyBackwards } from './backwards.ts';
import type { ClauseState } from './clause-state.ts';
import { AMOUNTS, type WishCue } from './cues.ts';
import { isCue, type Item } from './items.ts';
import { isAboutMoves } from './meanings.ts';
import { denied, modeOf } from './clause-mode.ts';

/** @param items the whole clause: some cues say more at its end than in its midst */
export function takeCue(
  state: ClauseState,
  item: Item,
  { kind, words }: WishCue,
  items: readonly Item[],
): void {
  switch (kind) {
    case 'nobody':
    case 'negations':
    case 'dislikes':
    case 'removals':
      state.mode = denied(state.mode, item);
      break;
    case 'less':
      if (state.mode?.used !== false || state.mode.sense !== 'not') {
        state.mode = modeOf(item, 'less');
      } else if (isCue(state.mode.item, 'negations')) state.mode = { ...state.mode, sense: 'less' };
      break;
    case 'needless':
      state.mode = modeOf(item, 'unclear');
      break;
    case 'known':
      if (state.mode?.sense !== 'not' || state.mode.used) state.mode = modeOf(item, 'known');
      break;
    case 'exceptions': {
      const isOfBan = state.clause.some(({ sense }) => sense === 'not');
      state.mode = modeOf(item, isOfBan ? 'unclear' : 'not');
      break;
    }
    case 'insteads':
      state.hasInstead = true;
      state.mode = modeOf(item, 'not');
      break;
    case 'affirmations':
    case 'turningPoints':
      state.strays = 0;
      state.mode = undefined;
      break;
    case 'reused':
      for (const judged of [...state.before, ...state.clause]) {
        if (judged.sense === 'known') judged.sense = 'wanted';
      }
      break;
    case 'wanting':
      state.strays = 0;
      if (state.mode?.used === true) state.mode = undefined;
      else if (state.mode?.sense === 'not' && AMOUNTS.has(words.join(' '))) {
        if (isCue(state.mode.item, 'negations', 'denials')) {
          state.mode = { ...state.mode, sense: 'less' };
        }
      }
      break;
    case 'denials':
      if (items.some(({ at, kind: other }) => at > item.at && other === 'wish')) {
        state.mode = modeOf(item, 'not');
      } else denyBackwards(state, items, item);
      break;
    case 'endDenials':
      if (items.at(-1) === item) denyBackwards(state, items, item);
      break;
    case 'reversals':
      for (const judged of state.clause) {
        const isWithout = judged.sense === 'not' && isCue(judged.before, 'removals');
        if (isWithout) Object.assign(judged, { sense: 'wanted', before: undefined });
      }
      state.mode = undefined;
      break;
    case 'constantly':
      for (const judged of state.clause) {
        const isPlain = judged.sense === 'not' && isCue(judged.before, 'negations');
        if (isPlain && isAboutMoves(judged.item.entry.meaning)) judged.sense = 'less';
      }
      break;
    case 'doubts':
      state.isDoubtful = true;
      state.unread.push(item);
      break;
    case 'and':
    case 'or':
      if (state.clause.length > 0) state.strays = 0;
      if (state.mode !== undefined) {
        state.mode.isJoined = true;
        state.mode.isAnd = kind === 'and' && state.mode.used;
      }
      break;
    case 'assent':
      for (const judged of state.clause) judged.isAssured = true;
      break;
    case 'places':
      takePlace(state, item);
      break;
  }
}

/** The place of what stands before it, back to the last "and"; without any, of what follows. */
function takePlace(state: ClauseState, item: Item): void {
  state.unread.push(item);
  // "No turns except one at the end" is of no turns anywhere.
  const isOfException = isCue(state.mode?.item, 'exceptions') && state.mode?.used === false;
  if (isOfException) return;
  if (state.clause.length === 0) state.place = item;
  else {
    for (let i = state.clause.length - 1; i >= 0; i--) {
      state.clause[i].place ??= item;
      if (!state.clause[i].isJoined) break;
    }
  }
}
