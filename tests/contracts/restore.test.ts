/**
 * A back-up brought back: the emulator's export has the form of Google's own. Documents are
 * written, exported, and read from an emulator that began with nothing but the export.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Firestore } from '@google-cloud/firestore';
import type { Emulator } from '../../infra/emulators/emulator.ts';
import {
  findEmulator,
  saveFirestore,
  startEmulator,
} from '../../infra/emulators/firestore-emulator.ts';
import { PROJECT } from '../../infra/emulators/project.ts';

const source = findEmulator();

describe.skipIf(source.kind !== 'jar')('a restored export of Firestore', () => {
  const open: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of open.splice(0).toReversed()) await close();
  });

  async function started(folder?: string): Promise<{ emulator: Emulator; firestore: Firestore }> {
    if (source.kind === 'none') throw new Error(source.reason);
    const emulator = await startEmulator(source, folder);
    open.push(() => emulator.stop());
    const [host, port] = emulator.host.split(':');
    const firestore = new Firestore({
      projectId: PROJECT,
      servicePath: host,
      port: Number(port),
      ssl: false,
      customHeaders: { Authorization: 'Bearer owner' },
    });
    open.push(() => firestore.terminate());
    return { emulator, firestore };
  }

  it('has every document as it was', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-restore-'));
    open.push(() => rm(folder, { recursive: true, force: true }));
    const before = await started();
    const written = {
      title: 'Corazón',
      _forgetAt: new Date('2027-01-01T00:00:00Z'),
      beats: [0.5, 1, 1.5],
      plan: { moves: ['box-open'] },
    };
    for (let index = 0; index < 50; index++) {
      await before.firestore.doc(`choreographies/${index}`).set({ ...written, index });
    }
    await saveFirestore(before.emulator.host, folder);
    await before.emulator.stop();

    const { firestore } = await started(folder);
    const found = await firestore.collection('choreographies').orderBy('index').get();
    expect(found.size).toBe(50);
    expect(found.docs[7]?.data()).toMatchObject({ title: 'Corazón', index: 7, plan: written.plan });
    expect((found.docs[7]?.data()['_forgetAt'] as { toDate(): Date }).toDate()).toEqual(
      written._forgetAt,
    );
  });
});
