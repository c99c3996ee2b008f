import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Query } from '@bachata/core/ports.ts';
import { normalizeQuery } from '../documents/query.ts';
import { openDatabase } from './database.ts';
import { toSql } from './document-query.ts';

it.each<[string, Query]>([
  ['equality', { where: { ownerId: 'ana' } }],
  ['order', { where: { ownerId: 'ana' }, orderBy: { field: 'createdAt', direction: 'desc' } }],
  [
    'range',
    {
      where: { ownerId: 'ana', 'a.b': true },
      range: { field: 'createdAt', gte: 1, lt: 9 },
      orderBy: { field: 'createdAt', direction: 'asc' },
    },
  ],
])('%s is answered from an index, without a scan or a sort', async (_what, query) => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-query-'));
  const database = openDatabase(dataDir);
  const { sql, parameters, index } = toSql('jobs', normalizeQuery('jobs', query));
  database.exec(index);
  database.exec(index);
  const plan = database
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...parameters)
    .map((row) => String(row['detail']))
    .join('; ');
  expect(plan).toMatch(/^SEARCH documents USING INDEX documents_\w{16} \(<expr>=\?/);
  expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  database.close();
  await rm(dataDir, { recursive: true, force: true });
});
