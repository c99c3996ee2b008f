import { expect, it } from 'vitest';
import type { BlockContent, BlockMusic } from '../blocks.ts';
import { blockFor } from '../testing/plans.ts';
import { hearable, heardIn } from './heard.ts';

const HERE = new Map([
  ['dance', { songHash: 'aa' }],
  ['again', { songHash: 'aa' }],
  ['other', { songHash: 'bb' }],
]);
const BY_HASH = new Map([
  ['aa', 'again'],
  ['bb', 'other'],
]);
const danceOf = (choreographyId: string): BlockContent => ({
  ...{ kind: 'choreography', choreographyId, title: 'A dance', moves: [] },
});
const song = (said: Partial<BlockMusic>): BlockMusic => ({
  ...{ title: 'A song', startSec: 0, speed: 100 },
  ...said,
});
const heard = (...[content, music]: readonly [BlockContent?, BlockMusic?]) =>
  heardIn(blockFor('a', { content, music }), BY_HASH, HERE);

it('plays the dance that a block is about, also where its song is named by another dance to it', () => {
  const danced = { danceId: 'dance', isDanced: true };
  expect(heard(danceOf('dance'))).toEqual(danced);
  expect(heard(danceOf('dance'), song({ songHash: 'aa', choreographyId: 'again' }))).toEqual(
    danced,
  );
  // Somebody has typed the title of a song that is not here.
  expect(heard(danceOf('dance'), song({}))).toEqual(danced);
  expect(heard(danceOf('dance'), song({ songHash: 'cc' }))).toEqual(danced);
});

it('plays another song where a block has one', () => {
  const played = { danceId: 'other', isDanced: false };
  expect(heard(danceOf('dance'), song({ songHash: 'bb' }))).toEqual(played);
  expect(heard(undefined, song({ songHash: 'bb' }))).toEqual(played);
  expect(heard(danceOf('gone'), song({ songHash: 'bb', choreographyId: 'other' }))).toEqual(played);
});

it('plays nothing where nothing is here', () => {
  expect(heard()).toBeUndefined();
  expect(heard(danceOf('gone'))).toBeUndefined();
  expect(heard(undefined, song({ songHash: 'cc' }))).toBeUndefined();
});

it('names what it looks for', () => {
  const block = blockFor('a', { content: danceOf('dance'), music: song({ songHash: 'bb' }) });
  expect(hearable(block, BY_HASH)).toEqual(['dance', 'other']);
  expect(hearable(blockFor('a'), BY_HASH)).toEqual([]);
});
