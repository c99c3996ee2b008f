import { describe, expect, it } from 'vitest';
import { FUSED_SIZE } from '@bachata/core/choreography/recommendation/fusion.ts';
import {
  callSites,
  missingIndexes,
  readIndexFile,
  silentSites,
  unusedIndexes,
  type IndexFile,
} from './indexes.ts';
import { productSources } from '../structure/sources.ts';
import { shapeOf, siteIn } from './record.ts';

const file: IndexFile = {
  indexes: [
    {
      collectionGroup: 'jobs',
      fields: [
        { fieldPath: 'ownerId', order: 'ASCENDING' },
        { fieldPath: 'createdAt', order: 'DESCENDING' },
      ],
    },
  ],
  fieldOverrides: [],
};
const own = { where: { ownerId: 'ana' } };
const newest = { orderBy: { field: 'createdAt', direction: 'desc' } } as const;

describe('the indexes of Firestore', () => {
  it('are missed by equality with an order, in its direction', () => {
    expect(missingIndexes([shapeOf('jobs', { ...own, ...newest })], file)).toEqual([]);
    const oldest = { ...own, range: { field: 'createdAt', lt: 5 } };
    expect(missingIndexes([shapeOf('jobs', oldest)], file)).toEqual([
      'jobs: ownerId, createdAt ASCENDING',
    ]);
    expect(
      missingIndexes([shapeOf('jobs', { ...own, ...newest })], { ...file, indexes: [] }),
    ).toEqual(['jobs: ownerId, createdAt DESCENDING']);
  });

  it('are not needed for equality alone, or for an order alone', () => {
    const both = { where: { ownerId: 'ana', status: 'done' } };
    expect(missingIndexes([shapeOf('clips', both), shapeOf('clips', newest)], file)).toEqual([]);
  });

  it('are missed by the nearest of a vector, of its size', () => {
    const nearest = (size: number) =>
      shapeOf('moves', { where: { set: 'a' } }, { field: 'vector', size });
    const vectors: IndexFile = {
      ...file,
      indexes: [
        {
          collectionGroup: 'moves',
          fields: [
            { fieldPath: 'set', order: 'ASCENDING' },
            { fieldPath: 'vector', vectorConfig: { dimension: 512 } },
          ],
        },
      ],
    };
    expect(missingIndexes([nearest(512)], vectors)).toEqual([]);
    expect(missingIndexes([nearest(128)], vectors)).toEqual(['moves: set, vector 128']);
    expect(unusedIndexes([nearest(128)], vectors)).toEqual(['moves: set, vector 512']);
  });

  it('have the size of the vectors of moves', () => {
    const asked = shapeOf(
      'moveVectors',
      { where: { set: 'a' } },
      { field: 'vector', size: FUSED_SIZE },
    );
    expect(missingIndexes([asked])).toEqual([]);
  });

  it('are told where no query uses them', () => {
    expect(unusedIndexes([shapeOf('jobs', own)], file)).toEqual([
      'jobs: ownerId, createdAt DESCENDING',
    ]);
  });
});

describe('the places that ask', () => {
  it('are found by syntax, the loops over all pages included', () => {
    const files = new Set(callSites().map((site) => site.file));
    expect(files).toContain('core/jobs/fairness.ts');
    expect(files).toContain('core/housekeeping/resume-jobs.ts');
    expect(files).toContain('web/src/lib/server/choreographies.ts');
    expect(files).not.toContain('core/query-all.ts');
  });

  it('are told where they were never seen to ask', () => {
    const sites = [
      { file: 'core/a.ts', firstLine: 3, lastLine: 6 },
      { file: 'core/b.ts', firstLine: 1, lastLine: 1 },
    ];
    const recorded = [{ site: 'core/a.ts:4', ...shapeOf('jobs', own) }];
    expect(silentSites(recorded, sites)).toEqual(['core/b.ts:1']);
  });

  it('are read from the stack, past the loop over all pages', () => {
    const root = new URL('../../', import.meta.url).href;
    const stack = [
      'Error',
      `    at record (${root}tests/queries/record.ts:5:1)`,
      `    at SqliteDocuments.query (${root}platform/embedded/documents.ts:106:1)`,
      `    at queryAll (${root}core/query-all.ts:12:1)`,
      `    at async removeAll (${root}core/housekeeping/sweep-documents.ts:38:20)`,
    ].join('\n');
    expect(siteIn(stack)).toBe('core/housekeeping/sweep-documents.ts:38');
  });
});

describe('what Firestore forgets by itself', () => {
  it('is declared for every collection whose documents say when', () => {
    const forgetting = productSources().flatMap(({ text }) =>
      [
        ...text.matchAll(/name: '(\w+)',\n {2}schema: [^\n]+\n(?: {2}\/\*\*.*\n)? {2}forgetAt: /g),
      ].map(([, name]) => name),
    );
    expect(forgetting).toContain('sessions');
    // Kept by Firestore's adapter alone.
    const all = [...forgetting, 'moveVectors'].sort();
    const declared = readIndexFile().fieldOverrides.filter(({ ttl }) => ttl);
    expect(declared.map(({ collectionGroup }) => collectionGroup).sort()).toEqual(all);
    expect(new Set(declared.map(({ fieldPath }) => fieldPath))).toEqual(new Set(['_forgetAt']));
  });
});
