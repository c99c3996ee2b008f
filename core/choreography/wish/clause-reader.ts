/**
 * What the clauses of a wish say of what is named in them. A dislike must never be taken for a wish: what
 * stands beside a negation, or another word of dislike, whose reach is not understood, is unclear.
 */
import { AMOUNTS, OBJECTS, THOSE, type WishCue } from './cues.ts';
import { isCue, type Clause, type Item } from './items.ts';
import { canBeDisliked, isAboutMoves, isOfHurt, type Entry, type Meant } from './meanings.ts';

/** What denies what follows, or at least asks for nothing. */
export const DENYING: readonly WishCue['kind'][] = [
  'negations',
  'nobody',
  'removals',
  'dislikes',
  'known',
];

/** A negation reaches over so many words that mean nothing here: "I would not want gratuitous dips". */
const REACH = 1;

/** Whether what a clause ends with holds in the next one too, as that is the rest of a list. */
type ListRest = 'goes on' | 'may go on';

/** What a clause says of the wishes that come next. */
interface Mode {
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

type Sense = Mode['sense'] | 'wanted' | 'permitted';

/** A wish with what its clause says of it. */
export interface Judged {
  readonly item: Extract<Item, { kind: 'wish' }>;
  sense: Sense;
  /** The cue in front of it, as a part of what was said. */
  before: Item | undefined;
  /** Where in the song; undefined for the whole of it. */
  place: Item | undefined;
  /** Whether an "and" or "or" joins it to the one before. */
  readonly isJoined: boolean;
  /** "A dip, yes": no later "no" is about it. */
  isAssured: boolean;
}

function modeOf(item: Item, sense: Mode['sense']): Mode {
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
function denied(mode: Mode | undefined, item: Item): Mode | undefined {
  const next = modeOf(item, 'not');
  if (mode === undefined || mode.used || mode.sense !== 'not') return next;
  if (mode.isJoined || mode.passed > 0) return next;
  if (mode.removes) return mode;
  // "Not without", "don't leave out"; "I don't hate" is neither a wish nor a ban.
  if (next.removes) return mode.dislikes ? { ...mode, sense: 'unclear' } : undefined;
  return next.dislikes ? { ...next, sense: 'unclear' } : mode;
}

/** "We hate those", and not "my students hate those": words that are about what was said before. */
const MOST_AROUND_CUE = 3;

function isNoMoreThanCue(items: readonly Item[]): boolean {
  const around = items.filter(({ kind }) => kind !== 'cue' && kind !== 'paired');
  const isOfPlace = items.some((item) => isCue(item, 'places'));
  // "But not boring" is praise.
  const isOfDoubt = items.some((item) => isCue(item, 'doubts'));
  if (isOfPlace || isOfDoubt || around.length > MOST_AROUND_CUE) return false;
  return around.every(({ kind }) => kind === 'filler');
}

/** "It hurts fast", "dizzy so quickly": what is said right before is of somebody, and not of the dance. */
function isOfState(before: Item | undefined, { meaning: { kind }, words }: Entry): boolean {
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
function isOfMove(
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
function isOfDance({ kind }: Meant): boolean {
  return kind === 'energy' || kind === 'difficulty' || kind === 'no-lifts';
}

/** Reads one clause after another; what a list before a comma was about goes on in it. */
export class ClauseReader {
  readonly judged: Judged[] = [];
  readonly unread: Item[] = [];
  #mode: Mode | undefined;
  #clause: Judged[] = [];
  #before: Judged[] = [];
  #place: Item | undefined;
  #isDoubtful = false;
  #hasInstead = false;
  #isHealed = false;
  #hasBody = false;
  /** What stands before the words that join, in this clause. */
  #last: Item | undefined;
  /** Words without meaning since something was said that has one: nobody knows what they ask for. */
  #strays = 0;
  readonly #negations: ReadonlySet<string>;
  readonly #wanting: ReadonlySet<string>;

  constructor(cues: readonly WishCue[]) {
    const firstOf = (kinds: readonly WishCue['kind'][]): Set<string> => {
      const single = cues.filter(
        ({ kind, words, end }) => kinds.includes(kind) && words.length === 1 && end === undefined,
      );
      return new Set(single.map(({ words }) => words[0]));
    };
    this.#negations = firstOf(DENYING);
    this.#wanting = firstOf(['wanting']);
  }

  /** @param goesOn what the clause before ended with holds here as well */
  read(clause: Clause, goesOn: ListRest | undefined): void {
    const { items } = clause;
    const mode = this.#mode;
    this.#before = this.#clause.length > 0 || this.#isOver(clause) ? this.#clause : this.#before;
    this.#clause = [];
    this.#isDoubtful = this.#hasInstead = false;
    this.#strays = 0;
    this.#isHealed = items.some((item) => isCue(item, 'healed'));
    this.#hasBody = items.some((item) => item.kind === 'word' && item.isBody);
    const isList = clause.after === 'comma' && mode?.used === true;
    const isDenied = mode?.sense === 'not' || mode?.sense === 'less';
    if (isList && isDenied && goesOn !== undefined) {
      this.#mode = goesOn === 'goes on' ? mode : { ...mode, sense: 'unclear' };
    } else if (clause.after !== 'comma' || mode?.sense !== 'known') this.#mode = undefined;
    else if (!startsWithWish(items)) this.#mode = undefined;
    if (clause.after === 'stop') this.#place = undefined;
    this.#last = undefined;
    for (const [i, item] of items.entries()) {
      this.#take(item, items[i - 1], items[i + 1], items);
      if (item.kind !== 'filler' && !isCue(item, 'passedOver')) this.#last = item;
    }
    if (saysUnknown(items)) this.#isDoubtful = true;
    this.#close(items);
    // A place alone is about what follows: "in the chorus, no dips".
    if (this.#clause.length > 0) this.#place = undefined;
  }

  #isOver({ items }: Clause): boolean {
    return items.some(({ kind }) => kind === 'pair' || kind === 'word' || kind === 'thing');
  }

  #take(
    item: Item,
    before: Item | undefined,
    after: Item | undefined,
    items: readonly Item[],
  ): void {
    if (item.kind === 'pair') {
      this.#mode = undefined;
      this.#strays = 0;
      if (isOfHurt(item.found.meaning)) this.#isDoubtful = true;
    } else if (item.kind === 'wish') this.#takeWish(item, before, after);
    else if (item.kind === 'cue') this.#takeCue(item, item.cue, items);
    else if (item.kind === 'thing' || item.kind === 'word') {
      this.unread.push(item);
      if (item.kind === 'word') this.#strays++;
      if (this.#mode !== undefined) this.#mode.passed++;
    }
  }

  #takeWish(
    item: Extract<Item, { kind: 'wish' }>,
    before: Item | undefined,
    after: Item | undefined,
  ): void {
    const { meaning } = item.entry;
    if (isOfHurt(meaning) && meaning.kind !== 'nothing') this.#isDoubtful = true;
    // "No dips and romantic": what goes on behind "and" is moves alone; "nothing fancy" denies itself.
    const isAnd = isCue(before, 'and') || this.#mode?.isAnd === true;
    const isApart = isAnd && !isAboutMoves(meaning) && !this.#isAlike(meaning);
    if (isApart || this.#bendsItself(item.entry)) this.#mode = undefined;
    const mode = this.#mode;
    let sense: Sense = mode?.sense ?? 'wanted';
    if (mode !== undefined && mode.passed > REACH) {
      sense = mode.sense === 'known' ? 'known' : canBeDisliked(meaning) ? 'unclear' : 'wanted';
    }
    const isLevel = meaning.kind === 'difficulty';
    // Who knows the basics alone says a level.
    if (sense === 'known' && isLevel) sense = 'wanted';
    const isMay = isCue(after, 'permitted') || (isLevel && isCue(after, 'assent'));
    const isOfOther = isOfMove(item.entry, before, after) || isOfState(this.#last, item.entry);
    if (sense === 'wanted' && isOfOther) sense = 'unclear';
    // "My doctor forbade dips": what is said of them is not known.
    if (sense === 'wanted' && this.#strays > 0 && isAboutMoves(meaning)) sense = 'unclear';
    if (this.#isHealed && isOfHurt(meaning)) sense = 'unclear';
    // "Weak ankles", "simple feet": of these, and not of the dance.
    if (this.#hasBody && isOfDance(meaning)) sense = 'unclear';
    // "I cannot turn left, drop those turns": of those that were named, and not of all turns.
    if (
      pointsBack(before) &&
      this.#before.some(({ item: { entry } }) => isAboutMoves(entry.meaning))
    )
      sense = 'unclear';
    this.#strays = 0;
    if (sense === 'wanted' && isMay && (isLevel || isAboutMoves(meaning))) sense = 'permitted';
    const isJoined = isCue(before, 'and', 'or');
    const judged = {
      item,
      sense,
      before: mode?.item,
      place: this.#place,
      isJoined,
      isAssured: false,
    };
    this.#clause.push(judged);
    this.judged.push(judged);
    if (mode === undefined) return;
    mode.used = true;
    mode.isAnd = false;
    const goesOn = after === undefined || after.kind === 'wish' || mode.sense === 'known';
    // "Instead of dips do leans": no more is left out than what stands right behind.
    const passed = isCue(mode.item, 'insteads')
      ? []
      : (['passedOver', 'idioms', 'copulas'] as const);
    if (!goesOn && !isCue(after, 'and', 'or', ...passed)) this.#mode = undefined;
  }

  /** "Not slow and sleepy": both say the same, so both are denied. */
  #isAlike({ kind }: Meant): boolean {
    return this.#clause.at(-1)?.item.entry.meaning.kind === kind;
  }

  /** "Nothing fancy" denies itself, and "more body" behind "less footwork" is wanted. */
  #bendsItself({ words }: Entry): boolean {
    const isUsed = this.#mode?.used === true;
    return (
      words.length > 1 && (this.#negations.has(words[0]) || (isUsed && this.#wanting.has(words[0])))
    );
  }

  #takeCue(item: Item, { kind, words }: WishCue, items: readonly Item[]): void {
    switch (kind) {
      case 'nobody':
      case 'negations':
      case 'dislikes':
      case 'removals':
        this.#mode = denied(this.#mode, item);
        break;
      case 'less':
        if (this.#mode?.used !== false || this.#mode.sense !== 'not') {
          this.#mode = modeOf(item, 'less');
        } else if (isCue(this.#mode.item, 'negations'))
          this.#mode = { ...this.#mode, sense: 'less' };
        break;
      case 'needless':
        this.#mode = modeOf(item, 'unclear');
        break;
      case 'known':
        if (this.#mode?.sense !== 'not' || this.#mode.used) this.#mode = modeOf(item, 'known');
        break;
      case 'exceptions': {
        const isOfBan = this.#clause.some(({ sense }) => sense === 'not');
        this.#mode = modeOf(item, isOfBan ? 'unclear' : 'not');
        break;
      }
      case 'insteads':
        this.#hasInstead = true;
        this.#mode = modeOf(item, 'not');
        break;
      case 'affirmations':
      case 'turningPoints':
        this.#strays = 0;
        this.#mode = undefined;
        break;
      case 'reused':
        for (const judged of [...this.#before, ...this.#clause]) {
          if (judged.sense === 'known') judged.sense = 'wanted';
        }
        break;
      case 'wanting':
        this.#strays = 0;
        if (this.#mode?.used === true) this.#mode = undefined;
        else if (this.#mode?.sense === 'not' && AMOUNTS.has(words.join(' '))) {
          if (isCue(this.#mode.item, 'negations', 'denials')) {
            this.#mode = { ...this.#mode, sense: 'less' };
          }
        }
        break;
      case 'denials':
        if (items.some(({ at, kind: other }) => at > item.at && other === 'wish')) {
          this.#mode = modeOf(item, 'not');
        } else this.#denyBackwards(items, item);
        break;
      case 'endDenials':
        if (items.at(-1) === item) this.#denyBackwards(items, item);
        break;
      case 'reversals':
        for (const judged of this.#clause) {
          const isWithout = judged.sense === 'not' && isCue(judged.before, 'removals');
          if (isWithout) Object.assign(judged, { sense: 'wanted', before: undefined });
        }
        this.#mode = undefined;
        break;
      case 'constantly':
        for (const judged of this.#clause) {
          const isPlain = judged.sense === 'not' && isCue(judged.before, 'negations');
          if (isPlain && isAboutMoves(judged.item.entry.meaning)) judged.sense = 'less';
        }
        break;
      case 'doubts':
        this.#isDoubtful = true;
        this.unread.push(item);
        break;
      case 'and':
      case 'or':
        if (this.#clause.length > 0) this.#strays = 0;
        if (this.#mode !== undefined) {
          this.#mode.isJoined = true;
          this.#mode.isAnd = kind === 'and' && this.#mode.used;
        }
        break;
      case 'assent':
        for (const judged of this.#clause) judged.isAssured = true;
        break;
      case 'places':
        this.#takePlace(item);
        break;
    }
  }

  /** "Dips are not for me", and "dips? no way": what was named right before is not wanted. */
  #denyBackwards(items: readonly Item[], cue: Item): void {
    const isAlone = isNoMoreThanCue(items);
    const about = this.#clause.length > 0 ? this.#clause : isAlone ? this.#before : [];
    const isTurn = about !== this.#clause && items.some((item) => isCue(item, 'turningPoints'));
    for (const judged of about) {
      const { meaning } = judged.item.entry;
      // "Romantic again, though without them" is about moves.
      if (isTurn && !isAboutMoves(meaning)) continue;
      const can = about === this.#clause ? !isOfHurt(meaning) : canBeDisliked(meaning);
      // "Doubles trip us up, rather not": what was unclear by itself is not by now.
      const isOpen = judged.sense === 'unclear' && judged.before === undefined;
      if ((judged.sense !== 'wanted' && !isOpen) || !can) continue;
      if (judged.isAssured) continue;
      judged.sense = 'not';
      judged.before ??= cue;
    }
    this.#mode = undefined;
  }

  /** The place of what stands before it, back to the last "and"; without any, of what follows. */
  #takePlace(item: Item): void {
    this.unread.push(item);
    // "No turns except one at the end" is of no turns anywhere.
    const isOfException = isCue(this.#mode?.item, 'exceptions') && this.#mode?.used === false;
    if (isOfException) return;
    if (this.#clause.length === 0) this.#place = item;
    else {
      for (let i = this.#clause.length - 1; i >= 0; i--) {
        this.#clause[i].place ??= item;
        if (!this.#clause[i].isJoined) break;
      }
    }
  }

  /** What a clause leaves open at its end. */
  #close(items: readonly Item[]): void {
    const mode = this.#mode;
    if (mode !== undefined && !mode.used && (mode.sense === 'not' || mode.sense === 'less')) {
      const behind = items.filter(({ at }) => at > mode.item.at);
      const isLast = behind.every(({ kind }) => !['word', 'thing', 'pair'].includes(kind));
      if (isCue(mode.item, 'nobody')) this.#doubtClause();
      else if (isLast && mode.sense === 'not') this.#denyBackwards(items, mode.item);
      else if (isLast) this.#lessenBackwards(items, mode.item);
      else this.#doubtClause();
    }
    if (this.#isDoubtful) this.#doubtClause();
    if (this.#hasInstead && this.#clause.some(({ place }) => place !== undefined)) {
      for (const judged of this.#clause) if (judged.sense === 'not') judged.sense = 'unclear';
    } else if (this.#hasInstead) {
      for (const judged of this.#clause) {
        const isStyle = judged.item.entry.meaning.kind === 'style';
        if (isStyle && judged.sense === 'not') judged.sense = 'unclear';
      }
    }
  }

  #lessenBackwards(items: readonly Item[], cue: Item): void {
    const isAlone = isNoMoreThanCue(items);
    const about = this.#clause.length > 0 ? this.#clause : isAlone ? this.#before : [];
    for (const judged of about) {
      if (judged.sense !== 'less' && judged.sense !== 'wanted') continue;
      if (!isAboutMoves(judged.item.entry.meaning)) continue;
      judged.sense = 'less';
      judged.before ??= cue;
    }
  }

  #doubtClause(): void {
    for (const judged of this.#clause) {
      const { meaning } = judged.item.entry;
      const isOpen = judged.sense === 'wanted' && !judged.isAssured;
      if (isOpen && canBeDisliked(meaning)) judged.sense = 'unclear';
    }
  }
}

function pointsBack(item: Item | undefined): boolean {
  return item?.kind === 'cue' && item.cue.words.some((word) => THOSE.has(word));
}

const isObject = (item: Item | undefined): boolean =>
  item?.kind === 'cue' && item.cue.words.length === 1 && OBJECTS.has(item.cue.words[0]);

/** "Turns are overhyped", "los giros me chirrían": what is said of the moves in front is not known. */
function saysUnknown(items: readonly Item[]): boolean {
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

function startsWithWish(items: readonly Item[]): boolean {
  const first = items.find(
    (item) => item.kind !== 'filler' && !isCue(item, 'and', 'or', 'passedOver'),
  );
  return first?.kind === 'wish';
}

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
