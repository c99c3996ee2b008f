/**
 * What is to be read of a wish, in words of the fixtures: `style:sensual`, `energy:high`,
 * `level:beginner`, `-style:sensual`, `dips`, `no-dips`, `no-loads`, `spare:knee`, `only:basics`,
 * `climax:last-chorus`, `intro:closed`, `new:3`, and `+group` or `-group` for moves wished for or not
 * wanted. What begins with a question mark may be read and need not be.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Description } from '@bachata/core/choreography/wish/describe.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';

export interface WishCase {
  readonly text: string;
  readonly tokens: readonly string[];
}

export function readWishCases(set: 'a' | 'b', language: 'en' | 'es'): WishCase[] {
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
};

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
  { text, tokens }: WishCase,
  read: Description,
  library: readonly MoveInfo[],
): Verdict {
  const moves = new Map(library.map((move) => [move.id, move]));
  const said = tokensOf(read);
  const { preferredMoves = [], bannedMoves = [], fewerMoves = [] } = read.parameters;
  const isLess = /\b(fewer|less|menos)\b/i.test(text);
  const unwanted = [...bannedMoves, ...fewerMoves];
  const dips = (id: string): boolean => moves.get(id)?.category === 'dips-drops';
  const groupsOf = (sign: string) =>
    tokens
      .filter((token) => bare(token).startsWith(sign) && bare(token).slice(1) in GROUPS)
      .map((token) => ({ optional: token.startsWith('?'), has: GROUPS[bare(token).slice(1)] }));
  const within = (ids: readonly string[], sign: string, also: (id: string) => boolean): boolean =>
    ids.every((id) => {
      const move = moves.get(id);
      return also(id) || (move !== undefined && groupsOf(sign).some(({ has }) => has(move)));
    });
  const meets = (ids: readonly string[], sign: string): boolean =>
    groupsOf(sign).every(
      ({ optional, has }) =>
        optional ||
        !library.some(has) ||
        ids.some((id) => {
          const move = moves.get(id);
          return move !== undefined && has(move);
        }),
    );
  const fields = tokens.filter((token) => !(bare(token).slice(1) in GROUPS) || token === '-lift');
  const missing = fields.some((token) => !token.startsWith('?') && !said.includes(token));
  const allowed = fields.map(bare);
  const extra = said.some((token) => !allowed.includes(token));
  const wanted = within(preferredMoves, '+', (id) => allowed.includes('dips') && dips(id));
  const notWanted = within(unwanted, '-', (id) => allowed.includes('no-dips') && dips(id));
  const softened = fewerMoves.length > 0 && !isLess;
  const dislikes = groupsOf('-').map(({ has }) => has);
  const wishes = groupsOf('+').map(({ has }) => has);
  return {
    understood: !missing && meets(preferredMoves, '+') && meets(unwanted, '-'),
    wrong: extra || !wanted || !notWanted || softened,
    dislikeAsWish: preferredMoves.some((id) => {
      const move = moves.get(id);
      if (move === undefined) return false;
      return dislikes.some((has) => has(move)) && !wishes.some((has) => has(move));
    }),
  };
}
