/** The Firestore adapter and the security rules, against the real emulator. */
import { randomUUID } from 'node:crypto';
import { Firestore } from '@google-cloud/firestore';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { FirestoreDocuments } from '@bachata/platform/google/documents.ts';
import { describeDocumentStore } from './documents.contract.ts';
import { findEmulator, startEmulator, type Emulator } from './firestore-emulator.ts';
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
    const firestore = new Firestore({ projectId: `demo-${randomUUID()}` });
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
  describeSecurityRules(() => emulator.host);
}
