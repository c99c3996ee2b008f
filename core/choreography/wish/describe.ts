/**
 * "Romantic, easy, no dips, big finish in the mambo": wishes in plain words of any language turned
 * into parameters that can be seen and corrected. Words are looked up, nothing is guessed: what was
 * understood and what was not are both told.
 */
import { LANGUAGES, type Language } from '../../languages.ts';
import type { Meaning, Phrase } from '../../lexicon/lexicon.ts';
import { WISH_LEXICONS } from '../../lexicon/lexicons.ts';
import { movesByWords, type NamedMove, type NamedMoves } from './describe-moves.ts';
import { abbreviationsIn, wishCuesIn } from './cues.ts';
import { WishGrammar, type Understood } from './describe-reading.ts';
import type { Entry, Meant } from './meanings.ts';
import type { PhrasePair, Phrasing } from './pairs.ts';
import type { PlanParameters } from '../plan.ts';
import { PhraseIndex } from './phrase-index.ts';
import { listed, phrasesOf, stems } from './words.ts';

export interface Description {
  /** Only what was said; everything else stays as it was. */
  readonly parameters: Partial<PlanParameters>;
  readonly understood: readonly Understood[];
  /** Words that mean nothing here, in order. */
  readonly unknown: readonly string[];
  /** Words that say the opposite of earlier ones; the later ones hold. */
  readonly contradictions: readonly (readonly [earlier: string, later: string])[];
}

/** A phrase as often as it can go on. */
function saidBy({ said, endings }: Phrase): string[] {
  const beginnings = listed(said);
  if (endings === undefined) return beginnings;
  return listed(endings).flatMap((ending) => beginnings.map((begun) => `${begun} ${ending}`));
}

/** Some wishes are for moves that their words do not name. */
function withMoves(meaning: Meaning, language: Language, named: readonly NamedMoves[]): Meant {
  if (meaning.kind !== 'dips' && meaning.kind !== 'dizzy') return meaning;
  const family = meaning.kind === 'dips' ? 'dip' : 'double-turn';
  const [words] = phrasesOf(WISH_LEXICONS[language].families[family].said);
  const found = named.find((one) => one.words.join(' ') === words.join(' '));
  if (meaning.kind === 'dips') return { kind: 'dips', moveIds: found?.wanted ?? [] };
  return { kind: 'ban', moveIds: found?.unwanted ?? [] };
}

function entriesIn(language: Language, named: readonly NamedMoves[]): Entry[] {
  const phrases: Entry[] = WISH_LEXICONS[language].phrases.flatMap((phrase) => {
    const meaning = withMoves(phrase.meaning, language, named);
    return saidBy(phrase).map((said) => ({ words: stems(said), meaning }));
  });
  const names = named.map((name): Entry => ({
    words: name.words,
    meaning: { kind: 'prefer', moveIds: name.wanted },
    negated: { kind: 'ban', moveIds: name.unwanted },
  }));
  return [...phrases, ...names];
}

function pairsIn(
  language: Language,
  named: readonly NamedMoves[],
  falseFriends: readonly string[] = [],
): PhrasePair[] {
  const indexOf = (text: string): PhrasePair['some'] => {
    const phrases = phrasesOf(text).map((words) => ({ words }));
    const isFriend = ({ words }: Phrasing): boolean =>
      words.length === 1 && falseFriends.includes(words[0]);
    return new PhraseIndex(phrases.filter((phrase) => !isFriend(phrase)));
  };
  return WISH_LEXICONS[language].pairings.map((pairing) => ({
    some: indexOf(pairing.some),
    other: indexOf(pairing.other),
    meaning: withMoves(pairing.meaning, language, named),
    undeniable: pairing.undeniable ?? false,
    aloneWithout: pairing.aloneWithout === undefined ? undefined : indexOf(pairing.aloneWithout),
  }));
}

/** What can be said of wishes and of a list of moves; the words of each language are gathered once. */
export class WishWords {
  readonly moves: readonly NamedMove[];
  readonly #grammars = new Map<Language, WishGrammar>();

  /** @param moves so that they can be wished for or banned by their names */
  constructor(moves: readonly NamedMove[]) {
    this.moves = moves;
  }

  describe(text: string, language: Language): Description {
    const grammar = this.#grammars.get(language) ?? this.#grammarOf(language);
    this.#grammars.set(language, grammar);
    const { understood, unknown } = grammar.read(text);
    return descriptionOf(understood, unknown);
  }

  /**
   * Of equally long phrases one of the lexicon is found before a name. Dancers mix their languages, so the
   * others are understood too, where the own one has nothing to say, and without the words that mean
   * something else in it.
   */
  #grammarOf(language: Language): WishGrammar {
    const falseFriends = stems(WISH_LEXICONS[language].falseFriends);
    const own = movesByWords(language, this.moves);
    const entries = entriesIn(language, own);
    const pairs = pairsIn(language, own);
    for (const other of LANGUAGES) {
      if (other === language) continue;
      const named = movesByWords(other, this.moves);
      pairs.push(...pairsIn(other, named, falseFriends));
      const foreign = entriesIn(other, named);
      entries.push(
        ...foreign.filter(({ words }) => words.length > 1 || !falseFriends.includes(words[0])),
      );
    }
    const cues = new PhraseIndex(wishCuesIn(language));
    return new WishGrammar(
      { entries: new PhraseIndex(entries), cues },
      pairs,
      abbreviationsIn(language),
    );
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
      case 'nothing':
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
