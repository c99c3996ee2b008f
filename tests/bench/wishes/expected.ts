/**
 * What is to be read of a wish, in words of the fixtures: `style:sensual`, `energy:high`,
 * `level:beginner`, `-style:sensual`, `dips`, `no-dips`, `no-loads`, `spare:knee`, `only:basics`,
 * `climax:last-chorus`, `intro:closed`, `new:3`, and `+group`, `-group` or `<group` for moves wished
 * for, not wanted or wanted less. `unread` stands for something that cannot be acted on, and has to be
 * told as not understood. Of `a/b` one is to be read. What begins with a question mark may be read and
 * need not be.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Description } from '@bachata/core/choreography/wish/description.ts';
import { INTROS } from '@bachata/core/choreography/intro.ts';
import { CLIMAXES, SPARED_REGIONS } from '@bachata/core/choreography/wishes.ts';
import { LEVELS, STYLES, type MoveInfo } from '@bachata/core/moves/move.ts';
import { ENERGY_LEVELS } from '@bachata/core/music/analysis.ts';

export interface WishCase {
  readonly text: string;
  readonly tokens: readonly string[];
}

/** A and B were written beside the words that are understood, the others by others, without sight of them. */
export type WishSet = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h';

export function readWishCases(set: WishSet, language: 'en' | 'es'): WishCase[] {
  const file = path.join(import.meta.dirname, `set-${set}-${language}.txt`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text, tokens] = line.split(' | ');
      return { text, tokens: tokens.split(' ') };
    });
}

/** By facts where there are facts, else by the English name; not by the words that wishes are read by. */
const GROUPS: Readonly<Record<string, (move: MoveInfo) => boolean>> = {
  'body-wave': ({ name }) => /wave/i.test(name.en),
  'double-turn': ({ name, turns }) =>
    Math.max(Math.abs(turns.follow), Math.abs(turns.lead)) >= 2 || /double|spin/i.test(name.en),
  turn: ({ name, turns, category }) =>
    /turn|spin/i.test(name.en) || (category === 'turns-spins' && turns.follow !== 0),
  'right-turn': ({ name }) => /right turn/i.test(name.en),
  'left-turn': ({ name }) => /left turn/i.test(name.en),
  lift: () => false,
  trick: ({ safety }) => safety.risk === 'trick',
  footwork: ({ category, name }) => category === 'footwork' || /solo|kick|footwork/i.test(name.en),
  solo: ({ category, functions, name }) =>
    category === 'footwork' || functions.includes('solo') || /solo|kick/i.test(name.en),
  kicks: ({ name }) => /kick/i.test(name.en),
  hips: ({ name }) => /hip/i.test(name.en),
  caress: ({ name }) => /caress/i.test(name.en),
  'side-by-side': ({ name }) => /side.by.side/i.test(name.en),
  'arm-styling': ({ category, name }) => category === 'hand-styling' || /arm/i.test(name.en),
  'hand-play': ({ name }) => /hand play/i.test(name.en),
  hammerlock: ({ name }) => /hammerlock/i.test(name.en),
  cuddle: ({ name }) => /cuddle/i.test(name.en),
  shadow: ({ name }) => /shadow/i.test(name.en),
  copa: ({ name }) => /copa/i.test(name.en),
  'cross-body': ({ name }) => /cross body/i.test(name.en),
  promenade: ({ name }) => /promenade/i.test(name.en),
  box: ({ name }) => /box/i.test(name.en),
  madrid: ({ name }) => /madrid/i.test(name.en),
  hold: ({ functions }) => functions.includes('accent'),
  drag: ({ name }) => /drag/i.test(name.en),
  basic: ({ category, functions }) => category === 'basic-steps' || functions.includes('basic'),
  'side-basic': ({ name }) => /side basic/i.test(name.en),
  'forward-back': ({ name }) => /forward/i.test(name.en),
  'double-left-turn': ({ name, turns }) => /double left/i.test(name.en) || turns.follow <= -2,
  'double-right-turn': ({ name, turns }) => /double right/i.test(name.en) || turns.follow >= 2,
  'lead-turn': ({ name }) => /lead.s turn/i.test(name.en),
  spin: ({ name, turns }) =>
    Math.max(Math.abs(turns.follow), Math.abs(turns.lead)) >= 1.5 ||
    /double|spin|spun|turns in/i.test(name.en),
  'solo-body-wave': ({ name }) => /solo body wave/i.test(name.en),
  chest: ({ name }) => /chest/i.test(name.en),
  syncopation: ({ name }) => /triple|syncop/i.test(name.en),
  walk: ({ name }) => /walk|promenade/i.test(name.en),
  sway: ({ name }) => /sway/i.test(name.en),
  styling: ({ category, name }) => category === 'hand-styling' || /styling/i.test(name.en),
  'hand-change': ({ name }) => /hand change/i.test(name.en),
  'change-of-place': ({ name }) => /pass-by|cross body/i.test(name.en),
  'arm-work': ({ category, name }) => category === 'hand-styling' || /arm|hand/i.test(name.en),
  lean: ({ name }) => /lean/i.test(name.en),
  'close-embrace': ({ name }) => /embrace/i.test(name.en),
  'crossed-hands': ({ name }) => /cross(ed)? (hands|hold)/i.test(name.en),
  dip: ({ category }) => category === 'dips-drops',
  // By the way the follow goes round, whatever the move is called.
  'inside-turn': ({ turns }) => turns.follow <= -1,
  'outside-turn': ({ turns }) => turns.follow >= 1,
  'neck-wrap': ({ name }) => /neck wrap/i.test(name.en),
  lunge: ({ name }) => /lunge/i.test(name.en),
  serpentina: ({ name }) => /serpentina/i.test(name.en),
  snake: ({ name }) => /snake/i.test(name.en),
  wheel: ({ name }) => /wheel|carousel/i.test(name.en),
  tap: ({ name }) => /tap/i.test(name.en),
  combination: ({ category }) => category === 'combinations',
  musicality: ({ category, functions, name }) =>
    category === 'musicality' || functions.includes('accent') || /accent/i.test(name.en),
};

const anyOf = (values: readonly string[]): string => `(${values.join('|')})`;
/** With what a wish may be said to mean though nothing is set by it: neck, back, and to leave it to the song. */
const PLAIN = new RegExp(
  `^(${[
    `level:${anyOf(LEVELS)}`,
    `energy:${anyOf([...ENERGY_LEVELS, 'auto'])}`,
    `-?style:${anyOf([...STYLES, 'auto'])}`,
    `spare:${anyOf([...SPARED_REGIONS, 'neck', 'back'])}`,
    `climax:${anyOf([...CLIMAXES, 'end'])}`,
    `intro:${anyOf(INTROS)}`,
    'new:\\d+',
    'only:basics',
    '(no-)?(dips|loads)',
    'unread',
  ].join('|')})$`,
);

/** Whether every word of what is to be read stands for something. */
export function isReading({ text, tokens }: WishCase): boolean {
  return (
    text.trim() !== '' &&
    tokens.every((token) =>
      bare(token)
        .split('/')
        .every((one) => PLAIN.test(one) || (/^[+<-]/.test(one) && one.slice(1) in GROUPS)),
    )
  );
}

export interface Verdict {
  /** Everything that had to be read was. */
  readonly understood: boolean;
  /** Something was read that was not said. */
  readonly wrong: boolean;
  /** What was not wanted was taken for a wish. */
  readonly dislikeAsWish: boolean;
}

/** The reading in the same words; moves apart. */
function tokensOf({ parameters: read, understood }: Description): string[] {
  const tokens = [
    read.difficulty && `level:${read.difficulty}`,
    read.energy && `energy:${read.energy}`,
    read.style && `style:${read.style}`,
    read.alsoStyle && `style:${read.alsoStyle}`,
    read.avoidStyle && `-style:${read.avoidStyle}`,
    read.noDips === true && 'no-dips',
    read.noDips === false && 'dips',
    read.noHeadOrBackLoad === true && 'no-loads',
    read.noHeadOrBackLoad === false && 'loads',
    ...(read.spare ?? []).map((region) => `spare:${region}`),
    read.onlyBasics === true && 'only:basics',
    read.climax && `climax:${read.climax === 'outro' ? 'end' : read.climax}`,
    read.intro && `intro:${read.intro}`,
    read.maxNewMoves !== undefined && `new:${read.maxNewMoves}`,
    understood.some(({ meaning }) => meaning.kind === 'no-lifts') && '-lift',
  ];
  return tokens.filter((token): token is string => typeof token === 'string');
}

const bare = (token: string): string => token.replace(/^\?/, '');

export function judgeReading(
  { tokens }: WishCase,
  read: Description,
  library: readonly MoveInfo[],
): Verdict {
  const moves = new Map(library.map((move) => [move.id, move]));
  const said = tokensOf(read);
  const { preferredMoves = [], bannedMoves = [], fewerMoves = [] } = read.parameters;
  const idsBy: Readonly<Record<string, readonly string[]>> = {
    '+': preferredMoves,
    '-': bannedMoves,
    '<': fewerMoves,
  };
  const allowed = tokens.flatMap((token) => bare(token).split('/'));
  const groupOf = (token: string): ((move: MoveInfo) => boolean) | undefined =>
    token[0] in idsBy ? GROUPS[token.slice(1)] : undefined;
  const dips = ({ category }: MoveInfo): boolean => category === 'dips-drops';
  const groups = (sign: string): ((move: MoveInfo) => boolean)[] => [
    ...allowed.flatMap((token) => (token.startsWith(sign) ? (groupOf(token) ?? []) : [])),
    ...(sign === '+' && allowed.includes('dips') ? [dips] : []),
    ...(sign === '-' && allowed.includes('no-dips') ? [dips] : []),
  ];
  const isIn = (id: string, list: readonly ((move: MoveInfo) => boolean)[]): boolean => {
    const move = moves.get(id);
    return move !== undefined && list.some((has) => has(move));
  };
  const isRead = (token: string): boolean => {
    if (token === 'unread') return read.unknown.length > 0;
    const has = groupOf(token);
    if (has === undefined || token === '-lift') return said.includes(token);
    return !library.some(has) || idsBy[token[0]].some((id) => isIn(id, [has]));
  };
  const required = tokens.filter((token) => !token.startsWith('?'));
  return {
    understood: required.every((token) => token.split('/').some(isRead)),
    wrong:
      said.some((token) => !allowed.includes(token)) ||
      Object.entries(idsBy).some(([sign, ids]) => ids.some((id) => !isIn(id, groups(sign)))),
    dislikeAsWish: preferredMoves.some(
      (id) => isIn(id, [...groups('-'), ...groups('<')]) && !isIn(id, groups('+')),
    ),
  };
}
