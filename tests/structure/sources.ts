/** The project's own source files, for the tests that look at their structure. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const ROOT = path.join(import.meta.dirname, '../..');

export interface Source {
  /** From the root of the project, with slashes. */
  readonly path: string;
  readonly text: string;
}

const SKIPPED = new Set(['node_modules', 'build', '.svelte-kit', '.local', '.git', 'coverage']);

/** All files below the folders whose names end so, in order. */
export function sourcesIn(folders: readonly string[], endings: readonly string[]): Source[] {
  const found: Source[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(path.join(ROOT, folder), { withFileTypes: true })) {
      const file = path.posix.join(folder, entry.name);
      if (SKIPPED.has(entry.name)) continue;
      if (entry.isDirectory()) walk(file);
      else if (endings.some((ending) => entry.name.endsWith(ending))) {
        found.push({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') });
      }
    }
  };
  for (const folder of folders) walk(folder);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export const WORKSPACES = ['core', 'platform', 'data', 'functions', 'web'] as const;

/** What the workspaces are made of: neither tests nor what only tests use. */
export function productSources(): Source[] {
  return sourcesIn(WORKSPACES, ['.ts', '.svelte', '.mjs', '.js'])
    .filter(({ path: file }) => !/\.test\.ts$|\/testing\/|\.d\.ts$/.test(file))
    .map((source) => (source.path.endsWith('.svelte') ? scriptOf(source) : source));
}

/** The scripts of a component, without its markup. */
function scriptOf({ path: file, text }: Source): Source {
  const scripts = text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g);
  return { path: file, text: Array.from(scripts, ([, script]) => script).join('\n') };
}

/** Where the packages of the workspaces, and the aliases of the site, are. */
const ALIASES: readonly (readonly [prefix: string, folder: string])[] = [
  ['@bachata/library/', 'data/'],
  ['@bachata/', ''],
  ['#lib/', 'web/src/lib/'],
];

/** The files of the project that a file imports, for types or values, now or later. */
export function importsOf({ path: file, text }: Source): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => {
    if (fileName.startsWith('.')) return path.posix.join(path.posix.dirname(file), fileName);
    const alias = ALIASES.find(([prefix]) => fileName.startsWith(prefix));
    return alias === undefined ? [] : alias[1] + fileName.slice(alias[0].length);
  });
}
