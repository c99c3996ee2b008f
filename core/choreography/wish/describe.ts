/**
 * "Romantic, easy, no dips, big finish in the mambo": wishes in plain words of any language turned
 * into parameters that can be seen and corrected. Words are looked up, nothing is guessed: what was
 * understood and what was not are both told.
 */
import { LANGUAGES, type Language } from '../../languages.ts';
import type { Phrase } from '../../lexicon/lexicon.ts';
import { WISH_LEXICONS } from '../../lexicon/lexicons.ts';
import { movesByWords, type NamedMove } from './describe-moves.ts';
import { readWishes, type Entry, type PhrasePair, type Understood } from './describe-reading.ts';
import type { PlanParameters } from '../plan.ts';
import { listed, plain, stem } from './words.ts';

export interface Description {
  /** Only what was said; everything else stays as it was. */
  readonly parameters: Partial<PlanParameters>;
  readonly understood: readonly Understood[];
  /** Words that mean nothing here, in order. */
  readonly unknown: readonly string[];
  /** Words that say the opposite of earlier ones; the later ones hold. */
  readonly contradictions: readonly (readonly [earlier: string, later: string])[];
}

const phrasesOf = (text: string): string[][] =>
  listed(text).map((said) => plain(said).split(' ').map(stem));

/** A phrase as often as it can go on. */
function saidBy({ said, endings }: Phrase): string[] {
  const beginnings = listed(said);
  if (endings === undefined) return beginnings;
  return listed(endings).flatMap((ending) => beginnings.map((begun) => `${begun} ${ending}`));
}

function entriesIn(language: Language, moves: readonly NamedMove[]): Entry[] {
  const named = movesByWords(language, moves);
  const phrases: Entry[] = WISH_LEXICONS[language].phrases.flatMap((phrase) =>
    saidBy(phrase).map((said) => ({
      words: plain(said).split(' ').map(stem),
      meaning: phrase.meaning,
    })),
  );
  const names = named.map((name): Entry => ({
    words: name.words,
    meaning: { kind: 'prefer', moveIds: name.wanted },
    negated: { kind: 'ban', moveIds: name.unwanted },
  }));
  return [...phrases, ...names];
}

/** The own language's first, and those of the others: dancers mix them. */
function pairsIn(language: Language): PhrasePair[] {
  const others = LANGUAGES.filter((other) => other !== language);
  return [language, ...others].flatMap((one) =>
    WISH_LEXICONS[one].pairings.map(({ some, other, meaning, undeniable = false }) => ({
      some: phrasesOf(some),
      other: phrasesOf(other),
      meaning,
      undeniable,
    })),
  );
}

/** What can be said in the other languages, without the words that mean something else in this one. */
function foreignEntries(language: Language, moves: readonly NamedMove[]): Entry[] {
  const falseFriends = WISH_LEXICONS[language].falseFriends.split(' ');
  return LANGUAGES.filter((other) => other !== language)
    .flatMap((other) => entriesIn(other, moves))
    .filter(({ words }) => words.length > 1 || !falseFriends.includes(words[0]));
}

/** What can be said of wishes and of a list of moves; the words of each language are gathered once. */
export class WishWords {
  readonly moves: readonly NamedMove[];
  readonly #pairs = new Map<Language, readonly PhrasePair[]>();
  readonly #entries = new Map<Language, readonly Entry[]>();

  /** @param moves so that they can be wished for or banned by their names */
  constructor(moves: readonly NamedMove[]) {
    this.moves = moves;
  }

  describe(text: string, language: Language): Description {
    const { understood, unknown } = readWishes(
      text,
      this.#entriesOf(language),
      this.#pairsOf(language),
    );
    const resolved = understood.map(({ words, meaning }) => ({
      words,
      meaning: this.#resolved(meaning, language),
    }));
    return descriptionOf(resolved, unknown);
  }

  #pairsOf(language: Language): readonly PhrasePair[] {
    const pairs = this.#pairs.get(language) ?? pairsIn(language);
    this.#pairs.set(language, pairs);
    return pairs;
  }

  /** Some wishes are for moves that their words do not name. */
  #resolved(meaning: Understood['meaning'], language: Language): Understood['meaning'] {
    if (meaning.kind !== 'dips' && meaning.kind !== 'dizzy') return meaning;
    const family = meaning.kind === 'dips' ? 'dip' : 'double-turn';
    const [words] = phrasesOf(WISH_LEXICONS[language].families[family].said);
    const found = movesByWords(language, this.moves).find(
      (named) => named.words.join(' ') === words.join(' '),
    );
    if (meaning.kind === 'dips') return { kind: 'dips', moveIds: found?.wanted ?? [] };
    return { kind: 'ban', moveIds: found?.unwanted ?? [] };
  }

  /**
   * The longest first; of equally long ones a phrase before a name. Dancers mix their languages, so the
   * others are understood too, where the own one has nothing to say.
   */
  #entriesOf(language: Language): readonly Entry[] {
    const known = this.#entries.get(language);
    if (known !== undefined) return known;
    const entries = [
      ...entriesIn(language, this.moves),
      ...foreignEntries(language, this.moves),
    ].sort((a, b) => b.words.length - a.words.length);
    this.#entries.set(language, entries);
    return entries;
  }
}

/** The field that a meaning sets, to see when two of them are at odds. */
function fieldOf(meaning: Understood['meaning']): string | undefined {
  switch (meaning.kind) {
    case 'no-dips':
    case 'dips':
      return 'dips';
    case 'no-loads':
    case 'loads':
      return 'loads';
    case 'style':
    case 'no-style':
      return `style ${meaning.value}`;
    case 'spare':
      return `spare ${meaning.region}`;
    case 'prefer':
    case 'ban':
    case 'less':
      return `move ${meaning.moveIds.join()}`;
    default:
      return meaning.kind;
  }
}

function sameWish(a: Understood['meaning'], b: Understood['meaning']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What a list of understood wishes comes to, the later ones before the earlier. */
export function descriptionOf(
  understood: readonly Understood[],
  unknown: readonly string[],
): Description {
  const latest = new Map<string, Understood>();
  const contradictions: [string, string][] = [];
  for (const one of understood) {
    const field = fieldOf(one.meaning) ?? one.words;
    const earlier = latest.get(field);
    if (earlier !== undefined && !sameWish(earlier.meaning, one.meaning)) {
      contradictions.push([earlier.words, one.words]);
    }
    latest.set(field, one);
  }
  return { parameters: parametersOf(understood), understood, unknown, contradictions };
}

/** What wishes set; of those that set the same, the last one holds. */
export function parametersOf(wishes: readonly Understood[]): Partial<PlanParameters> {
  const parameters: Partial<PlanParameters> = {};
  let preferred: readonly string[] = [];
  let dips: readonly string[] = [];
  let banned: readonly string[] = [];
  let fewer: readonly string[] = [];
  const others =
    ({ moveIds }: { readonly moveIds: readonly string[] }) =>
    (id: string): boolean =>
      !moveIds.includes(id);
  for (const { meaning } of wishes) {
    switch (meaning.kind) {
      case 'difficulty':
        parameters.difficulty = meaning.value;
        break;
      case 'energy':
        parameters.energy = meaning.value;
        break;
      case 'style':
        if (
          parameters.style !== undefined &&
          parameters.style !== 'auto' &&
          parameters.style !== meaning.value
        ) {
          parameters.alsoStyle = parameters.style;
        }
        parameters.style = meaning.value;
        break;
      case 'no-style':
        parameters.avoidStyle = meaning.value;
        break;
      case 'only-basics':
        parameters.onlyBasics = true;
        break;
      case 'spare':
        parameters.spare = [...new Set([...(parameters.spare ?? []), meaning.region])];
        break;
      case 'no-lifts':
      case 'dizzy':
        // There are no lifts, and the moves that make dizzy are banned by name.
        break;
      case 'no-dips':
        parameters.noDips = true;
        preferred = preferred.filter((id) => !dips.includes(id));
        break;
      case 'dips':
        dips = meaning.moveIds ?? [];
        preferred = [...preferred.filter((id) => !dips.includes(id)), ...dips];
        parameters.noDips = false;
        break;
      case 'no-loads':
        parameters.noHeadOrBackLoad = true;
        break;
      case 'loads':
        parameters.noHeadOrBackLoad = false;
        break;
      case 'climax':
        parameters.climax = meaning.section;
        break;
      case 'intro':
        parameters.intro = meaning.value;
        break;
      case 'few-new':
        parameters.maxNewMoves = meaning.count;
        break;
      case 'prefer':
        preferred = [...preferred.filter(others(meaning)), ...meaning.moveIds];
        banned = banned.filter(others(meaning));
        break;
      case 'less':
        fewer = [...fewer.filter(others(meaning)), ...meaning.moveIds];
        preferred = preferred.filter(others(meaning));
        break;
      case 'ban':
        banned = [...banned.filter(others(meaning)), ...meaning.moveIds];
        preferred = preferred.filter(others(meaning));
        break;
    }
  }
  if (preferred.length > 0) parameters.preferredMoves = [...preferred];
  if (banned.length > 0) parameters.bannedMoves = [...banned];
  if (fewer.length > 0) parameters.fewerMoves = [...fewer];
  return parameters;
}
