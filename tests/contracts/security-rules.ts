/** What a browser may do in Firestore: nothing. */
import { readFile } from 'node:fs/promises';
import {
  assertFails,
  initializeTestEnvironment,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing';
import {
  addDoc,
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  query,
  setDoc,
  setLogLevel,
  updateDoc,
  where,
} from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES_FILE } from '../../infra/emulators/firestore-emulator.ts';

/** @param host gives `host:port` of the running emulator */
export function describeSecurityRules(host: () => string): void {
  describe('security rules', () => {
    let environment: RulesTestEnvironment;

    beforeAll(async () => {
      // Every refusal is expected here, and would be logged.
      setLogLevel('silent');
      const [name = '', port = ''] = host().split(':');
      environment = await initializeTestEnvironment({
        projectId: 'demo-rules',
        firestore: {
          host: name,
          port: Number(port),
          rules: await readFile(RULES_FILE, 'utf8'),
        },
      });
      await environment.withSecurityRulesDisabled(async (context) => {
        const firestore = context.firestore();
        await setDoc(doc(firestore, 'choreographies/hers'), { ownerId: 'ana' });
        await setDoc(doc(firestore, 'choreographies/hers/notes/first'), { ownerId: 'ana' });
      });
    });
    afterAll(async () => await environment.cleanup());

    describe.each([
      ['somebody unknown', () => environment.unauthenticatedContext()],
      ['the owner', () => environment.authenticatedContext('ana')],
      ['a maintainer', () => environment.authenticatedContext('bea', { role: 'maintainer' })],
    ])('%s', (_who, context) => {
      const at = (path: string) => doc(context().firestore(), path);

      it.each(['choreographies/hers', 'choreographies/hers/notes/first', 'jobs/new'])(
        'cannot touch %s',
        async (path) => {
          await assertFails(getDoc(at(path)));
          await assertFails(setDoc(at(path), { ownerId: 'ana' }));
          await assertFails(updateDoc(at(path), { ownerId: 'bea' }));
          await assertFails(deleteDoc(at(path)));
        },
      );

      it('cannot list or add', async () => {
        const all = collection(context().firestore(), 'choreographies');
        await assertFails(getDocs(query(all, where('ownerId', '==', 'ana'))));
        await assertFails(addDoc(all, { ownerId: 'ana' }));
      });
    });

    it('left everything as it was', async () => {
      await environment.withSecurityRulesDisabled(async (context) => {
        const hers = await getDoc(doc(context.firestore(), 'choreographies/hers'));
        expect(hers.data()).toEqual({ ownerId: 'ana' });
        expect((await getDoc(doc(context.firestore(), 'jobs/new'))).exists()).toBe(false);
      });
    });
  });
}
