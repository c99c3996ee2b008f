/** What somebody dances with is worked out once for each state of their filmed moves. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { songAnalysis } from '@bachata/core/choreography/testing/songs.ts';
import { clips } from '@bachata/core/user-clips/clip.ts';
import {
  openEmbeddedPlatform,
  type EmbeddedPlatform,
} from '@bachata/platform/embedded/platform.ts';
import { library } from '@bachata/library/moves/index.ts';
import { planningContext } from '@bachata/library/moves/planning.ts';
import { clipOf, confirmationOf, confirmedAs } from '../factories/clip.ts';

let dataDir: string;
let platform: EmbeddedPlatform;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'planning-context-'));
  platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
});

afterEach(async () => {
  await platform.close();
  await rm(dataDir, { recursive: true, force: true });
});

const movesOf = async (ownerId: string) => {
  const { documents } = platform;
  const { library: inUse } = await planningContext(songAnalysis(), { documents, ownerId });
  return inUse.moves;
};

const id = 'c'.repeat(32);

it('knows a library with filmed moves again, until one of them changes', async () => {
  expect(await movesOf('ana')).toBe(library.moves);
  await platform.documents.create(
    clips,
    id,
    clipOf(id, 'ana', { confirmed: confirmedAs(id), review: 'accepted', visibility: 'public' }),
  );
  const mine = await movesOf('ana');
  expect(mine).toHaveLength(library.moves.length + 1);
  expect(await movesOf('ana')).toBe(mine);
  // The same moves for somebody else are the same library.
  expect(await movesOf('ben')).toBe(mine);
  const longer = confirmedAs(id, confirmationOf({ counts: 16 }));
  await platform.documents.update(clips, id, { confirmed: longer });
  const changed = await movesOf('ana');
  expect(changed.at(-1)?.counts).toBe(16);
  expect(await movesOf('ana')).toBe(changed);
});

it('keeps no more libraries than a few', async () => {
  const libraryOf = async (i: number) => {
    const ownerId = `dancer-${i}`;
    const one = i.toString(16).padStart(32, '0');
    await platform.documents.create(
      clips,
      one,
      clipOf(one, ownerId, { confirmed: confirmedAs(one) }),
    );
    return movesOf(ownerId);
  };
  const first = await libraryOf(0);
  expect(await movesOf('dancer-0')).toBe(first);
  for (let i = 1; i <= 16; i++) await libraryOf(i);
  const again = await movesOf('dancer-0');
  expect(again).toEqual(first);
  expect(again).not.toBe(first);
});
