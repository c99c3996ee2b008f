/**
 * Recorded queries against `firestore.indexes.json`, in both directions, and against the places of the
 * code that ask. The emulator has no limits of this kind: it answers whatever it is asked.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { z } from 'zod';
import type { RecordedQuery } from './record.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
/** Folders whose code asks; `platform` only passes on. */
const ASKING = ['core', 'functions', 'web/src'];

export const indexFileSchema = z.object({
  indexes: z.array(
    z.object({
      collectionGroup: z.string(),
      fields: z.array(
        z.object({
          fieldPath: z.string(),
          order: z.string().optional(),
          vectorConfig: z.object({ dimension: z.number() }).optional(),
        }),
      ),
    }),
  ),
  fieldOverrides: z.array(
    z.object({ collectionGroup: z.string(), fieldPath: z.string(), ttl: z.boolean().optional() }),
  ),
});
export type IndexFile = z.infer<typeof indexFileSchema>;

export function readIndexFile(): IndexFile {
  const file = path.join(ROOT, 'firestore.indexes.json');
  return indexFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * A composite index, as `clips: ownerId, createdAt DESCENDING`; undefined where the automatic indexes
 * of single fields do. Equalities may stand in any order, the ordered field comes last.
 */
export function indexFor(shape: Omit<RecordedQuery, 'site'>): string | undefined {
  const { collection, equal, ordered, descending, vector } = shape;
  if (vector !== undefined) return `${collection}: ${[...equal, vector].join(', ')}`;
  if (equal.length === 0 || ordered === undefined) return undefined;
  return `${collection}: ${[...equal, ordered].join(', ')} ${descending ? 'DESCENDING' : 'ASCENDING'}`;
}

function declared({ indexes }: IndexFile): readonly string[] {
  return indexes.map(({ collectionGroup, fields }) => {
    const equal = fields.slice(0, -1).map(({ fieldPath }) => fieldPath);
    const last = fields.at(-1);
    const how = last?.vectorConfig?.dimension ?? last?.order;
    return `${collectionGroup}: ${[...equal.sort(), last?.fieldPath].join(', ')} ${how}`;
  });
}

/** The indexes that are wanting, each once. */
export function missingIndexes(
  asked: readonly Omit<RecordedQuery, 'site'>[],
  file = readIndexFile(),
): string[] {
  const known = new Set(declared(file));
  const wanted = new Set(asked.flatMap((shape) => indexFor(shape) ?? []));
  return [...wanted].filter((index) => !known.has(index));
}

/** The indexes that no query uses: every write pays for them. */
export function unusedIndexes(
  asked: readonly Omit<RecordedQuery, 'site'>[],
  file = readIndexFile(),
): string[] {
  const wanted = new Set(asked.flatMap((shape) => indexFor(shape) ?? []));
  return declared(file).filter((index) => !wanted.has(index));
}

export interface CallSite {
  readonly file: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Every call of `….query(…)`, `….findNearest(…)` and `queryAll(…)` in the product, by syntax. */
export function callSites(): readonly CallSite[] {
  return ASKING.flatMap(sourcesIn).flatMap((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    return /\b(query(All)?|removeAll|findNearest)\(/.test(text) ? callsIn(file, text) : [];
  });
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test|\.d)\.ts$/.test(name) && !name.includes('node_modules'))
    .map((name) => `${folder}/${name}`)
    .filter((file) => file !== 'core/query-all.ts');
}

function callsIn(file: string, text: string): CallSite[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: CallSite[] = [];
  const lineOf = (position: number): number =>
    source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && asks(node.expression)) {
      // A loop over the pages is at its own place when it goes on: the call, or the words around it.
      const around = ts.isForOfStatement(node.parent) ? node.parent : node;
      found.push({
        file,
        firstLine: lineOf(around.getStart(source)),
        lastLine: lineOf(node.getEnd()),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function asks(called: ts.Expression): boolean {
  if (ts.isIdentifier(called)) return ['queryAll', 'removeAll'].includes(called.text);
  return (
    ts.isPropertyAccessExpression(called) && ['query', 'findNearest'].includes(called.name.text)
  );
}

/** The places that were never seen to ask. */
export function silentSites(
  recorded: readonly RecordedQuery[],
  sites: readonly CallSite[] = callSites(),
): string[] {
  const heard = recorded.flatMap(({ site }) => {
    const [, file = '', line = ''] = /^(.*):(\d+)$/.exec(site ?? '') ?? [];
    return file === '' ? [] : [{ file, line: Number(line) }];
  });
  return sites
    .filter(
      ({ file, firstLine, lastLine }) =>
        !heard.some((one) => one.file === file && one.line >= firstLine && one.line <= lastLine),
    )
    .map(({ file, firstLine }) => `${file}:${firstLine}`);
}
