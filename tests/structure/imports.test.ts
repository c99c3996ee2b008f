/**
 * Rooms of the code. A folder is a room, and the files right in a folder are a room apart from its
 * subfolders: the contract that they share, or the entry that gathers them, but not both. Types count
 * as values do: whoever reads a file has to look up either.
 */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cyclesOf } from './cycles.ts';
import { importsOf, productSources } from './sources.ts';

const imports = productSources().flatMap((source) =>
  importsOf(source).map((to) => ({ from: source.path, to })),
);

function arrowsBy(nodeOf: (file: string) => string | undefined): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [a, b] = [nodeOf(from), nodeOf(to)];
    if (a === undefined || b === undefined || a === b) continue;
    arrows.set(a, (arrows.get(a) ?? new Set()).add(b));
  }
  return arrows;
}

describe('cyclesOf', () => {
  const arrows = (of: Readonly<Record<string, readonly string[]>>) =>
    new Map(Object.entries(of).map(([node, next]) => [node, new Set(next)]));

  it('finds groups of nodes that reach each other', () => {
    expect(cyclesOf(arrows({ a: ['b'], b: ['c'], c: ['a', 'd'], d: ['e'], e: [] }))).toEqual([
      ['a', 'b', 'c'],
    ]);
    expect(cyclesOf(arrows({ a: ['b'], b: ['a'], c: ['d', 'a'], d: ['c'] }))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(cyclesOf(arrows({ a: ['a'] }))).toEqual([['a']]);
  });

  it('finds nothing where everything points one way', () => {
    expect(cyclesOf(arrows({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
  });
});

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(2000);
    expect(imports).toContainEqual({ from: 'core/object-keys.ts', to: 'core/languages.ts' });
    expect(imports.some(({ from }) => from.endsWith('.svelte'))).toBe(true);
  });

  it('make no cycle of files', () => {
    expect(cyclesOf(arrowsBy((file) => file))).toEqual([]);
  });

  it('make no cycle of the folders of core', () => {
    const folderOf = (file: string): string | undefined =>
      file.startsWith('core/') ? path.posix.dirname(file) : undefined;
    const cycles = cyclesOf(arrowsBy(folderOf)).map((folders) =>
      imports
        .filter(({ from, to }) => {
          const [a, b] = [path.posix.dirname(from), path.posix.dirname(to)];
          return a !== b && folders.includes(a) && folders.includes(b);
        })
        .map(({ from, to }) => `${from} -> ${to}`),
    );
    expect(cycles).toEqual([]);
  });
});
