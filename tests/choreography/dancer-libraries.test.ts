/** What somebody dances with is worked out once for each state of their filmed moves. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PreparedLibrary } from '@bachata/core/choreography/prepared/prepared-library.ts';
import { domainLibrary } from '@bachata/core/choreography/testing/library.ts';
import { clips } from '@bachata/core/user-clips/clip.ts';
import { DancerLibraries } from '@bachata/core/user-clips/dancer-libraries.ts';
import {
  openEmbeddedPlatform,
  type EmbeddedPlatform,
} from '@bachata/platform/embedded/platform.ts';
import { clipOf, confirmationOf, confirmedAs } from '../factories/clip.ts';

let dataDir: string;
let platform: EmbeddedPlatform;
let libraries: DancerLibraries;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'planning-context-'));
  platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
  libraries = new DancerLibraries(domainLibrary());
});

afterEach(async () => {
  await platform.close();
  await rm(dataDir, { recursive: true, force: true });
});

const libraryOf = (ownerId: string): Promise<PreparedLibrary> =>
  libraries.of(platform.documents, ownerId);

const id = 'c'.repeat(32);

it('knows a library with filmed moves again, until one of them changes', async () => {
  expect(await libraryOf('ana')).toBe(libraries.drawn);
  await platform.documents.create(
    clips,
    id,
    clipOf('ana', { confirmed: confirmedAs(id), review: 'accepted', visibility: 'public' }),
  );
  const mine = await libraryOf('ana');
  expect(mine.moves).toHaveLength(libraries.drawn.moves.length + 1);
  expect(mine.version).not.toBe(libraries.drawn.version);
  expect(await libraryOf('ana')).toBe(mine);
  // The same moves for somebody else are the same library.
  expect(await libraryOf('ben')).toBe(mine);
  const longer = confirmedAs(id, confirmationOf({ counts: 16 }));
  await platform.documents.update(clips, id, { confirmed: longer });
  const changed = await libraryOf('ana');
  expect(changed.moves.at(-1)?.counts).toBe(16);
  expect(await libraryOf('ana')).toBe(changed);
});

it('keeps no more libraries than a few', async () => {
  const filmedBy = async (i: number) => {
    const ownerId = `dancer-${i}`;
    const one = i.toString(16).padStart(32, '0');
    await platform.documents.create(clips, one, clipOf(ownerId, { confirmed: confirmedAs(one) }));
    return libraryOf(ownerId);
  };
  const first = await filmedBy(0);
  expect(await libraryOf('dancer-0')).toBe(first);
  for (let i = 1; i <= 16; i++) await filmedBy(i);
  const again = await libraryOf('dancer-0');
  expect(again.version).toBe(first.version);
  expect(again).not.toBe(first);
});
