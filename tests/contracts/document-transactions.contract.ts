/** What every DocumentStore promises where several things change at once. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  AlreadyExistsError,
  ConflictError,
  InvalidInputError,
  NotFoundError,
} from '@bachata/core/errors.ts';
import type { Collection, DocumentStore } from '@bachata/core/ports.ts';
import { idsOf, type TestDancer, type DocumentContext } from './dancers.ts';

/** @param context of the test that runs */
export function describeTransactions(context: () => DocumentContext): void {
  describe('transaction', () => {
    let store: DocumentStore;
    let dancers: Collection<TestDancer>;

    beforeEach(() => {
      ({ store, dancers } = context());
    });

    it('does all or nothing', async () => {
      await store.create(dancers, 'ana', { name: 'Ana', age: 1 });
      await store.transaction(async (tx) => {
        const ana = await tx.get(dancers, 'ana');
        tx.update(dancers, 'ana', { age: (ana?.data.age ?? 0) + 1 });
        tx.create(dancers, 'bea', { name: 'Bea' });
      });
      const failing = store.transaction(async (tx) => {
        tx.update(dancers, 'ana', { age: 100 });
        tx.delete(dancers, 'bea');
        tx.create(dancers, 'cruz', { name: 'Cruz' });
        tx.update(dancers, 'nobody', { age: 1 });
      });
      await expect(failing).rejects.toThrow(NotFoundError);
      expect((await store.get(dancers, 'ana'))?.data.age).toBe(2);
      expect(await idsOf({ store, dancers }, {})).toEqual(['ana', 'bea']);
    });

    it('passes on what its body throws, and writes nothing', async () => {
      const failing = store.transaction(async (tx) => {
        tx.create(dancers, 'ana', { name: 'Ana' });
        throw new RangeError('mine');
      });
      await expect(failing).rejects.toThrow(RangeError);
      expect(await store.get(dancers, 'ana')).toBeUndefined();
    });

    it('returns what its body returns', async () => {
      expect(await store.transaction(async (tx) => await tx.get(dancers, 'ana'))).toBeUndefined();
    });

    it('refuses a read after a write', async () => {
      const failing = store.transaction(async (tx) => {
        tx.create(dancers, 'ana', { name: 'Ana' });
        await tx.get(dancers, 'bea');
      });
      await expect(failing).rejects.toThrow(InvalidInputError);
      expect(await store.get(dancers, 'ana')).toBeUndefined();
    });

    it('refuses to create what is there, and to write what does not fit', async () => {
      await store.create(dancers, 'ana', { name: 'Ana' });
      const again = store.transaction(async (tx) => tx.create(dancers, 'ana', { name: 'B' }));
      await expect(again).rejects.toThrow(AlreadyExistsError);
      const patch = { age: 'old' } as unknown as Partial<TestDancer>;
      const wrong = store.transaction(async (tx) => tx.update(dancers, 'ana', patch));
      await expect(wrong).rejects.toThrow(InvalidInputError);
      expect((await store.get(dancers, 'ana'))?.data).toEqual({ name: 'Ana' });
    });

    it('folds several writes to one document', async () => {
      await store.transaction(async (tx) => {
        tx.create(dancers, 'ana', { name: 'Ana', age: 1 });
        tx.update(dancers, 'ana', { age: 2 });
        tx.create(dancers, 'bea', { name: 'Bea' });
        tx.delete(dancers, 'bea');
      });
      expect((await store.get(dancers, 'ana'))?.data).toEqual({ name: 'Ana', age: 2 });
      expect(await store.get(dancers, 'bea')).toBeUndefined();
    });

    it('counts right where many count at once', async () => {
      await store.create(dancers, 'counter', { name: 'counter', age: 0 });
      await Promise.all(
        Array.from({ length: 5 }, () =>
          store.transaction(async (tx) => {
            const counter = await tx.get(dancers, 'counter');
            await new Promise((resolve) => setTimeout(resolve, 2));
            tx.update(dancers, 'counter', { age: (counter?.data.age ?? 0) + 1 });
          }),
        ),
      );
      expect((await store.get(dancers, 'counter'))?.data.age).toBe(5);
    });

    it('lets only one of two decide on what the other changes', async () => {
      await store.create(dancers, 'ana', { name: 'Ana', active: true });
      await store.create(dancers, 'bea', { name: 'Bea', active: true });
      // Each may leave only while the other stays.
      const leave = (who: string, other: string) =>
        store.transaction(async (tx) => {
          const stays = await tx.get(dancers, other);
          if (stays?.data.active) tx.update(dancers, who, { active: false });
        });
      await Promise.all([leave('ana', 'bea'), leave('bea', 'ana')]);
      expect(await idsOf({ store, dancers }, { where: { active: true } })).toHaveLength(1);
    });

    it('lets one of many take a name', async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 3 }, (_, index) =>
          store.transaction(async (tx) => {
            if (await tx.get(dancers, 'name')) throw new ConflictError('taken', 'taken');
            tx.create(dancers, 'name', { name: String(index) });
          }),
        ),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });
}
