import { describe, expect, it } from 'vitest';
import { readOnce } from './read-once.ts';

describe('readOnce', () => {
  it('reads once for everybody', async () => {
    let times = 0;
    const read = readOnce(async () => ++times);
    expect(await Promise.all([read(), read()])).toEqual([1, 1]);
    expect(await read()).toBe(1);
  });

  it('reads again after a failure, which all who waited for it are told', async () => {
    let times = 0;
    const read = readOnce(async () => {
      if (++times === 1) throw new Error('no disk');
      return times;
    });
    const first = await Promise.allSettled([read(), read()]);
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await read()).toBe(2);
    expect(await read()).toBe(2);
  });
});
