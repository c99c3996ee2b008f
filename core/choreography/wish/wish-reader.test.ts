import { describe, expect, it } from 'vitest';
import { domainLibrary } from '../testing/library.ts';
import { WishWords } from './describe.ts';
import { describeWish, type WishReader, type WishRequest } from './wish-reader.ts';

const words = new WishWords(domainLibrary().moves);
const TEXT = 'romantic, easy, no dips';

const answering = (answer: unknown): WishReader => ({
  read: async () => answer,
});

describe('describeWish', () => {
  it('looks words up where there is no reader', async () => {
    const { parameters, readBy, fallback } = await describeWish(TEXT, 'en', words);
    expect(parameters).toEqual({ style: 'romantic', difficulty: 'beginner', noDips: true });
    expect(readBy).toBe('words');
    expect(fallback).toBeUndefined();
  });

  it('takes the wishes of the reader, the later of two that contradict each other', async () => {
    const reader = answering({
      wishes: [
        { words: 'for our wedding', kind: 'style', value: 'romantic' },
        { words: 'wild', kind: 'energy', value: 'high' },
        { words: 'but mellow', kind: 'energy', value: 'low' },
        { words: 'that wrap thing', kind: 'prefer', moveIds: ['cuddle'] },
      ],
      unknown: ['cousin'],
    });
    const description = await describeWish('…', 'en', words, reader);
    expect(description).toMatchObject({
      parameters: { style: 'romantic', energy: 'low', preferredMoves: ['cuddle'] },
      unknown: ['cousin'],
      contradictions: [['wild', 'but mellow']],
      readBy: 'model',
    });
    expect(description.understood[0]).toEqual({
      words: 'for our wedding',
      meaning: { kind: 'style', value: 'romantic' },
    });
  });

  it('tells the reader each move once, whichever foot it starts on', async () => {
    let asked: WishRequest | undefined;
    await describeWish(TEXT, 'es', words, {
      async read(request) {
        asked = request;
        return { wishes: [], unknown: [] };
      },
    });
    const ids = asked?.moves.map(({ id }) => id) ?? [];
    expect(ids).toContain('open-out');
    expect(ids).not.toContain('open-out-5');
    expect(new Set(ids).size).toBe(ids.length);
    expect(asked?.language).toBe('es');
  });

  it.each([
    ['no object', 'sure!'],
    [
      'a wish that there is not',
      { wishes: [{ words: 'x', kind: 'tempo', value: 3 }], unknown: [] },
    ],
    [
      'a level of its own',
      { wishes: [{ words: 'x', kind: 'difficulty', value: 'god' }], unknown: [] },
    ],
    [
      'a move of its own',
      { wishes: [{ words: 'x', kind: 'ban', moveIds: ['moonwalk'] }], unknown: [] },
    ],
  ])('looks words up where the reader answers %s', async (_name, answer) => {
    const description = await describeWish(TEXT, 'en', words, answering(answer));
    expect(description.parameters.style).toBe('romantic');
    expect(description).toMatchObject({ readBy: 'words', fallback: 'unusable' });
  });

  it('looks words up where the reader cannot be reached', async () => {
    const reader: WishReader = { read: () => Promise.reject(new Error('timed out')) };
    expect(await describeWish(TEXT, 'en', words, reader)).toMatchObject({
      parameters: { noDips: true },
      fallback: 'unreachable',
    });
  });

  it('asks nobody about nothing', async () => {
    const reader: WishReader = { read: () => Promise.reject(new Error('asked')) };
    expect((await describeWish('  ', 'en', words, reader)).fallback).toBeUndefined();
  });
});
