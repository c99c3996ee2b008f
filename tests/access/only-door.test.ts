/** No route and no stage reads what belongs to somebody past `authorize`. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { RESOURCES } from '@bachata/core/access/resources.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
/** They look at the job that they carry on, or at what was allowed just before, and at nothing else. */
const OWN_JOB = [
  'functions/pipeline/clip-stage.ts',
  'functions/pipeline/couple-stage.ts',
  'functions/pipeline/run-job.ts',
  'functions/import/import-clips.ts',
  'web/src/lib/server/job-events.ts',
  'functions/pipeline/render-version.ts',
];
/** As the sources name the collections of `RESOURCES`. */
const NAMES = {
  jobs: ['jobs'],
  choreographies: ['choreographies'],
  deletedChoreographies: ['choreographyBin.deleted'],
  clips: ['clips', 'readyClips'],
  deletedClips: ['clipBin.deleted'],
  classPlans: ['classPlans'],
  deletedClassPlans: ['planBin.deleted'],
  courses: ['courses'],
  deletedCourses: ['courseBin.deleted'],
} as const;

it('knows every collection that has owners', () => {
  const collections = Object.values(RESOURCES).map(({ collection }) => collection.name);
  expect(collections.sort()).toEqual(Object.keys(NAMES).sort());
});

it('finds no other reader of one of their documents', () => {
  const read = new RegExp(`\\.get\\(\\s*(${Object.values(NAMES).flat().join('|')}),`);
  const sources = globSync('{web/src,functions}/**/*.ts', { cwd: ROOT }).filter(
    (file) => !file.endsWith('.test.ts') && !file.includes('node_modules'),
  );
  expect(sources.length).toBeGreaterThan(200);
  const readers = sources.filter((file) => read.test(readFileSync(path.join(ROOT, file), 'utf8')));
  expect(readers.sort()).toEqual(OWN_JOB.toSorted());
});
