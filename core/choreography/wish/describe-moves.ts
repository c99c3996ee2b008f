/** Moves as people name them: by their names, by a part that many share, and as dancers call them. */
import { byLanguage, FALLBACK_LANGUAGE, LANGUAGES, pick, type Language } from '../../languages.ts';
import { MOVE_FAMILIES, type MoveFamily } from '../../lexicon/lexicon.ts';
import { WISH_LEXICONS } from '../../lexicon/lexicons.ts';
import type { MoveInfo } from '../../moves/move.ts';
import { sameMoveKey } from '../../moves/same-move.ts';
import { listed, stems } from './words.ts';

/** What of a move people wish for it by. */
export type NamedMove = Pick<MoveInfo, 'id' | 'name'>;

export interface NamedMoves {
  /** Without accents, singular; to be met in this order. */
  readonly words: readonly string[];
  /** The moves that are meant by whoever wants them. */
  readonly wanted: readonly string[];
  /** And by whoever does not: every move with these words in its name. */
  readonly unwanted: readonly string[];
  /** What no dance can be without: it is never left out as a whole. */
  readonly isNeeded: boolean;
}

/** More of a family are not asked for at once: each gets a place of its own in the dance. */
const MOST_WANTED = 4;

/** Without what tells variants apart: "(from 5)", ", two hands". */
function shortName(name: string): string {
  return name.replace(/\s*\(.*\)$/, '').replace(/,.*$/, '');
}

function contains(words: readonly string[], run: readonly string[]): boolean {
  for (let at = words.indexOf(run[0]); at >= 0; at = words.indexOf(run[0], at + 1)) {
    if (run.every((word, i) => words[at + i] === word)) return true;
  }
  return run.length === 0;
}

/** A move on either foot, with the words of its names. */
interface Known {
  readonly id: string;
  readonly name: Readonly<Record<Language, readonly string[]>>;
  readonly full: Readonly<Record<Language, readonly string[]>>;
}

function knownMoves(moves: readonly NamedMove[]): Known[] {
  const known = new Map<string, Known>();
  for (const move of moves) {
    const id = sameMoveKey(move);
    if (known.has(id)) continue;
    known.set(id, {
      id,
      name: byLanguage((language) => stems(shortName(pick(move.name, language)))),
      full: byLanguage((language) => stems(pick(move.name, language))),
    });
  }
  return [...known.values()];
}

/** What names have in them that belong to a family, in every language. */
function runsOf(family: MoveFamily): string[][] {
  return LANGUAGES.flatMap((language) =>
    listed(WISH_LEXICONS[language].families[family].inNames).map(stems),
  );
}

function membersOf(runs: readonly (readonly string[])[], known: readonly Known[]): Known[] {
  return known.filter(({ full }) =>
    runs.some((run) => LANGUAGES.some((language) => contains(full[language], run))),
  );
}

/** The families that each move belongs to by its name; by id, variants with their move. */
export function familiesOf(moves: readonly NamedMove[]): ReadonlyMap<string, MoveFamily[]> {
  const known = knownMoves(moves);
  const families = new Map<string, MoveFamily[]>(known.map(({ id }) => [id, []]));
  for (const family of MOVE_FAMILIES) {
    for (const { id } of membersOf(runsOf(family), known)) families.get(id)?.push(family);
  }
  return families;
}

/** What is longer is a way to say it in a sentence, and no name. */
const LONGEST_NAME_WORDS = 3;

/** What dancers call each family, in every language. */
export function familyNames(): Readonly<Record<MoveFamily, readonly string[]>> {
  const names = MOVE_FAMILIES.map((family) => {
    const said = LANGUAGES.flatMap((one) => listed(WISH_LEXICONS[one].families[family].said));
    const short = said.filter((name) => name.split(' ').length <= LONGEST_NAME_WORDS);
    return [family, [...new Set(short)]];
  });
  return Object.fromEntries(names) as Record<MoveFamily, string[]>;
}

/** Everything that names moves in a language: whole names first, where words say both. */
export function movesByWords(language: Language, moves: readonly NamedMove[]): NamedMoves[] {
  const known = knownMoves(moves);
  const named = new Map<string, NamedMoves>();
  for (const [key, namesakes] of Map.groupBy(known, ({ name }) => name[language].join(' '))) {
    const words = namesakes[0].name[language];
    if (words.length === 0) continue;
    named.set(key, {
      words,
      wanted: namesakes.map(({ id }) => id),
      unwanted: known.filter(({ full }) => contains(full[language], words)).map(({ id }) => id),
      isNeeded: false,
    });
  }
  for (const family of MOVE_FAMILIES) {
    const runs = runsOf(family);
    const members = membersOf(runs, known);
    if (members.length === 0) continue;
    const canonical = ({ full }: Known): readonly string[] => full[FALLBACK_LANGUAGE];
    const begins = (move: Known): boolean =>
      runs.some((run) => contains(canonical(move).slice(0, run.length), run));
    const plainest = [...members].sort(
      (a, b) => +begins(b) - +begins(a) || canonical(a).length - canonical(b).length,
    );
    const { said, alsoSaid = '' } = WISH_LEXICONS[language].families[family];
    for (const text of [...listed(said), ...listed(alsoSaid)]) {
      const words = stems(text);
      const exact = named.get(words.join(' '));
      named.set(words.join(' '), {
        words,
        wanted: exact?.wanted ?? plainest.slice(0, MOST_WANTED).map(({ id }) => id),
        unwanted: members.map(({ id }) => id),
        isNeeded: family === 'basic-step',
      });
    }
  }
  return [...named.values()];
}
