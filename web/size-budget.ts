/**
 * Lets a build fail whose pages have more JavaScript than a phone should have to load: what a page
 * imports before it answers, with the larger of the languages, compressed. What is imported later,
 * such as the 3-D stage, does not count.
 */
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/**
 * Bytes after gzip; pages that are not named have the second. A sixth of that is the catalog, which has the
 * words of every page.
 */
const BUDGETS: Readonly<Record<string, number>> = { '/': 120_000 };
const BUDGET = 150_000;

const ROUTES = '/src/routes';
const PAGE = '/+page.svelte';
const MESSAGES = '/i18n/messages/';

/** A file of the build, as far as its size and what it needs are concerned. */
export interface BuiltFile {
  /** Bytes after compression. */
  readonly bytes: number;
  /** Files that are loaded before this one runs. */
  readonly imports: readonly string[];
}

export interface PageSize {
  /** The route's folder: `/choreographies/[id]`. */
  readonly page: string;
  readonly bytes: number;
  readonly budget: number;
}

/** Bytes of the files named and of all that they import, each once. */
export function bytesOf(names: Iterable<string>, files: ReadonlyMap<string, BuiltFile>): number {
  const seen = new Set<string>();
  const waiting = [...names];
  let bytes = 0;
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const file = files.get(name);
    if (file === undefined || seen.has(name)) continue;
    seen.add(name);
    bytes += file.bytes;
    waiting.push(...file.imports);
  }
  return bytes;
}

/** The pages as lines, the largest first. */
export function sizeTable(sizes: readonly PageSize[]): string {
  const width = Math.max(...sizes.map(({ page }) => page.length));
  return sizes
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(
      ({ page, bytes, budget }) =>
        `${page.padEnd(width)} ${kilobytes(bytes)} of ${kilobytes(budget)} kB${bytes > budget ? '  too much' : ''}`,
    )
    .join('\n');
}

const kilobytes = (bytes: number): string => (bytes / 1_000).toFixed(1).padStart(6);

export function sizeBudget(): Plugin {
  return {
    name: 'size-budget',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const files = new Map<string, BuiltFile>(
        chunks.map(({ fileName, code, imports }) => [
          fileName,
          { bytes: gzipSync(code).length, imports },
        ]),
      );
      const always = [...chunks.filter(isAlwaysLoaded), largest(chunks.filter(isCatalog), files)];
      const sizes = chunks.flatMap(({ fileName, facadeModuleId }) => {
        const imported = facadeModuleId ? this.getModuleInfo(facadeModuleId)?.importedIds : [];
        const route = imported?.find((id) => id.includes(ROUTES) && id.endsWith(PAGE));
        if (route === undefined) return [];
        const page = route.slice(route.lastIndexOf(ROUTES) + ROUTES.length, -PAGE.length) || '/';
        const bytes = bytesOf([fileName, ...always.map((chunk) => chunk.fileName)], files);
        return { page, bytes, budget: BUDGETS[page] ?? BUDGET };
      });
      // Without this check a change of the framework's file names would let everything pass.
      if (always.length < 3 || !sizes.some(({ page }) => page === '/')) {
        this.error('web/size-budget.ts does not find the pages in the build');
      }
      const table = sizeTable(sizes);
      this.info(`\n${table}`);
      if (sizes.some(({ bytes, budget }) => bytes > budget)) {
        this.error(`pages have too much JavaScript, see web/size-budget.ts\n${table}`);
      }
    },
  };
}

/** The framework's start and the layout of all pages. */
function isAlwaysLoaded({ name, isEntry }: Rolldown.OutputChunk): boolean {
  return name.startsWith('entry/') || (isEntry && name === 'nodes/0');
}

function isCatalog({ moduleIds }: Rolldown.OutputChunk): boolean {
  return moduleIds.length > 0 && moduleIds.every((id) => id.includes(MESSAGES));
}

/** @throws Error where there are none */
function largest(
  chunks: readonly Rolldown.OutputChunk[],
  files: ReadonlyMap<string, BuiltFile>,
): Rolldown.OutputChunk {
  const size = ({ fileName }: Rolldown.OutputChunk): number => files.get(fileName)?.bytes ?? 0;
  return chunks.reduce((most, chunk) => (size(chunk) > size(most) ? chunk : most));
}
