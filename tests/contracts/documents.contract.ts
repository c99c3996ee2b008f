/** What every DocumentStore promises. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  AlreadyExistsError,
  ConflictError,
  InvalidInputError,
  NotFoundError,
} from '@bachata/core/errors.ts';
import type { Collection, DocumentStore, Query, Stored } from '@bachata/core/ports.ts';

const dancerSchema = z.object({
  name: z.string(),
  school: z.string().nullable().optional(),
  age: z.number().optional(),
  active: z.boolean().optional(),
  home: z.object({ city: z.string(), district: z.string().optional() }).optional(),
  extra: z.unknown().optional(),
});
type Dancer = z.infer<typeof dancerSchema>;

export function describeDocumentStore(
  name: string,
  open: () => Promise<{ store: DocumentStore; close(): Promise<void> }>,
): void {
  describe(`documents: ${name}`, () => {
    let store: DocumentStore;
    let close: () => Promise<void>;
    let dancers: Collection<Dancer>;

    beforeAll(async () => {
      ({ store, close } = await open());
    });
    afterAll(async () => await close());
    beforeEach(() => {
      dancers = { name: `dancers-${randomUUID()}`, schema: dancerSchema };
    });

    async function idsOf(query: Query): Promise<readonly string[]> {
      const { items } = await store.query(dancers, query);
      return items.map(({ id }) => id);
    }

    describe('one document', () => {
      it('comes back as it was created', async () => {
        const data = { name: 'Ana', school: null, age: 31.5, home: { city: 'Santo Domingo' } };
        const created = await store.create(dancers, 'ana', data);
        expect(created.data).toEqual(data);
        expect(await store.get(dancers, 'ana')).toEqual(created);
      });

      it('is undefined where there is none', async () => {
        expect(await store.get(dancers, 'nobody')).toBeUndefined();
      });

      it('is created once', async () => {
        await store.create(dancers, 'ana', { name: 'Ana' });
        await expect(store.create(dancers, 'ana', { name: 'Other' })).rejects.toThrow(
          AlreadyExistsError,
        );
        expect((await store.get(dancers, 'ana'))?.data.name).toBe('Ana');
      });

      it.each([
        ['a wrong type', { name: 7 }],
        ['an array inside an array', { name: 'Ana', extra: [[1]] }],
        ['a date', { name: 'Ana', extra: new Date(0) }],
        ['a number that JSON cannot hold', { name: 'Ana', extra: Number.NaN }],
        ['more than a megabyte', { name: 'x'.repeat(1_100_000) }],
      ])('refuses %s', async (_what, data) => {
        await expect(store.create(dancers, 'ana', data as Dancer)).rejects.toThrow(
          InvalidInputError,
        );
        expect(await store.get(dancers, 'ana')).toBeUndefined();
      });

      it.each(['', '.', '..', 'a/b', '__x__', 'x'.repeat(1501)])(
        'refuses the id %j',
        async (id) => {
          await expect(store.get(dancers, id)).rejects.toThrow(InvalidInputError);
        },
      );

      it('has a new version after every change', async () => {
        const versions = [(await store.create(dancers, 'ana', { name: 'Ana' })).version];
        versions.push((await store.update(dancers, 'ana', { age: 1 })).version);
        versions.push((await store.update(dancers, 'ana', { age: 2 })).version);
        await store.delete(dancers, 'ana');
        versions.push((await store.create(dancers, 'ana', { name: 'Ana' })).version);
        expect(new Set(versions).size).toBe(4);
        expect((await store.get(dancers, 'ana'))?.version).toBe(versions[3]);
      });
    });

    describe('update', () => {
      it('replaces top-level fields and leaves the others', async () => {
        const home = { city: 'Madrid', district: 'Lavapiés' };
        await store.create(dancers, 'ana', { name: 'Ana', age: 30, home });
        const updated = await store.update(dancers, 'ana', { home: { city: 'Sevilla' } });
        expect(updated.data).toEqual({ name: 'Ana', age: 30, home: { city: 'Sevilla' } });
        expect(await store.get(dancers, 'ana')).toEqual(updated);
      });

      it('removes a field given as undefined', async () => {
        await store.create(dancers, 'ana', { name: 'Ana', age: 30 });
        await store.update(dancers, 'ana', { age: undefined } as Partial<Dancer>);
        expect((await store.get(dancers, 'ana'))?.data).toEqual({ name: 'Ana' });
      });

      it('changes nothing where nothing is given', async () => {
        const { data } = await store.create(dancers, 'ana', { name: 'Ana', age: 30 });
        expect((await store.update(dancers, 'ana', {})).data).toEqual(data);
        expect((await store.get(dancers, 'ana'))?.data).toEqual(data);
      });

      it('refuses what would not fit the schema, and changes nothing', async () => {
        const created = await store.create(dancers, 'ana', { name: 'Ana' });
        const patch = { name: undefined } as unknown as Partial<Dancer>;
        await expect(store.update(dancers, 'ana', patch)).rejects.toThrow(InvalidInputError);
        expect(await store.get(dancers, 'ana')).toEqual(created);
      });

      it('needs the document to be there', async () => {
        await expect(store.update(dancers, 'nobody', { age: 1 })).rejects.toThrow(NotFoundError);
      });

      it('fails where the version is no longer the expected one', async () => {
        const { version } = await store.create(dancers, 'ana', { name: 'Ana' });
        const second = await store.update(dancers, 'ana', { age: 1 }, { ifVersion: version });
        await expect(
          store.update(dancers, 'ana', { age: 2 }, { ifVersion: version }),
        ).rejects.toThrow(ConflictError);
        await expect(
          store.update(dancers, 'ana', { age: 2 }, { ifVersion: 'no version' }),
        ).rejects.toThrow(ConflictError);
        expect(await store.get(dancers, 'ana')).toEqual(second);
      });

      it('loses nothing where several update different fields at once', async () => {
        await store.create(dancers, 'ana', { name: 'Ana' });
        await Promise.all([
          store.update(dancers, 'ana', { age: 1 }),
          store.update(dancers, 'ana', { active: true }),
          store.update(dancers, 'ana', { school: 'Norte' }),
        ]);
        expect((await store.get(dancers, 'ana'))?.data).toEqual({
          name: 'Ana',
          age: 1,
          active: true,
          school: 'Norte',
        });
      });
    });

    describe('delete', () => {
      it('removes, and is no error a second time', async () => {
        await store.create(dancers, 'ana', { name: 'Ana' });
        await store.delete(dancers, 'ana');
        await store.delete(dancers, 'ana');
        expect(await store.get(dancers, 'ana')).toBeUndefined();
      });

      it('fails where the version is no longer the expected one', async () => {
        const { version } = await store.create(dancers, 'ana', { name: 'Ana' });
        await store.update(dancers, 'ana', { age: 1 });
        await expect(store.delete(dancers, 'ana', { ifVersion: version })).rejects.toThrow(
          ConflictError,
        );
        expect(await store.get(dancers, 'ana')).toBeDefined();
      });
    });

    describe('query', () => {
      beforeEach(async () => {
        const rows: Record<string, Dancer> = {
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
        expect(await idsOf({ where: { school: 'Norte' } })).toEqual(['a', 'b', 'c', 'd', 'g']);
        expect(await idsOf({ where: { school: 'Norte', age: 30 } })).toEqual(['b', 'c', 'd']);
        expect(await idsOf({ where: { 'home.city': 'Madrid' } })).toEqual(['a']);
        expect(await idsOf({ where: { school: 'West' } })).toEqual([]);
      });

      it('tells null, false, zero and nothing apart', async () => {
        await store.create(dancers, 'zero', { name: 'Zoe', age: 0 });
        expect(await idsOf({ where: { school: null } })).toEqual(['f']);
        expect(await idsOf({ where: { active: false } })).toEqual(['b']);
        expect(await idsOf({ where: { active: 0 } })).toEqual([]);
        expect(await idsOf({ where: { age: false } })).toEqual([]);
        expect(await idsOf({ where: { age: 0 } })).toEqual(['zero']);
      });

      it('orders, breaks ties by id and leaves out what lacks the field', async () => {
        const by = (direction: 'asc' | 'desc') => ({ orderBy: { field: 'age', direction } });
        expect(await idsOf(by('asc'))).toEqual(['a', 'b', 'c', 'd', 'e']);
        expect(await idsOf(by('desc'))).toEqual(['e', 'd', 'c', 'b', 'a']);
      });

      it('finds a range on the ordered field', async () => {
        const range = { field: 'age', gt: 20, lte: 40 };
        expect(await idsOf({ range })).toEqual(['b', 'c', 'd', 'e']);
        expect(
          await idsOf({
            where: { school: 'Norte' },
            range: { field: 'age', gte: 20, lt: 40 },
            orderBy: { field: 'age', direction: 'desc' },
          }),
        ).toEqual(['d', 'c', 'b', 'a']);
        expect(await idsOf({ range: { field: 'name', gte: 'C', lt: 'E' } })).toEqual(['c', 'd']);
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
        await expect(store.query(dancers, { cursor: 'nonsense' })).rejects.toThrow(
          InvalidInputError,
        );
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

    describe('transaction', () => {
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
        expect(await idsOf({})).toEqual(['ana', 'bea']);
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
        const patch = { age: 'old' } as unknown as Partial<Dancer>;
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
        expect(await idsOf({ where: { active: true } })).toHaveLength(1);
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

    describe('watch', () => {
      it('tells the present state and every later one, in order, until it is stopped', async () => {
        const seen: (number | undefined)[] = [];
        const reached = new Map<number | undefined, () => void>();
        const untilSeen = (age: number | undefined) =>
          new Promise<void>((resolve) => {
            if (seen.includes(age)) resolve();
            else reached.set(age, resolve);
          });
        await store.create(dancers, 'ana', { name: 'Ana', age: 1 });
        const stop = store.watch(dancers, 'ana', (document: Stored<Dancer> | undefined) => {
          seen.push(document?.data.age);
          reached.get(document?.data.age)?.();
        });
        await untilSeen(1);
        await store.update(dancers, 'ana', { age: 2 });
        await untilSeen(2);
        await store.transaction(async (tx) => tx.update(dancers, 'ana', { age: 3 }));
        await untilSeen(3);
        await store.delete(dancers, 'ana');
        await untilSeen(undefined);
        stop();
        await store.create(dancers, 'ana', { name: 'Ana', age: 4 });
        const other = new Promise<void>((resolve) => {
          const stopOther = store.watch(dancers, 'ana', () => {
            stopOther();
            resolve();
          });
        });
        await other;
        expect(seen).toEqual([1, 2, 3, undefined]);
      });

      it('begins with undefined where there is no document', async () => {
        const first = await new Promise((resolve) => {
          const stop = store.watch(dancers, 'nobody', (document) => {
            stop();
            resolve(document);
          });
        });
        expect(first).toBeUndefined();
      });
    });
  });
}
