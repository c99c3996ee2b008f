/** What every DocumentStore promises. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  AlreadyExistsError,
  ConflictError,
  InvalidInputError,
  NotFoundError,
} from '@bachata/core/errors.ts';
import type { Collection, DocumentStore, Stored } from '@bachata/core/ports.ts';
import { testDancerSchema, type TestDancer } from './dancers.ts';
import { describeQueries } from './document-queries.contract.ts';
import { describeTransactions } from './document-transactions.contract.ts';

export function describeDocumentStore(
  name: string,
  open: () => Promise<{ store: DocumentStore; close(): Promise<void> }>,
): void {
  describe(`documents: ${name}`, () => {
    let store: DocumentStore;
    let close: () => Promise<void>;
    let dancers: Collection<TestDancer>;

    beforeAll(async () => {
      ({ store, close } = await open());
    });
    afterAll(async () => await close());
    beforeEach(() => {
      dancers = { name: `dancers-${randomUUID()}`, schema: testDancerSchema };
    });

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
        await expect(store.create(dancers, 'ana', data as TestDancer)).rejects.toThrow(
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
        await store.update(dancers, 'ana', { age: undefined } as Partial<TestDancer>);
        expect((await store.get(dancers, 'ana'))?.data).toEqual({ name: 'Ana' });
      });

      it('changes nothing where nothing is given', async () => {
        const { data } = await store.create(dancers, 'ana', { name: 'Ana', age: 30 });
        expect((await store.update(dancers, 'ana', {})).data).toEqual(data);
        expect((await store.get(dancers, 'ana'))?.data).toEqual(data);
      });

      it('refuses what would not fit the schema, and changes nothing', async () => {
        const created = await store.create(dancers, 'ana', { name: 'Ana' });
        const patch = { name: undefined } as unknown as Partial<TestDancer>;
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

    describeQueries(() => ({ store, dancers }));
    describeTransactions(() => ({ store, dancers }));

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
        const stop = store.watch(dancers, 'ana', (document: Stored<TestDancer> | undefined) => {
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
