/** The Firestore adapter and the security rules, against the real emulator. */
import { randomUUID } from 'node:crypto';
import { Timestamp } from '@google-cloud/firestore';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openFirestore } from '@bachata/platform/google/firestore.ts';
import { FirestoreDocuments } from '@bachata/platform/google/documents.ts';
import { describeDocumentStore } from './documents.contract.ts';
import type { Emulator } from '../../infra/emulators/emulator.ts';
import { findEmulator, startEmulator } from '../../infra/emulators/firestore-emulator.ts';
import { openAccounts } from './embedded.ts';
import { describePasswordIdentity } from './identity.contract.ts';
import { describeProductQueries } from './product-queries.contract.ts';
import { describeSecurityRules } from './security-rules.ts';

const source = findEmulator();

if (source.kind === 'none') {
  describe('Firestore', () => {
    it.skip(`is not tested here: ${source.reason}`, () => undefined);
  });
} else {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = await startEmulator(source);
    process.env['FIRESTORE_EMULATOR_HOST'] = emulator.host;
  });
  afterAll(async () => await emulator?.stop());

  const open = async () => {
    const firestore = openFirestore(`demo-${randomUUID()}`);
    const store = new FirestoreDocuments(firestore);
    return { store, close: async () => await store.close() };
  };
  describeDocumentStore('Firestore', open);
  describeProductQueries('Firestore', open);
  describePasswordIdentity('sessions and profiles in Firestore', async () => {
    const { store, close } = await open();
    const accounts = await openAccounts(store);
    return {
      ...accounts,
      async close() {
        await accounts.close();
        await close();
      },
    };
  });
  it('is told when it may forget a document, and nobody else is', async () => {
    const firestore = openFirestore(`demo-${randomUUID()}`);
    const store = new FirestoreDocuments(firestore);
    const schema = z.strictObject({ until: z.number().optional() });
    type Note = z.infer<typeof schema>;
    const notes = { name: 'notes', schema, forgetAt: ({ until }: Note) => until };
    const forgetAt = async (): Promise<unknown> => {
      const at: unknown = (await firestore.collection('notes').doc('n').get()).get('_forgetAt');
      return at instanceof Timestamp ? at.toMillis() : at;
    };
    await store.create(notes, 'n', { until: 1_000 });
    expect(await forgetAt()).toBe(1_000);
    await store.update(notes, 'n', { until: 2_000 });
    expect(await forgetAt()).toBe(2_000);
    expect((await store.query(notes, {})).items[0]?.data).toEqual({ until: 2_000 });
    await store.transaction(async (tx) => tx.update(notes, 'n', { until: undefined }));
    expect(await forgetAt()).toBeNull();
    expect((await store.get(notes, 'n'))?.data).toEqual({});
    await store.close();
  });
  describeSecurityRules(() => emulator.host);
}
