import { WishWords } from '@bachata/core/choreography/wish/describe.ts';
import { library } from '@bachata/library/moves/index.ts';
import { describe, expect, it } from 'vitest';
import { judgeReading } from './expected.ts';
import { FORMS, type Asked } from './forms.ts';
import { KINDS } from './kinds.ts';

const words = new WishWords(library.moves);

/** Every way stands beside a third of what it may be about, and each of those beside a third of the ways. */
const TURNS = 3;

interface Read {
  readonly text: string;
  readonly understood: boolean;
  readonly wrong: boolean;
}

function readAll(
  language: 'en' | 'es',
  ways: string,
  things: readonly (readonly [thing: string, tokens: string])[],
): Read[] {
  return ways.split(';').flatMap((way, i) =>
    things.flatMap(([thing, tokens], j) => {
      if (things.length > TURNS && (i + j) % TURNS !== 0) return [];
      const said = way.trim().replace(/\s+/g, ' ').replace('#', thing);
      const text = said.replace(/\bde el\b/g, 'del').replace(/\ba el\b/g, 'al');
      const read = words.describe(text, language);
      const { understood, wrong } = judgeReading(
        { text, tokens: tokens.split(' ') },
        read,
        library.moves,
      );
      return { text, understood, wrong };
    }),
  );
}

/** What is to be read of moves that are asked for like this. */
function tokensOf(asked: Asked, group: string): string {
  if (group === 'dip') {
    return { wanted: 'dips/+dip', fewer: '<dip', unwanted: 'no-dips' }[asked];
  }
  return `${{ wanted: '+', fewer: '<', unwanted: '-' }[asked]}${group}`;
}

/** Of a hundred, so many may be left unread; none is read as something else. */
const UNREAD = 0.01;

function expectRead(read: readonly Read[]): void {
  expect(read.filter(({ wrong }) => wrong)).toEqual([]);
  const unread = read.filter(({ understood }) => !understood);
  expect(unread.length / read.length, JSON.stringify(unread)).toBeLessThanOrEqual(UNREAD);
}

describe.each(['en', 'es'] as const)('ways to speak of moves in %s', (language) => {
  it.each(['wanted', 'fewer', 'unwanted'] as const)('reads moves that are %s', (asked) => {
    const { ways, moves } = FORMS[language];
    const things = Object.entries(moves).map(
      ([group, said]) => [said, tokensOf(asked, group)] as const,
    );
    expectRead(readAll(language, ways[asked], things));
  });
});

it.each(KINDS)('reads $name in $language', ({ language, ways, things }) => {
  expectRead(readAll(language, ways, Object.entries(things)));
});
