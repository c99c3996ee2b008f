/** What every DocumentStore finds, and in which order. */
import { beforeEach, describe, expect, it } from 'vitest';
import { InvalidInputError } from '@bachata/core/errors.ts';
import type { Collection, DocumentStore, Query } from '@bachata/core/ports.ts';
import { idsOf, type TestDancer, type DocumentContext } from './dancers.ts';

/** @param context of the test that runs */
export function describeQueries(context: () => DocumentContext): void {
  describe('query', () => {
    let store: DocumentStore;
    let dancers: Collection<TestDancer>;

    beforeEach(() => {
      ({ store, dancers } = context());
    });

    beforeEach(async () => {
      const rows: Record<string, TestDancer> = {
        a: { name: 'Ana', school: 'Norte', age: 20, active: true, home: { city: 'Madrid' } },
        b: { name: 'Bea', school: 'Norte', age: 30, active: false, home: { city: 'Bilbao' } },
        c: { name: 'Cruz', school: 'Norte', age: 30 },
        d: { name: 'Dani', school: 'Norte', age: 30 },
        e: { name: 'Eva', school: 'Sur', age: 40 },
        f: { name: 'Fabi', school: null },
        g: { name: 'Gala', school: 'Norte' },
      };
      for (const [id, data] of Object.entries(rows)) await store.create(dancers, id, data);
    });

    it('finds by equality, ordered by id where no order is given', async () => {
      expect(await idsOf({ store, dancers }, { where: { school: 'Norte' } })).toEqual([
        'a',
        'b',
        'c',
        'd',
        'g',
      ]);
      expect(await idsOf({ store, dancers }, { where: { school: 'Norte', age: 30 } })).toEqual([
        'b',
        'c',
        'd',
      ]);
      expect(await idsOf({ store, dancers }, { where: { 'home.city': 'Madrid' } })).toEqual(['a']);
      expect(await idsOf({ store, dancers }, { where: { school: 'West' } })).toEqual([]);
    });

    it('counts what has the values, however many pages they would be', async () => {
      expect(await store.count(dancers, { school: 'Norte' })).toBe(5);
      expect(await store.count(dancers, { school: 'Norte', age: 30 })).toBe(3);
      expect(await store.count(dancers, { school: null })).toBe(1);
      expect(await store.count(dancers, { 'home.city': 'Madrid' })).toBe(1);
      expect(await store.count(dancers, { school: 'West' })).toBe(0);
      expect(await store.count(dancers, {})).toBe(7);
    });

    it('tells null, false, zero and nothing apart', async () => {
      await store.create(dancers, 'zero', { name: 'Zoe', age: 0 });
      expect(await idsOf({ store, dancers }, { where: { school: null } })).toEqual(['f']);
      expect(await idsOf({ store, dancers }, { where: { active: false } })).toEqual(['b']);
      expect(await idsOf({ store, dancers }, { where: { active: 0 } })).toEqual([]);
      expect(await idsOf({ store, dancers }, { where: { age: false } })).toEqual([]);
      expect(await idsOf({ store, dancers }, { where: { age: 0 } })).toEqual(['zero']);
    });

    it('orders, breaks ties by id and leaves out what lacks the field', async () => {
      const by = (direction: 'asc' | 'desc') => ({ orderBy: { field: 'age', direction } });
      expect(await idsOf({ store, dancers }, by('asc'))).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(await idsOf({ store, dancers }, by('desc'))).toEqual(['e', 'd', 'c', 'b', 'a']);
    });

    it('finds a range on the ordered field', async () => {
      const range = { field: 'age', gt: 20, lte: 40 };
      expect(await idsOf({ store, dancers }, { range })).toEqual(['b', 'c', 'd', 'e']);
      expect(
        await idsOf(
          { store, dancers },
          {
            where: { school: 'Norte' },
            range: { field: 'age', gte: 20, lt: 40 },
            orderBy: { field: 'age', direction: 'desc' },
          },
        ),
      ).toEqual(['d', 'c', 'b', 'a']);
      expect(
        await idsOf({ store, dancers }, { range: { field: 'name', gte: 'C', lt: 'E' } }),
      ).toEqual(['c', 'd']);
    });

    it.each<['asc' | 'desc', string, string]>([
      ['asc', 'age', 'abcde'],
      ['desc', 'age', 'edcba'],
      ['asc', 'school', 'fabcdge'],
      ['desc', 'school', 'egdcbaf'],
    ])('pages %s by %s: each document once', async (direction, field, expected) => {
      const orderBy = { field, direction };
      let seen = '';
      let cursor: string | undefined;
      do {
        const page = await store.query(dancers, { orderBy, limit: 2, ...(cursor && { cursor }) });
        expect(page.items.length).toBeGreaterThan(0);
        expect(page.items.length).toBeLessThanOrEqual(2);
        seen += page.items.map(({ id }) => id).join('');
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(seen).toBe(expected);
    });

    it('pages by id', async () => {
      const first = await store.query(dancers, { limit: 5 });
      expect(first.items.map(({ id }) => id).join('')).toBe('abcde');
      const cursor = first.nextCursor ?? '';
      const second = await store.query(dancers, { limit: 5, cursor });
      expect(second.items.map(({ id }) => id).join('')).toBe('fg');
      expect(second.nextCursor).toBeUndefined();
    });

    it('has no next page where the last one is full', async () => {
      const page = await store.query(dancers, { limit: 7 });
      expect(page.items).toHaveLength(7);
      expect(page.nextCursor).toBeUndefined();
    });

    it('refuses the cursor of another query', async () => {
      const { nextCursor = '' } = await store.query(dancers, { limit: 1 });
      const other = { where: { school: 'Norte' }, cursor: nextCursor };
      await expect(store.query(dancers, other)).rejects.toThrow(InvalidInputError);
      await expect(store.query(dancers, { cursor: 'nonsense' })).rejects.toThrow(InvalidInputError);
    });

    it('refuses what Firestore cannot answer', async () => {
      const mixed: Query = {
        range: { field: 'age', gt: 1 },
        orderBy: { field: 'name', direction: 'asc' },
      };
      await expect(store.query(dancers, mixed)).rejects.toThrow(InvalidInputError);
      await expect(store.query(dancers, { limit: 501 })).rejects.toThrow(InvalidInputError);
      await expect(store.query(dancers, { limit: 0 })).rejects.toThrow(InvalidInputError);
      const injected = { where: { "age') OR 1=1 --": 1 } };
      await expect(store.query(dancers, injected)).rejects.toThrow(InvalidInputError);
    });
  });
}
