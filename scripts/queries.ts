/**
 * `npm run queries`: what the last `npm test` asked of the document store, against the indexes of
 * Firestore and the places that ask. Prints what is wrong and ends with 1 where anything is.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { callSites, missingIndexes, silentSites, unusedIndexes } from '../tests/queries/indexes.ts';
import type { RecordedQuery } from '../tests/queries/record.ts';

const file = path.join(import.meta.dirname, '..', '.local', 'queries.jsonl');
const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
const recorded = lines.map((line) => JSON.parse(line) as RecordedQuery);
const problems = [
  ...missingIndexes(recorded).map((index) => `no index for ${index}`),
  ...unusedIndexes(recorded).map((index) => `no query for ${index}`),
  ...silentSites(recorded).map((site) => `no test asks at ${site}`),
];
for (const problem of problems) console.log(problem);
console.log(`queries: ${callSites().length} places ask, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
