/** What a negation, or another word that bends, says of the wishes that come next. */
import type { WishCue } from './cues.ts';
import type { Item } from './items.ts';

/** What denies what follows, or at least asks for nothing. */
export const DENYING: readonly WishCue['kind'][] = [
  'negations',
  'nobody',
  'removals',
  'dislikes',
  'known',
];

/** What a clause says of the wishes that come next. */
export interface ClauseMode {
  readonly sense: 'not' | 'less' | 'known' | 'unclear';
  /** The cue that brought it, and its kind: two of them may undo each other. */
  readonly item: Item;
  readonly removes: boolean;
  readonly dislikes: boolean;
  /** Whether a wish stands under it by now, and words without meaning since it began. */
  used: boolean;
  passed: number;
  /** Whether an "and" stands between: the next negation is one of its own. */
  isJoined: boolean;
  /** The same for the next wish, until there is one. */
  isAnd: boolean;
}

export function modeOf(item: Item, sense: ClauseMode['sense']): ClauseMode {
  const kind = item.kind === 'cue' ? item.cue.kind : undefined;
  return {
    sense,
    item,
    removes: kind === 'removals',
    dislikes: kind === 'dislikes',
    used: false,
    passed: 0,
    isJoined: false,
    isAnd: false,
  };
}

/** What a new negation makes of one that nothing stands under yet. */
export function denied(mode: ClauseMode | undefined, item: Item): ClauseMode | undefined {
  const next = modeOf(item, 'not');
  if (mode === undefined || mode.used || mode.sense !== 'not') return next;
  if (mode.isJoined || mode.passed > 0) return next;
  if (mode.removes) return mode;
  // "Not without", "don't leave out"; "I don't hate" is neither a wish nor a ban.
  if (next.removes) return mode.dislikes ? { ...mode, sense: 'unclear' } : undefined;
  return next.dislikes ? { ...next, sense: 'unclear' } : mode;
}
