import { describe, expect, it } from 'vitest';
import type { PlanSegment } from '../../choreography/plan.ts';
import { coupleState, moveInfo } from '../../choreography/testing/library.ts';
import type { Position } from '../../moves/state.ts';
import { phraseEnds, rotationMoments } from './rotation-moments.ts';
import { rotationsEvery, signAfter, signInPass, signOnBeat } from './rotation.ts';

const MOVES = new Map(
  [
    moveInfo({ id: 'basic', category: 'basic-steps', functions: ['basic', 'rest'] }),
    moveInfo({ id: 'turn', category: 'turns-spins', functions: [] }),
  ].map((move) => [move.id, move] as const),
);

type Part = readonly [move: string, entry: Position, exit: Position];

/** Phrases of 32 beats that end with the given moves, each danced for an eight. */
function danceOf(phrases: readonly Part[]): readonly PlanSegment[] {
  return phrases.flatMap(([move, entry, exit], index) => {
    const state = (position: Position) => ({
      ...coupleState(position),
      side: 'left' as const,
    });
    const segment = (id: string, from: number, beats: number, a: Position, b: Position) => ({
      ...{ moveId: id, startBeat: 32 * index + from, beats, startSec: 0, endSec: 1 },
      ...{ entry: state(a), exit: state(b), section: 'verse' as const, phrase: index },
      ...{ playbackRate: 1, score: 0, reasons: [] },
    });
    return [segment('turn', 0, 24, entry, entry), segment(move, 24, 8, entry, exit)];
  });
}

describe('moments of a dance', () => {
  const dance = danceOf([
    ['basic', 'O2', 'O2'],
    ['turn', 'O2', 'O2'],
    ['basic', 'C', 'C'],
    ['basic', 'C', 'OL'],
    ['basic', 'OL', 'O2'],
    ['lost', 'O2', 'O2'],
    ['basic', 'O2', 'O2'],
  ]);

  it('are the ends of phrases in a basic in an open hold, but not the end of the dance', () => {
    expect(rotationMoments(dance, MOVES)).toEqual([
      { beat: 32, phrases: 1 },
      { beat: 160, phrases: 5 },
    ]);
  });

  it('are none within a phrase', () => {
    const within = danceOf([['basic', 'O2', 'O2']]).map((segment) => ({ ...segment, phrase: 0 }));
    expect(rotationMoments([...within, ...within], MOVES)).toEqual([]);
  });

  it('are all ends of phrases for whoever dances freely to the song', () => {
    expect(phraseEnds(dance).map(({ beat }) => beat)).toEqual([32, 64, 96, 128, 160, 192]);
  });

  it('tells a phrase that comes back in the next section from one that goes on', () => {
    const [one] = danceOf([['basic', 'O2', 'O2']]);
    if (one === undefined) throw new Error('There is a segment.');
    const back = { ...one, startBeat: 32, section: 'chorus' as const };
    expect(phraseEnds([one, back])).toEqual([{ beat: 24, phrases: 1 }]);
  });
});

it('changes every so many phrases, or at the next moment after them', () => {
  const moments = [3, 6, 7, 11].map((phrases) => ({ phrases, beat: 32 * phrases }));
  const at = (phrases: number) => rotationsEvery(phrases, moments).map((one) => one.phrases);
  expect(at(1)).toEqual([3, 6, 7, 11]);
  expect(at(2)).toEqual([3, 6, 11]);
  expect(at(4)).toEqual([6, 11]);
  expect(at(16)).toEqual([]);
});

it('announces a change for an eight, and shows it for another', () => {
  const moments = [{ beat: 64, phrases: 2 }];
  expect(signOnBeat(moments, 55)).toBeUndefined();
  expect(signOnBeat(moments, 56)).toEqual({ state: 'soon', amount: 8 });
  expect(signOnBeat(moments, 63)).toEqual({ state: 'soon', amount: 1 });
  expect(signOnBeat(moments, 64)).toEqual({ state: 'now' });
  expect(signOnBeat(moments, 71)).toEqual({ state: 'now' });
  expect(signOnBeat(moments, 72)).toBeUndefined();
});

it('counts passes of what is repeated as phrases', () => {
  const at = (pass: number, beat: number) => signInPass(2, { pass, beat, beats: 32 });
  expect(at(0, 0)).toBeUndefined();
  expect(at(1, 31)).toBeUndefined();
  expect(at(2, 0)).toBeUndefined();
  expect(at(2, 24)).toEqual({ state: 'soon', amount: 8 });
  expect(at(3, 0)).toEqual({ state: 'now' });
  expect(at(3, 8)).toBeUndefined();
  expect(signInPass(1, { pass: 2, beat: 3, beats: 4 })).toEqual({ state: 'now' });
});

it('changes by time, also after a sleep', () => {
  const at = (sec: number) => signAfter(60, sec * 1_000);
  expect(at(0)).toBeUndefined();
  expect(at(45)).toEqual({ state: 'soon', amount: 15 });
  expect(at(59.5)).toEqual({ state: 'soon', amount: 1 });
  expect(at(60)).toEqual({ state: 'now' });
  expect(at(66)).toBeUndefined();
  expect(at(3_602)).toEqual({ state: 'now' });
});
