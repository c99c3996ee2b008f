/** What a dancer knows is remembered, replaced and forgotten, and nobody else's is touched. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  forgetRepertoire,
  readRepertoire,
  rememberRepertoire,
  repertoireSchema,
} from '@bachata/core/repertoire.ts';
import { openEmbeddedPlatform } from '@bachata/platform/embedded/platform.ts';

let dataDir: string;
let platform: Awaited<ReturnType<typeof openEmbeddedPlatform>>;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-dancer-'));
  platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
});
afterEach(async () => {
  await platform.close();
  await rm(dataDir, { recursive: true, force: true });
});

describe('what a dancer knows', () => {
  it('is remembered and replaced as a whole', async () => {
    expect(await readRepertoire(platform.documents, 'ana')).toBeUndefined();
    await rememberRepertoire(platform, 'ana', { knownMoves: ['madrid'], maxNewMoves: 2 });
    expect(await readRepertoire(platform.documents, 'ana')).toEqual({
      knownMoves: ['madrid'],
      maxNewMoves: 2,
    });
    await rememberRepertoire(platform, 'ana', { knownMoves: ['copa', 'cuddle'] });
    expect(await readRepertoire(platform.documents, 'ana')).toEqual({
      knownMoves: ['copa', 'cuddle'],
    });
  });

  it('is forgotten, and only for the one who asks', async () => {
    await rememberRepertoire(platform, 'ana', { knownMoves: ['madrid'] });
    await rememberRepertoire(platform, 'bea', { knownMoves: ['copa'] });
    await forgetRepertoire(platform.documents, 'ana');
    await forgetRepertoire(platform.documents, 'ana');
    expect(await readRepertoire(platform.documents, 'ana')).toBeUndefined();
    expect(await readRepertoire(platform.documents, 'bea')).toEqual({ knownMoves: ['copa'] });
  });

  it('is at least one move, and no more than there can be', () => {
    for (const knownMoves of [[], Array.from({ length: 2001 }, () => 'x'), ['x'.repeat(101)]]) {
      expect(repertoireSchema.safeParse({ knownMoves }).success).toBe(false);
    }
  });
});
