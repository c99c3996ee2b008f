/** Moves as people name them: by their names, by a part that many share, and as dancers call them. */
import type { MoveInfo } from '../../moves/move.ts';
import type { Language } from '../explain.ts';
import { sameMoveKey } from '../../moves/same-move.ts';

/** What of a move people wish for it by. */
export type NamedMove = Pick<MoveInfo, 'id' | 'name'>;

export interface NamedMoves {
  /** Without accents, singular; to be met in this order. */
  readonly words: readonly string[];
  /** The moves that are meant by whoever wants them. */
  readonly wanted: readonly string[];
  /** And by whoever does not: every move with these words in its name. */
  readonly unwanted: readonly string[];
}

interface Family extends Readonly<Record<Language, readonly string[]>> {
  /** What the names of its moves have in them, in English or Spanish. */
  readonly inNames: readonly string[];
}

/** "no hammerlock", "mucho giro", "con dile que no": words for many moves at once. */
const FAMILIES: readonly Family[] = [
  { en: ['hammerlock'], es: ['hammerlock', 'candado'], inNames: ['hammerlock', 'candado'] },
  {
    en: ['shadow', 'shadow position'],
    es: ['sombra', 'posición sombra', 'posición de sombra', 'shadow'],
    inNames: ['shadow', 'sombra'],
  },
  {
    en: ['cuddle', 'wrap'],
    es: ['cuddle', 'abrazo de lado', 'abrazo envuelto'],
    inNames: ['cuddle', 'abrazo de lado'],
  },
  {
    en: ['cross body', 'crossbody', 'cbl', 'cross bodies'],
    es: ['dile que no', 'cross body', 'cambio de lado'],
    inNames: ['cross body', 'dile que no'],
  },
  {
    en: ['turn', 'spin', 'turning', 'spinning'],
    es: ['giro', 'vuelta', 'girar'],
    inNames: ['turn', 'spin', 'giro', 'vuelta'],
  },
  { en: ['right turn'], es: ['giro a la derecha', 'vuelta a la derecha'], inNames: ['right turn'] },
  {
    en: ['left turn'],
    es: ['giro a la izquierda', 'vuelta a la izquierda'],
    inNames: ['left turn'],
  },
  {
    en: ['wave', 'body wave', 'body roll'],
    es: ['ola', 'onda', 'ola de cuerpo'],
    inNames: ['wave', 'ola'],
  },
  {
    en: ['hip', 'hip roll', 'hip movement'],
    es: ['cadera', 'círculo de cadera', 'movimiento de cadera'],
    inNames: ['hip', 'cadera'],
  },
  { en: ['copa'], es: ['copa'], inNames: ['copa'] },
  {
    en: ['footwork', 'solo', 'solo step', 'shine'],
    es: ['juego de pies', 'pasos libres', 'en solitario', 'footwork'],
    inNames: ['solo', 'kick', 'en solitario'],
  },
  { en: ['kick'], es: ['patada'], inNames: ['kick', 'patada'] },
  { en: ['promenade'], es: ['promenade', 'paseo'], inNames: ['promenade'] },
  { en: ['side by side'], es: ['lado a lado'], inNames: ['side by side', 'lado a lado'] },
  { en: ['combination', 'combo'], es: ['combinación'], inNames: ['combination', 'combinacion'] },
  { en: ['box', 'square'], es: ['cuadro', 'cuadrado'], inNames: ['box', 'cuadro'] },
  {
    en: ['crossed hands', 'cross hold'],
    es: ['manos cruzadas'],
    inNames: ['crossed hands', 'cross hold'],
  },
];

/** More of a family are not asked for at once: each gets a place of its own in the dance. */
const MOST_WANTED = 4;

/** Lower case, without accents, so that "romántica" and "romantica" are one word. */
export function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
}

/** Singular and plural of a name are the same wish. */
export function stem(word: string): string {
  return word.length > 3 ? word.replace(/e?s?$/, '') : word;
}

function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean)
    .map(stem);
}

/** Without what tells variants apart: "(from 5)", ", two hands". */
function shortName(name: string): string {
  return name.replace(/\s*\(.*\)$/, '').replace(/,.*$/, '');
}

function contains(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, at) => run.every((word, i) => words[at + i] === word));
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
    const { en, es } = move.name;
    known.set(id, {
      id,
      name: { en: wordsOf(shortName(en)), es: wordsOf(shortName(es)) },
      full: { en: wordsOf(en), es: wordsOf(es) },
    });
  }
  return [...known.values()];
}

/** Everything that names moves in a language: whole names first, where words say both. */
export function movesByWords(language: Language, moves: readonly NamedMove[]): NamedMoves[] {
  const known = knownMoves(moves);
  const named = new Map<string, NamedMoves>();
  for (const { name } of known) {
    const words = name[language];
    if (words.length === 0 || named.has(words.join(' '))) continue;
    const isNamed = (move: Known): boolean => move.name[language].join(' ') === words.join(' ');
    named.set(words.join(' '), {
      words,
      wanted: known.filter(isNamed).map(({ id }) => id),
      unwanted: known.filter(({ full }) => contains(full[language], words)).map(({ id }) => id),
    });
  }
  for (const { inNames, ...said } of FAMILIES) {
    const runs = inNames.map(wordsOf);
    const members = known.filter(({ full }) =>
      runs.some((run) => contains(full.en, run) || contains(full.es, run)),
    );
    if (members.length === 0) continue;
    const begins = ({ full }: Known): boolean =>
      runs.some((run) => contains(full.en.slice(0, run.length), run));
    const plainest = [...members].sort(
      (a, b) => +begins(b) - +begins(a) || a.full.en.length - b.full.en.length,
    );
    for (const text of said[language]) {
      const words = wordsOf(text);
      const exact = named.get(words.join(' '));
      named.set(words.join(' '), {
        words,
        wanted: exact?.wanted ?? plainest.slice(0, MOST_WANTED).map(({ id }) => id),
        unwanted: members.map(({ id }) => id),
      });
    }
  }
  return [...named.values()];
}
