/** What the words around a wish say of it. */
import { OBJECTS, THOSE } from './cues.ts';
import { isCue, type Item } from './items.ts';
import { isAboutMoves, isOfHurt, type Entry, type Meant } from './meanings.ts';

/** "We hate those", and not "my students hate those": words that are about what was said before. */
const MOST_AROUND_CUE = 3;

export function isNoMoreThanCue(items: readonly Item[]): boolean {
  const around = items.filter(({ kind }) => kind !== 'cue' && kind !== 'paired');
  const isOfPlace = items.some((item) => isCue(item, 'places'));
  // "But not boring" is praise.
  const isOfDoubt = items.some((item) => isCue(item, 'doubts'));
  if (isOfPlace || isOfDoubt || around.length > MOST_AROUND_CUE) return false;
  return around.every(({ kind }) => kind === 'filler');
}

/** "It hurts fast", "dizzy so quickly": what is said right before is of somebody, and not of the dance. */
export function isOfState(before: Item | undefined, { meaning: { kind }, words }: Entry): boolean {
  if ((kind !== 'energy' && kind !== 'difficulty') || words.length > 1) return false;
  const said =
    before?.kind === 'paired'
      ? before.found.meaning
      : before?.kind === 'wish'
        ? before.entry.meaning
        : undefined;
  return said !== undefined && (isOfHurt(said) || said.kind === 'ban');
}

/** "A slow dip", "un final tranquilo": of that alone, and not of the dance. */
export function isOfMove(
  { meaning: { kind }, words }: Entry,
  before: Item | undefined,
  after: Item | undefined,
): boolean {
  // "Level two" is of the dance, whatever stands beside it.
  if ((kind !== 'energy' && kind !== 'difficulty') || words.length > 1) return false;
  if (after !== undefined && ['word', 'thing', 'paired'].includes(after.kind)) return true;
  // "I tire fast", "el humo lento": of what stands right before it, which is not known.
  if (before?.kind === 'word' && kind === 'energy') return true;
  if ([before, after].some((item) => isCue(item, 'places'))) return true;
  return [before, after].some((item) => item?.kind === 'wish' && isAboutMoves(item.entry.meaning));
}

/** What is asked of the dance as a whole in a word that can be said of anything. */
export function isOfDance({ kind }: Meant): boolean {
  return kind === 'energy' || kind === 'difficulty' || kind === 'no-lifts';
}

/** "Those turns", "esas vueltas". */
export function pointsBack(item: Item | undefined): boolean {
  return item?.kind === 'cue' && item.cue.words.some((word) => THOSE.has(word));
}

const isObject = (item: Item | undefined): boolean =>
  item?.kind === 'cue' && item.cue.words.length === 1 && OBJECTS.has(item.cue.words[0]);

/** "Turns are overhyped", "los giros me chirrían": what is said of the moves in front is not known. */
export function saysUnknown(items: readonly Item[]): boolean {
  const first = items.findIndex((item) => item.kind === 'wish' && isAboutMoves(item.entry.meaning));
  if (first < 0) return false;
  const isPassed = (item: Item): boolean =>
    item.kind === 'filler' || (isCue(item, 'passedOver', 'idioms') && !isObject(item));
  const said = items.slice(first).filter((item) => !isPassed(item));
  return said.some((item, i) => {
    if (item.kind !== 'word') return false;
    return [said[i - 1], said[i + 1]].some(isObject) || isCue(said[i - 1], 'copulas');
  });
}

/** Whether the first thing that a clause names is a wish. */
export function startsWithWish(items: readonly Item[]): boolean {
  const first = items.find(
    (item) => item.kind !== 'filler' && !isCue(item, 'and', 'or', 'passedOver'),
  );
  return first?.kind === 'wish';
}
