/** `npm run packages`: checks the README's table of packages against the manifests and the imports. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.dirname(import.meta.dirname);
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

interface Row {
  readonly name: string;
  readonly status: string;
}

interface Manifest extends Partial<Record<(typeof KINDS)[number], Record<string, string>>> {
  /** In a folder with a lock file of its own, which only whoever asks for it installs. */
  readonly isApart: boolean;
}

interface Checkout {
  readonly manifests: readonly Manifest[];
  readonly sources: readonly { readonly file: string; readonly text: string }[];
}

/** The rows of the README's table. */
export function statedPackages(readme: string): Row[] {
  const section = readme.split('## Packages that were asked for')[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)`\s*\| (\w+)\s*\|/gm)].map(([, name, status]) => ({
    name,
    status,
  }));
}

/** What is wrong with the rows, a sentence each; none where every row is true. */
export function falseClaims(rows: readonly Row[], { manifests, sources }: Checkout): string[] {
  const isIn = (name: string, kinds: readonly (typeof KINDS)[number][], apart: boolean): boolean =>
    manifests.some(
      (manifest) =>
        manifest.isApart === apart && kinds.some((kind) => name in (manifest[kind] ?? {})),
    );
  // By an import, static or not, or by a path into the package.
  const isImported = (name: string, byTests: boolean): boolean =>
    sources.some(
      ({ file, text }) =>
        /(^|\/)tests\/|\.test\.ts$/.test(file) === byTests &&
        new RegExp(`['"/]${name.replaceAll('/', '\\/')}['"/]`).test(text),
    );
  const checks: Readonly<Record<string, (name: string) => boolean>> = {
    used: (name) =>
      isIn(name, ['dependencies', 'devDependencies'], false) &&
      (isImported(name, false) || isImported(name, true)),
    tests: (name) =>
      isIn(name, ['devDependencies'], false) && isImported(name, true) && !isImported(name, false),
    optional: (name) =>
      !isIn(name, ['dependencies', 'devDependencies'], false) &&
      (isIn(name, ['optionalDependencies'], false) ||
        isIn(name, KINDS, true) ||
        isImported(name, false)),
    refused: (name) => !isIn(name, KINDS, false) && !isIn(name, KINDS, true),
  };
  return rows
    .filter(({ name, status }) => !checks[status]?.(name))
    .map(({ name, status }) => `${name} is not ${status}`);
}

/** The manifests and sources that git tracks. */
export function checkout(): Checkout {
  const tracked = (pattern: string): string[] =>
    execFileSync('git', ['ls-files', pattern], { cwd: ROOT, encoding: 'utf8' })
      .split('\n')
      .filter(Boolean);
  const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
  return {
    manifests: tracked('*package.json').map((file) => ({
      ...(JSON.parse(read(file)) as Omit<Manifest, 'isApart'>),
      isApart: file.startsWith('infra/'),
    })),
    sources: ['*.ts', '*.mjs', '*.js', '*.svelte']
      .flatMap(tracked)
      .map((file) => ({ file, text: read(file) })),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = statedPackages(readFileSync(path.join(ROOT, 'README.md'), 'utf8'));
  const claims = falseClaims(rows, checkout());
  for (const { name, status } of rows) console.log(`${status.padEnd(9)} ${name}`);
  for (const claim of claims) console.error(`README.md: ${claim}`);
  process.exitCode = rows.length > 0 && claims.length === 0 ? 0 : 1;
}
