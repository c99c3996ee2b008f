/**
 * "Romantic, easy, no dips, big finish in the mambo": wishes in plain words of any language turned
 * into parameters that can be seen and corrected. Words are looked up, nothing is guessed: what was
 * understood and what was not are both told.
 */
import { LANGUAGES, type Language } from '../../languages.ts';
import type { Meaning, Phrase } from '../../lexicon/lexicon.ts';
import { WISH_LEXICONS } from '../../lexicon/lexicons.ts';
import { movesByWords, type NamedMove, type NamedMoves } from './describe-moves.ts';
import { abbreviationsIn, endingsIn, wishCuesIn } from './cues.ts';
import { mendableOf, WishGrammar } from './describe-reading.ts';
import { descriptionOf, type Description } from './description.ts';
import type { Entry, Meant } from './meanings.ts';
import type { PhrasePair, Phrasing } from './pairs.ts';
import { PhraseIndex } from './phrase-index.ts';
import { listed, phrasesOf, stems } from './words.ts';

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
  const names = named.map((name): Entry => {
    // Without its basic steps no dance is left: whoever is tired of them gets fewer.
    const kind = name.isNeeded ? 'less' : 'ban';
    return {
      words: name.words,
      meaning: { kind: 'prefer', moveIds: name.wanted },
      negated: { kind, moveIds: name.unwanted },
    };
  });
  // "Something basic" is easy, and "fewer basics" are fewer basic steps.
  const needed = new Map(
    named.flatMap(({ words, isNeeded, unwanted }) =>
      isNeeded ? [[words.join(' '), { kind: 'less', moveIds: unwanted }] as const] : [],
    ),
  );
  const both = phrases.map((entry) => {
    const lessened = needed.get(entry.words.join(' '));
    return lessened === undefined ? entry : { ...entry, lessened };
  });
  return [...both, ...names];
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
    const forms = {
      abbreviations: abbreviationsIn(language),
      endings: endingsIn(language),
      mendable: mendableOf(entries, pairs),
    };
    for (const other of LANGUAGES) {
      if (other === language) continue;
      const named = movesByWords(other, this.moves);
      pairs.push(...pairsIn(other, named, falseFriends));
      const foreign = entriesIn(other, named);
      entries.push(
        // "Dips me" is no way to say anything in Spanish, where "me" begins something else.
        ...foreign.filter(({ words }) => !falseFriends.includes(words[words.length - 1])),
      );
    }
    const cues = new PhraseIndex(wishCuesIn(language));
    return new WishGrammar({ entries: new PhraseIndex(entries), cues }, pairs, forms);
  }
}
