/** The history of a choreography's edits in a real store: guarded, repeatable, restartable. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  changeRevisions,
  revisionsCollection,
  type HistoryStep,
} from '@bachata/core/choreographies/revisions.ts';
import { ConflictError } from '@bachata/core/errors.ts';
import { openEmbeddedPlatform } from '@bachata/platform/embedded/platform.ts';

type Opened = Awaited<ReturnType<typeof openEmbeddedPlatform>>;
let dataDir: string;
let platform: Opened;
const open = (): Promise<Opened> =>
  openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-revisions-'));
  platform = await open();
});
afterEach(async () => {
  await platform.close();
  await rm(dataDir, { recursive: true, force: true });
});

const choreography = { ownerId: 'ana', planKey: 'composed' };
const change = (base: number, request: string, step: HistoryStep) =>
  changeRevisions(platform.documents, 'dance', choreography, { base, request, step }, 1);
const edit = (planKey: string): HistoryStep => ({ kind: 'edit', planKey });

describe('changeRevisions', () => {
  it('keeps every plan, undoes and redoes, across a restart', async () => {
    await change(0, 'swap', edit('one'));
    expect(await change(1, 'ban', edit('two'))).toMatchObject({
      revision: 2,
      past: ['composed', 'one'],
      present: 'two',
    });
    await platform.close();
    platform = await open();
    expect(await change(2, 'undo', { kind: 'undo' })).toMatchObject({
      revision: 3,
      present: 'one',
      future: ['two'],
    });
    expect((await change(3, 'redo', { kind: 'redo' })).present).toBe('two');
  });

  it('forgets what was undone when something else is done', async () => {
    await change(0, 'swap', edit('one'));
    await change(1, 'undo', { kind: 'undo' });
    expect(await change(2, 'ban', edit('two'))).toMatchObject({
      past: ['composed'],
      present: 'two',
      future: [],
    });
  });

  it('takes a double click for one click', async () => {
    const [first, second] = await Promise.all([
      change(0, 'swap', edit('one')),
      change(0, 'swap', edit('the same again')),
    ]);
    expect(second).toEqual(first);
    expect(first).toMatchObject({ revision: 1, past: ['composed'] });
  });

  it('refuses an edit of a plan that is not the present one any more', async () => {
    await change(0, 'swap', edit('one'));
    await expect(change(0, 'another swap', edit('two'))).rejects.toThrow(ConflictError);
    await expect(change(7, 'swap', edit('two'))).rejects.toThrow(ConflictError);
  });

  it('changes nothing where there is nothing to undo', async () => {
    expect(await change(0, 'undo', { kind: 'undo' })).toMatchObject({ revision: 0 });
    expect(await platform.documents.get(revisionsCollection, 'dance')).toBeUndefined();
  });
});
