/** The tables of the documentation are those of the code: `node infra/deploy/tables.ts` writes them anew. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withTables } from './tables.ts';

it('has the tables that the code has', async () => {
  const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(await withTables(text)).toBe(text);
});
