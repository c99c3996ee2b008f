import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Collection, DocumentStore, Page } from './ports.ts';
import { queryAll } from './query-all.ts';

const numbers: Collection<{ n: number }> = { name: 'numbers', schema: z.object({ n: z.number() }) };

it('goes through every page, and asks for none that nobody wants', async () => {
  const asked: (string | undefined)[] = [];
  const query: DocumentStore['query'] = async <T extends object>(
    _: Collection<T>,
    { cursor, where }: { cursor?: string; where?: object },
  ): Promise<Page<T>> => {
    expect(where).toEqual({ a: 1 });
    asked.push(cursor);
    const at = Number(cursor ?? 0);
    const items = [at, at + 1].map((n) => ({
      id: `${n}`,
      version: '1',
      data: { n } as unknown as T,
    }));
    return at < 4 ? { items, nextCursor: `${at + 2}` } : { items };
  };
  const all: number[] = [];
  for await (const { data } of queryAll({ query }, numbers, { where: { a: 1 } })) all.push(data.n);
  expect(all).toEqual([0, 1, 2, 3, 4, 5]);
  expect(asked).toEqual([undefined, '2', '4']);
  asked.length = 0;
  for await (const { data } of queryAll({ query }, numbers, { where: { a: 1 } }))
    if (data.n === 1) break;
  expect(asked).toEqual([undefined]);
});
