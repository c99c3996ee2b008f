/** What is said of a wish where it stands: wanted, not wanted, fewer, or nobody knows. */
import { isOfDance, isOfMove, isOfState, pointsBack } from './around.ts';
import type { ClauseState, Sense } from './clause-state.ts';
import { isCue, type Item } from './items.ts';
import { canBeDisliked, isAboutMoves, isOfHurt, type Entry, type Meant } from './meanings.ts';

/** A negation reaches over so many words that mean nothing here: "I would not want gratuitous dips". */
const REACH = 1;

type WishItem = Extract<Item, { kind: 'wish' }>;

/** Single words that begin a phrase of their own: those that deny, and those that ask. */
export interface FirstWords {
  readonly negations: ReadonlySet<string>;
  readonly wanting: ReadonlySet<string>;
}

/**
 * Adds a wish to its clause, with what is said of it.
 * @param before what stands right in front of it in the clause, as `after` stands right behind
 */
export function judgeWish(
  state: ClauseState,
  item: WishItem,
  before: Item | undefined,
  after: Item | undefined,
  firstWords: FirstWords,
): void {
  const { meaning } = item.entry;
  if (isOfHurt(meaning) && meaning.kind !== 'nothing') state.isDoubtful = true;
  // "No dips and romantic": what goes on behind "and" is moves alone; "nothing fancy" denies itself.
  const isAnd = isCue(before, 'and') || state.mode?.isAnd === true;
  const isApart = isAnd && !isAboutMoves(meaning) && !isAlike(state, meaning);
  if (isApart || bendsItself(state, item.entry, firstWords)) state.mode = undefined;
  const mode = state.mode;
  let sense: Sense = mode?.sense ?? 'wanted';
  if (mode !== undefined && mode.passed > REACH) {
    sense = mode.sense === 'known' ? 'known' : canBeDisliked(meaning) ? 'unclear' : 'wanted';
  }
  const isLevel = meaning.kind === 'difficulty';
  // Who knows the basics alone says a level.
  if (sense === 'known' && isLevel) sense = 'wanted';
  const isMay = isCue(after, 'permitted') || (isLevel && isCue(after, 'assent'));
  const isOfOther = isOfMove(item.entry, before, after) || isOfState(state.last, item.entry);
  if (sense === 'wanted' && isOfOther) sense = 'unclear';
  // "My doctor forbade dips": what is said of them is not known.
  if (sense === 'wanted' && state.strays > 0 && isAboutMoves(meaning)) sense = 'unclear';
  if (state.isHealed && isOfHurt(meaning)) sense = 'unclear';
  // "Weak ankles", "simple feet": of these, and not of the dance.
  if (state.hasBody && isOfDance(meaning)) sense = 'unclear';
  // "I cannot turn left, drop those turns": of those that were named, and not of all turns.
  if (pointsBack(before) && state.before.some(({ item: { entry } }) => isAboutMoves(entry.meaning)))
    sense = 'unclear';
  state.strays = 0;
  if (sense === 'wanted' && isMay && (isLevel || isAboutMoves(meaning))) sense = 'permitted';
  const isJoined = isCue(before, 'and', 'or');
  const judged = {
    item,
    sense,
    before: mode?.item,
    place: state.place,
    isJoined,
    isAssured: false,
  };
  state.clause.push(judged);
  state.judged.push(judged);
  if (mode === undefined) return;
  mode.used = true;
  mode.isAnd = false;
  const goesOn = after === undefined || after.kind === 'wish' || mode.sense === 'known';
  // "Instead of dips do leans": no more is left out than what stands right behind.
  const passed = isCue(mode.item, 'insteads') ? [] : (['passedOver', 'idioms', 'copulas'] as const);
  if (!goesOn && !isCue(after, 'and', 'or', ...passed)) state.mode = undefined;
}

/** "Not slow and sleepy": both say the same, so both are denied. */
function isAlike(state: ClauseState, { kind }: Meant): boolean {
  return state.clause.at(-1)?.item.entry.meaning.kind === kind;
}

/** "Nothing fancy" denies itself, and "more body" behind "less footwork" is wanted. */
function bendsItself(
  state: ClauseState,
  { words }: Entry,
  { negations, wanting }: FirstWords,
): boolean {
  const isUsed = state.mode?.used === true;
  return words.length > 1 && (negations.has(words[0]) || (isUsed && wanting.has(words[0])));
}
