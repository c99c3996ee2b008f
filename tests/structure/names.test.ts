/**
 * One exported name, one meaning, over all workspaces: who meets it need not ask which one it is. A
 * value and a type of one file may share a name, and a file may hand on what another one exports.
 */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { productSources, type Source } from './sources.ts';

/** What a file declares and exports itself. */
function exportsOf({ path: file, text }: Source): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return namedIn(statement);
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return isExported === true ? declaredIn(statement) : [];
  });
}

function declaredIn(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  }
  const { name } = statement as ts.DeclarationStatement;
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
}

/** Of `export { a, b as c }`, unless it is from another file. */
function namedIn({ moduleSpecifier, exportClause }: ts.ExportDeclaration): string[] {
  if (moduleSpecifier !== undefined || exportClause === undefined) return [];
  return ts.isNamedExports(exportClause) ? exportClause.elements.map(({ name }) => name.text) : [];
}

/** What a framework calls by its name. */
const RESERVED =
  /^web\/src\/(routes\/.*\/?\+[a-z.]+\.(ts|svelte)|hooks\.[a-z]+\.ts)$|^web\/src\/service-worker\.ts$/;

/** The files that export each name. */
function filesByName(sources: readonly Source[]): Map<string, Set<string>> {
  const files = new Map<string, Set<string>>();
  for (const source of sources) {
    if (RESERVED.test(source.path)) continue;
    for (const name of exportsOf(source)) {
      files.set(name, (files.get(name) ?? new Set()).add(source.path));
    }
  }
  return files;
}

function twiceIn(files: ReadonlyMap<string, ReadonlySet<string>>): Record<string, string[]> {
  const twice = [...files].filter(([, of]) => of.size > 1);
  return Object.fromEntries(twice.map(([name, of]) => [name, [...of].sort()]));
}

describe('exported names', () => {
  it('are seen in every form', () => {
    const text = `
      export const a = 1, b = 2;
      export function c() {}
      export class D {}
      export interface E { f: number }
      export type G = string;
      const h = 1;
      export { h, h as i };
      export { j } from './other.ts';
      export * from './all.ts';
      const k = 2;
    `;
    const names = exportsOf({ path: 'file.ts', text });
    expect(names).toEqual(['a', 'b', 'c', 'D', 'E', 'G', 'h', 'i']);
  });

  it('are found where two files have one', () => {
    const file = (path: string, text: string): Source => ({ path, text });
    const names = filesByName([
      file('core/a.ts', 'export const step = 1; export type step = number;'),
      file('web/b.ts', 'export interface step { x: number }'),
      file('web/src/routes/+page.server.ts', 'export const load = 1;'),
      file('web/src/routes/moves/+page.server.ts', 'export const load = 2;'),
    ]);
    expect(twiceIn(names)).toEqual({ step: ['core/a.ts', 'web/b.ts'] });
  });

  it('have one meaning each', () => {
    const names = filesByName(productSources());
    expect(names.size).toBeGreaterThan(1500);
    expect(twiceIn(names)).toEqual({});
  });
});
